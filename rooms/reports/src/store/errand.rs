//! Errands: work given to a contractor who acts by a link.

use kernel::{FileId, PersonId, ReportId, Ts};
use store::{Doc, Result, Tx, q};
use uuid::Uuid;

use crate::{Report, store::report_columns};

/// Work given to a contractor.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Errand {
    /// Id.
    pub id: Uuid,
    /// Number within the report, from 1.
    pub nr: i64,
    /// Name of the contractor.
    pub contractor: String,
    /// Their address; empty once it is forgotten.
    pub email: String,
    /// Whether the public reads the name.
    pub named: bool,
    /// What the clerk wrote.
    pub message: String,
    /// Pictures of the report the contractor sees.
    pub pictures: Doc<Vec<FileId>>,
    /// Whether the contractor may see how to reach the reporter.
    pub shares_contact: bool,
    /// Department that gave it.
    pub department: String,
    /// Clerk who gave it.
    pub ordered_by: Option<PersonId>,
    /// When.
    pub ordered_at: Ts,
    /// By when it should be done.
    pub due_at: Option<Ts>,
    /// When the link ends.
    pub expires_at: Ts,
    /// When the contractor took it on.
    pub accepted_at: Option<Ts>,
    /// When they declined it.
    pub rejected_at: Option<Ts>,
    /// Why.
    pub rejected_reason: Option<String>,
    /// When they said that it is done.
    pub done_at: Option<Ts>,
    /// When staff took it back.
    pub revoked_at: Option<Ts>,
}

impl Errand {
    /// When the contractor had nothing to do with it any more.
    #[must_use]
    pub fn ended_at(&self) -> Option<Ts> {
        self.revoked_at.or(self.rejected_at).or(self.done_at)
    }

    /// Whether the link opens nothing any more.
    #[must_use]
    pub fn is_shut(&self, now: Ts) -> bool {
        self.revoked_at.is_some() || self.expires_at <= now
    }
}

/// A contractor's word.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Word {
    /// Id.
    pub id: Uuid,
    /// Number within the errand, from 1.
    pub nr: i64,
    /// When.
    pub at: Ts,
    /// Text; empty where pictures say it all.
    pub text: String,
    /// When staff made a public note of it.
    pub taken_at: Option<Ts>,
}

macro_rules! errand_columns {
    () => {
        "id, nr, contractor, email, named, message, pictures, shares_contact, department, \
         ordered_by, ordered_at, due_at, expires_at, accepted_at, rejected_at, rejected_reason, \
         done_at, revoked_at"
    };
}

/// Adds an errand and answers its number.
///
/// # Errors
/// Engine errors.
pub async fn insert_errand(
    tx: &mut Tx,
    report: ReportId,
    token_hash: &[u8],
    new: &Errand,
) -> Result<i64> {
    q!(
        tx,
        "INSERT INTO errand (id, report, nr, token_hash, contractor, email, named, message,
           pictures, shares_contact, department, ordered_by, ordered_at, due_at, expires_at)
         VALUES ($1, $2, (SELECT coalesce(max(e.nr), 0) + 1 FROM errand e WHERE e.report = $2),
           $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING nr",
        new.id,
        report,
        token_hash,
        new.contractor.as_str(),
        new.email.as_str(),
        new.named,
        new.message.as_str(),
        Doc(new.pictures.0.clone()),
        new.shares_contact,
        new.department.as_str(),
        new.ordered_by,
        new.ordered_at,
        new.due_at,
        new.expires_at
    )
    .scalar()
    .await
}

/// Whether the same words went to the same address after a moment, and are still to be done.
///
/// # Errors
/// Engine errors.
pub async fn errand_was_given(
    tx: &mut Tx,
    report: ReportId,
    email: &str,
    message: &str,
    since: Ts,
) -> Result<bool> {
    let given = q!(
        tx,
        "SELECT nr FROM errand WHERE report = $1 AND email = $2 AND message = $3
           AND ordered_at > $4 AND coalesce(revoked_at, rejected_at, done_at) IS NULL LIMIT 1",
        report,
        email,
        message,
        since
    )
    .scalar_opt::<i64>()
    .await?;
    Ok(given.is_some())
}

/// The errand behind a link.
///
/// # Errors
/// Engine errors.
pub async fn find_errand_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Errand>> {
    q!(tx, concat!("SELECT ", errand_columns!(), " FROM errand WHERE token_hash = $1"), token_hash)
        .opt()
        .await
}

/// The report behind a contractor's link, locked until the transaction ends.
///
/// # Errors
/// Engine errors.
pub async fn find_report_of_errand_for_change(
    tx: &mut Tx,
    token_hash: &[u8],
) -> Result<Option<Report>> {
    q!(
        tx,
        concat!(
            "UPDATE report SET change_seq = change_seq
             WHERE id = (SELECT e.report FROM errand e WHERE e.token_hash = $1) RETURNING ",
            report_columns!()
        ),
        token_hash
    )
    .opt()
    .await
}

/// The report behind a contractor's link.
///
/// # Errors
/// Engine errors.
pub async fn find_report_of_errand(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Report>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            report_columns!(),
            " FROM report WHERE id = (SELECT e.report FROM errand e WHERE e.token_hash = $1)"
        ),
        token_hash
    )
    .opt()
    .await
}

