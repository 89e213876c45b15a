//! Inquiries: questions to the reporter, and their answers.

use kernel::{PersonId, ReportId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// A question to the reporter.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Inquiry {
    /// Id.
    pub id: Uuid,
    /// Number within the report, from 1.
    pub nr: i64,
    /// Department that asks.
    pub department: String,
    /// Clerk who asked.
    pub asked_by: Option<PersonId>,
    /// When.
    pub asked_at: Ts,
    /// The question.
    pub text: String,
    /// When it was answered.
    pub answered_at: Option<Ts>,
    /// The answer.
    pub answer: Option<String>,
    /// Pictures that came with the answer; they stand among the report's own.
    pub pictures: i64,
    /// When the reporter was reminded.
    pub reminded_at: Option<Ts>,
    /// When staff took the question back.
    pub withdrawn_at: Option<Ts>,
}

impl Inquiry {
    /// Whether the reporter still has to answer.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.ended_at().is_none()
    }

    /// When the waiting ended.
    #[must_use]
    pub fn ended_at(&self) -> Option<Ts> {
        self.answered_at.or(self.withdrawn_at)
    }
}

/// Adds a question and answers its number.
///
/// # Errors
/// Engine errors.
pub async fn insert_inquiry(
    tx: &mut Tx,
    id: Uuid,
    report: ReportId,
    department: &str,
    asked_by: Option<PersonId>,
    at: Ts,
    text: &str,
) -> Result<i64> {
    q!(
        tx,
        "INSERT INTO inquiry (id, report, nr, department, asked_by, asked_at, text, pictures)
         VALUES ($1, $2, (SELECT coalesce(max(i.nr), 0) + 1 FROM inquiry i WHERE i.report = $2),
           $3, $4, $5, $6, 0) RETURNING nr",
        id,
        report,
        department,
        asked_by,
        at,
        text
    )
    .scalar()
    .await
}

/// The questions of a report, first to last.
///
/// # Errors
/// Engine errors.
pub async fn list_inquiries(tx: &mut Tx, report: ReportId) -> Result<Vec<Inquiry>> {
    q!(
        tx,
        "SELECT id, nr, department, asked_by, asked_at, text, answered_at, answer, pictures,
           reminded_at, withdrawn_at FROM inquiry WHERE report = $1 ORDER BY nr LIMIT 100",
        report
    )
    .all()
    .await
}

/// A question is answered.
///
/// # Errors
/// Engine errors.
pub async fn mark_answered(
    tx: &mut Tx,
    inquiry: Uuid,
    at: Ts,
    answer: &str,
    pictures: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE inquiry SET answered_at = $1, answer = $2, pictures = $3 WHERE id = $4",
        at,
        answer,
        pictures,
        inquiry
    )
    .exec()
    .await?;
    Ok(())
}

/// Staff do not need the answer any more.
///
/// # Errors
/// Engine errors.
pub async fn mark_withdrawn(tx: &mut Tx, inquiry: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE inquiry SET withdrawn_at = $1 WHERE id = $2", at, inquiry).exec().await?;
    Ok(())
}

/// The reporter was reminded of all open questions of a report; false when there was none, or
/// none they had not been reminded of.
///
/// # Errors
/// Engine errors.
pub async fn mark_reporter_reminded(tx: &mut Tx, report: ReportId, at: Ts) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE inquiry SET reminded_at = $1 WHERE report = $2 AND answered_at IS NULL
           AND withdrawn_at IS NULL AND reminded_at IS NULL",
        at,
        report
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// Adds a key to a reporter's own page.
///
/// # Errors
/// Engine errors.
pub async fn insert_own_key(
    tx: &mut Tx,
    report: ReportId,
    secret_hash: &[u8],
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO own_key (secret_hash, report, created_at) VALUES ($1, $2, $3)",
        secret_hash,
        report,
        at
    )
    .exec()
    .await?;
    Ok(())
}

/// How a reporter can be asked, without saying what their address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Reach {
    /// They left an e-mail address.
    pub by_mail: bool,
    /// They have a page of their own: the secret link of who sent it, or an account. Nobody has the
    /// link of an imported report or of a part; of one that a program sent only who got it by mail.
    pub by_page: bool,
}

impl Reach {
    /// Whether there is any way.
    #[must_use]
    pub fn any(self) -> bool {
        self.by_mail || self.by_page
    }
}

/// How the reporter can be asked.
///
/// # Errors
/// Engine errors.
pub async fn find_reach(tx: &mut Tx, report: ReportId) -> Result<Reach> {
    q!(
        tx,
        "SELECT EXISTS (SELECT 1 FROM contact c WHERE c.report = report.id
             AND c.email IS NOT NULL) AS by_mail,
           (author IS NOT NULL
             OR source NOT IN ('split', 'open311') AND source NOT LIKE 'import:%') AS by_page
         FROM report WHERE id = $1",
        report
    )
    .one()
    .await
}
