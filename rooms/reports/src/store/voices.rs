//! What people say about a report: notes, "me too", "not fixed".

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

/// Whether a device has a voice on a report, or on one that was merged into it.
///
/// # Errors
/// Engine errors.
pub async fn has_support(tx: &mut Tx, report: ReportId, device: &[u8]) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT at FROM support WHERE device = $1 AND (report = $2
           OR report IN (SELECT m.id FROM report m WHERE m.merged_into = $2)) LIMIT 1",
        device,
        report
    )
    .scalar_opt::<Ts>()
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

/// Takes a voice back, also from what was merged into the report; false when there was none.
///
/// # Errors
/// Engine errors.
pub async fn delete_support(tx: &mut Tx, report: ReportId, device: &[u8]) -> Result<bool> {
    let removed = q!(
        tx,
        "DELETE FROM support WHERE device = $1 AND (report = $2
           OR report IN (SELECT m.id FROM report m WHERE m.merged_into = $2))",
        device,
        report
    )
    .exec()
    .await?;
    Ok(removed > 0)
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
