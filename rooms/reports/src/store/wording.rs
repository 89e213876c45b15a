//! Words of a report that staff took personal data out of, and what they were before.

use kernel::{ReportId, Ts};
use store::{Result, Tx, q};

/// What a report said before, and why it says something else.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Wording {
    /// Its headline, while that is kept.
    pub title: Option<String>,
    /// Its description, while that is kept.
    pub description: Option<String>,
    /// Why it was shortened; the reporter reads it.
    pub reason: String,
    /// When it was shortened last.
    pub at: Ts,
}

/// What a report said before it was shortened; none when it never was.
///
/// # Errors
/// Engine errors.
pub async fn find_wording(tx: &mut Tx, report: ReportId) -> Result<Option<Wording>> {
    q!(tx, "SELECT title, description, reason, at FROM wording WHERE report = $1", report)
        .opt()
        .await
}

/// Keeps what a report says now, unless something older is kept already, and why it changes.
///
/// # Errors
/// Engine errors.
pub async fn put_wording(tx: &mut Tx, report: ReportId, reason: &str, at: Ts) -> Result<()> {
    q!(
        tx,
        "INSERT INTO wording (report, title, description, reason, at)
         SELECT id, title, description, $2, $3 FROM report WHERE id = $1
         ON CONFLICT (report) DO UPDATE SET reason = excluded.reason, at = excluded.at",
        report,
        reason,
        at
    )
    .exec()
    .await?;
    Ok(())
}

/// What the report says from now on.
///
/// # Errors
/// Engine errors.
pub async fn set_words(
    tx: &mut Tx,
    report: ReportId,
    title: &str,
    description: &str,
    at: Ts,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET title = $1, description = $2, changed_at = $3, change_seq = $4
         WHERE id = $5",
        title,
        description,
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}
