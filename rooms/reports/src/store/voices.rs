//! What people say about a report: notes, "me too", "not fixed", pictures.

use kernel::{Chance, FileId, PersonId, ReportId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// A note of staff.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Note {
    /// When.
    pub at: Ts,
    /// Department.
    pub department: String,
    /// Text.
    pub text: String,
    /// For everybody, or internal.
    pub public: bool,
}

/// The notes of a report, newest first; the public gets only public ones.
///
/// # Errors
/// Engine errors.
pub async fn list_notes(tx: &mut Tx, report: ReportId, internal: bool) -> Result<Vec<Note>> {
    q!(
        tx,
        "SELECT at, department, text, public FROM note
         WHERE report = $1 AND (public OR $2) ORDER BY at DESC, id DESC LIMIT 200",
        report,
        internal
    )
    .all()
    .await
}

/// Adds a note.
///
/// # Errors
/// Engine errors.
#[expect(clippy::too_many_arguments, reason = "one per column")]
pub async fn insert_note(
    tx: &mut Tx,
    chance: &Chance,
    report: ReportId,
    at: Ts,
    department: &str,
    author: Option<PersonId>,
    text: &str,
    public: bool,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO note (id, report, at, department, author, text, public)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        chance.uuid(at),
        report,
        at,
        department,
        author,
        text,
        public
    )
    .exec()
    .await?;
    Ok(())
}

/// A picture of a report.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Picture {
    /// File.
    pub file: FileId,
    /// When the public may see it.
    pub released_at: Option<Ts>,
}

/// Pictures in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_pictures(tx: &mut Tx, report: ReportId) -> Result<Vec<Picture>> {
    q!(
        tx,
        "SELECT file, released_at FROM report_picture WHERE report = $1 ORDER BY nr LIMIT 50",
        report
    )
    .all()
    .await
}

/// Releases those of a report's pictures that are in `files`, and takes the others back.
///
/// # Errors
/// Engine errors.
pub async fn release_pictures(
    tx: &mut Tx,
    report: ReportId,
    files: &[FileId],
    at: Ts,
) -> Result<()> {
    q!(tx, "UPDATE report_picture SET released_at = NULL WHERE report = $1", report).exec().await?;
    let mut f = store::Filter::new("UPDATE report_picture SET released_at = ");
    f.bound("$? WHERE TRUE", at);
    f.and("report = $?", report);
    f.and_in("file", files.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Whether the public may see a file: a released picture of a released report.
///
/// # Errors
/// Engine errors.
pub async fn picture_is_public(tx: &mut Tx, file: FileId) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT report.id FROM report_picture JOIN report ON report.id = report_picture.report
         WHERE report_picture.file = $1 AND report_picture.released_at IS NOT NULL
           AND report.published_at IS NOT NULL
         UNION ALL
         SELECT report.id FROM dispute JOIN report ON report.id = dispute.report
         WHERE dispute.file = $1 AND dispute.released_at IS NOT NULL
           AND report.published_at IS NOT NULL
         LIMIT 1",
        file
    )
    .scalar_opt::<ReportId>()
    .await?;
    Ok(found.is_some())
}

/// Whether a file is a picture of the report behind a secret.
///
/// # Errors
/// Engine errors.
pub async fn picture_is_of_secret(tx: &mut Tx, file: FileId, secret_hash: &[u8]) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT report.id FROM report_picture JOIN report ON report.id = report_picture.report
         WHERE report_picture.file = $1 AND report.secret_hash = $2 LIMIT 1",
        file,
        secret_hash
    )
    .scalar_opt::<ReportId>()
    .await?;
    Ok(found.is_some())
}

/// Adds a voice; false when this device already has one.
///
/// # Errors
/// Engine errors.
pub async fn insert_support(tx: &mut Tx, report: ReportId, device: &[u8], at: Ts) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO support (report, device, at) VALUES ($1, $2, $3)
         ON CONFLICT (report, device) DO NOTHING",
        report,
        device,
        at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// Takes a voice back; false when there was none.
///
/// # Errors
/// Engine errors.
pub async fn delete_support(tx: &mut Tx, report: ReportId, device: &[u8]) -> Result<bool> {
    let removed = q!(tx, "DELETE FROM support WHERE report = $1 AND device = $2", report, device)
        .exec()
        .await?;
    Ok(removed > 0)
}

/// Somebody says it is not fixed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Dispute {
    /// Id.
    pub id: Uuid,
    /// When.
    pub at: Ts,
    /// What was said.
    pub text: String,
    /// Picture.
    pub file: Option<FileId>,
    /// When the public may see it.
    pub released_at: Option<Ts>,
    /// When staff decided about it.
    pub decided_at: Option<Ts>,
}

/// Disputes, newest first; the public gets only released ones.
///
/// # Errors
/// Engine errors.
pub async fn list_disputes(tx: &mut Tx, report: ReportId, internal: bool) -> Result<Vec<Dispute>> {
    q!(
        tx,
        "SELECT id, at, text, file, released_at, decided_at FROM dispute
         WHERE report = $1 AND (released_at IS NOT NULL OR $2) ORDER BY at DESC LIMIT 50",
        report,
        internal
    )
    .all()
    .await
}

/// Adds a dispute.
///
/// # Errors
/// Engine errors.
pub async fn insert_dispute(
    tx: &mut Tx,
    id: Uuid,
    report: ReportId,
    at: Ts,
    text: &str,
    file: Option<FileId>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO dispute (id, report, at, text, file) VALUES ($1, $2, $3, $4, $5)",
        id,
        report,
        at,
        text,
        file
    )
    .exec()
    .await?;
    Ok(())
}

/// Staff decided about everything that was open on a report.
///
/// # Errors
/// Engine errors.
pub async fn mark_disputes_decided(
    tx: &mut Tx,
    report: ReportId,
    at: Ts,
    release: bool,
) -> Result<()> {
    let released = release.then_some(at);
    q!(
        tx,
        "UPDATE dispute SET decided_at = $1, released_at = $2
         WHERE report = $3 AND decided_at IS NULL",
        at,
        released,
        report
    )
    .exec()
    .await?;
    Ok(())
}