/// An errand of a report by its number.
///
/// # Errors
/// Engine errors.
pub async fn find_errand(tx: &mut Tx, report: ReportId, nr: i64) -> Result<Option<Errand>> {
    q!(
        tx,
        concat!("SELECT ", errand_columns!(), " FROM errand WHERE report = $1 AND nr = $2"),
        report,
        nr
    )
    .opt()
    .await
}

/// The contractor takes it on.
///
/// # Errors
/// Engine errors.
pub async fn mark_errand_accepted(tx: &mut Tx, errand: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE errand SET accepted_at = $1 WHERE id = $2", at, errand).exec().await?;
    Ok(())
}

/// The contractor declines it.
///
/// # Errors
/// Engine errors.
pub async fn mark_errand_rejected(tx: &mut Tx, errand: Uuid, at: Ts, reason: &str) -> Result<()> {
    q!(
        tx,
        "UPDATE errand SET rejected_at = $1, rejected_reason = $2 WHERE id = $3",
        at,
        reason,
        errand
    )
    .exec()
    .await?;
    Ok(())
}

/// The contractor says that it is done, and with that that it was theirs.
///
/// # Errors
/// Engine errors.
pub async fn mark_errand_done(tx: &mut Tx, errand: Uuid, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE errand SET done_at = $1, accepted_at = coalesce(accepted_at, $1) WHERE id = $2",
        at,
        errand
    )
    .exec()
    .await?;
    Ok(())
}

/// Staff take it back: the link opens nothing any more.
///
/// # Errors
/// Engine errors.
pub async fn mark_errand_revoked(tx: &mut Tx, errand: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE errand SET revoked_at = $1 WHERE id = $2", at, errand).exec().await?;
    Ok(())
}

/// Adds a contractor's word and answers its number.
///
/// # Errors
/// Engine errors.
pub async fn insert_word(tx: &mut Tx, id: Uuid, errand: Uuid, at: Ts, text: &str) -> Result<i64> {
    q!(
        tx,
        "INSERT INTO errand_word (id, errand, nr, at, text) VALUES ($1, $2,
           (SELECT coalesce(max(w.nr), 0) + 1 FROM errand_word w WHERE w.errand = $2), $3, $4)
         RETURNING nr",
        id,
        errand,
        at,
        text
    )
    .scalar()
    .await
}

/// The words of an errand, first to last.
///
/// # Errors
/// Engine errors.
pub async fn list_words(tx: &mut Tx, errand: Uuid) -> Result<Vec<Word>> {
    q!(
        tx,
        "SELECT id, nr, at, text, taken_at FROM errand_word WHERE errand = $1 ORDER BY nr LIMIT 200",
        errand
    )
    .all()
    .await
}

/// A word of an errand by its number.
///
/// # Errors
/// Engine errors.
pub async fn find_word(tx: &mut Tx, errand: Uuid, nr: i64) -> Result<Option<Word>> {
    q!(
        tx,
        "SELECT id, nr, at, text, taken_at FROM errand_word WHERE errand = $1 AND nr = $2",
        errand,
        nr
    )
    .opt()
    .await
}

/// The pictures contractors sent for a report, each with the word it came with.
///
/// # Errors
/// Engine errors.
pub async fn list_word_pictures(tx: &mut Tx, report: ReportId) -> Result<Vec<(Uuid, FileId)>> {
    q!(
        tx,
        "SELECT said_in, file FROM report_picture WHERE report = $1 AND said_in IS NOT NULL
         ORDER BY nr LIMIT 200",
        report
    )
    .all()
    .await
}

/// Whether a contractor sent this picture for this errand.
///
/// # Errors
/// Engine errors.
pub async fn picture_is_of_errand(tx: &mut Tx, file: FileId, errand: Uuid) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT p.report FROM report_picture p JOIN errand_word w ON w.id = p.said_in
         WHERE p.file = $1 AND w.errand = $2 LIMIT 1",
        file,
        errand
    )
    .scalar_opt::<ReportId>()
    .await?;
    Ok(found.is_some())
}

/// Attaches pictures behind those a report has; `said_in` is the contractor's word they came
/// with. At most a handful, so one statement each.
///
/// # Errors
/// Engine errors.
pub async fn add_pictures(
    tx: &mut Tx,
    report: ReportId,
    files: &[FileId],
    said_in: Option<Uuid>,
) -> Result<()> {
    for file in files {
        q!(
            tx,
            "INSERT INTO report_picture (report, file, nr, said_in) VALUES ($1, $2,
               (SELECT coalesce(max(p.nr), -1) + 1 FROM report_picture p WHERE p.report = $1), $3)
             ON CONFLICT (report, file) DO NOTHING",
            report,
            *file,
            said_in
        )
        .exec()
        .await?;
    }
    Ok(())
}

/// A word became a public note, and with it those of its pictures that are in `files`, which
/// are the report's own from now on.
///
/// # Errors
/// Engine errors.
pub async fn mark_word_taken(tx: &mut Tx, word: Uuid, files: &[FileId], at: Ts) -> Result<()> {
    q!(tx, "UPDATE errand_word SET taken_at = $1 WHERE id = $2", at, word).exec().await?;
    let mut f = store::Filter::new("UPDATE report_picture SET said_in = NULL, released_at = ");
    f.bound("$? WHERE TRUE", at);
    f.and("said_in = $?", word);
    f.and_in("file", files.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}
