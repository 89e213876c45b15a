//! A report's facts change. What the public or the map sees of it also sets when the public last saw
//! a change and the number of the journal entry, from which the map learns what to load again.

use kernel::{PersonId, ReportId, Ts};
use store::{Result, Tx, q};

/// The public may see it.
///
/// # Errors
/// Engine errors.
pub async fn mark_published(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET published_at = $1, withheld_at = NULL, withheld_reason = NULL,
           changed_at = $1, change_seq = $2 WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// The public may not see it.
///
/// # Errors
/// Engine errors.
pub async fn mark_withheld(
    tx: &mut Tx,
    report: ReportId,
    at: Ts,
    reason: &str,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET withheld_at = $1, withheld_reason = $2, published_at = NULL,
           change_seq = $3 WHERE id = $4",
        at,
        reason,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// Another department holds it; whoever worked on it in the former does not any more.
///
/// # Errors
/// Engine errors.
pub async fn set_department(
    tx: &mut Tx,
    report: ReportId,
    department: &str,
    at: Ts,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET department = $1, assignee = NULL, changed_at = $2, change_seq = $3
         WHERE id = $4",
        department,
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// When the department expects to be done.
///
/// # Errors
/// Engine errors.
pub async fn set_expected(
    tx: &mut Tx,
    report: ReportId,
    expected_at: Option<Ts>,
    at: Ts,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET expected_at = coalesce($1, expected_at), changed_at = $2,
           change_seq = $3 WHERE id = $4",
        expected_at,
        at,
        seq,
        report
    )
    .later()
    .await?;
    Ok(())
}

/// Work began.
///
/// # Errors
/// Engine errors.
pub async fn mark_started(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET started_at = coalesce(started_at, $1), changed_at = $1, change_seq = $2
         WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// The administration is done with it.
///
/// # Errors
/// Engine errors.
pub async fn mark_closed(
    tx: &mut Tx,
    report: ReportId,
    at: Ts,
    reason: &str,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET closed_at = $1, closed_reason = $2, disputed_at = NULL,
           changed_at = $1, change_seq = $3 WHERE id = $4",
        at,
        reason,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// The damage is gone.
///
/// # Errors
/// Engine errors.
pub async fn mark_fixed(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET fixed_at = $1, changed_at = $1, change_seq = $2 WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// Somebody says it is not fixed.
///
/// # Errors
/// Engine errors.
pub async fn mark_disputed(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET disputed_at = $1, changed_at = $1, change_seq = $2 WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// Staff looked at a dispute: the report stays as it is.
///
/// # Errors
/// Engine errors.
pub async fn clear_dispute(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET disputed_at = NULL, changed_at = $1, change_seq = $2 WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// Open again: neither closed nor fixed nor begun.
///
/// # Errors
/// Engine errors.
pub async fn reopen(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET closed_at = NULL, closed_reason = NULL, fixed_at = NULL,
           disputed_at = NULL, started_at = NULL, expected_at = NULL, changed_at = $1,
           change_seq = $2 WHERE id = $3",
        at,
        seq,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// Something visible happened, such as a public note.
///
/// # Errors
/// Engine errors.
pub async fn touch(tx: &mut Tx, report: ReportId, at: Ts, seq: i64) -> Result<()> {
    q!(tx, "UPDATE report SET changed_at = $1, change_seq = $2 WHERE id = $3", at, seq, report)
        .exec()
        .await?;
    Ok(())
}

/// Counts the voices again, one a device over all reports that were merged into this one, with
/// those whose device has been forgotten since, and answers their number.
///
/// # Errors
/// Engine errors.
pub async fn recount_supporters(tx: &mut Tx, report: ReportId) -> Result<i64> {
    q!(
        tx,
        "UPDATE report SET supporters =
           (SELECT CAST(count(DISTINCT support.device) AS BIGINT) FROM support
            WHERE support.report = report.id
              OR support.report IN (SELECT m.id FROM report m WHERE m.merged_into = report.id))
           + coalesce((SELECT CAST(sum(forgotten.voices - forgotten.doubled) AS BIGINT)
               FROM forgotten
               WHERE forgotten.report = report.id
                 OR forgotten.report IN (SELECT m.id FROM report m WHERE m.merged_into = report.id)),
             0)
         WHERE id = $1 RETURNING supporters",
        report
    )
    .scalar()
    .await
}

/// The public gets the place rounded from now on, and search no words of it.
///
/// # Errors
/// Engine errors.
pub async fn mark_place_rounded(tx: &mut Tx, report: ReportId) -> Result<()> {
    q!(tx, "UPDATE report SET place_rounded = TRUE WHERE id = $1", report).later().await?;
    Ok(())
}

/// The report belongs to an account from now on; false when it already belongs to one.
///
/// # Errors
/// Engine errors.
pub async fn set_author(tx: &mut Tx, report: ReportId, author: PersonId) -> Result<bool> {
    let changed =
        q!(tx, "UPDATE report SET author = $1 WHERE id = $2 AND author IS NULL", author, report)
            .exec()
            .await?;
    Ok(changed > 0)
}
