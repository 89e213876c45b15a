//! Reports that were merged: which remains, and what the others were before; and parts of
//! reports.

use kernel::{Chance, Lang, ReportId, Ts};
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{Report, store::report_columns};

/// A report by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_by_id(tx: &mut Tx, id: ReportId) -> Result<Option<Report>> {
    q!(tx, concat!("SELECT ", report_columns!(), " FROM report WHERE id = $1"), id).opt().await
}

/// A report by its code, locked until the transaction ends. Of one that was merged, the report
/// that remains.
///
/// # Errors
/// Engine errors.
pub async fn find_remaining_for_change(tx: &mut Tx, code: &str) -> Result<Option<Report>> {
    q!(
        tx,
        concat!(
            "UPDATE report SET change_seq = change_seq
             WHERE id = (SELECT coalesce(o.merged_into, o.id) FROM report o WHERE o.code = $1)
             RETURNING ",
            report_columns!()
        ),
        code
    )
    .opt()
    .await
}

/// What a report was before it was merged, and into which.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Merge {
    /// Id.
    pub id: Uuid,
    /// The report that was merged.
    pub report: ReportId,
    /// The one it was merged into, which may itself have been merged later.
    pub into_report: ReportId,
    /// When it had been released.
    pub published_at: Option<Ts>,
    /// When it had been closed.
    pub closed_at: Option<Ts>,
    /// Why.
    pub closed_reason: Option<String>,
    /// When it had been disputed.
    pub disputed_at: Option<Ts>,
}

/// Keeps what a report is before it is merged.
///
/// # Errors
/// Engine errors.
pub async fn insert_merge(
    tx: &mut Tx,
    chance: &Chance,
    report: &Report,
    into: ReportId,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO report_merge (id, report, into_report, at, published_at, closed_at,
           closed_reason, disputed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        chance.uuid(at),
        report.id,
        into,
        at,
        report.published_at,
        report.closed_at,
        report.closed_reason.as_deref(),
        report.disputed_at
    )
    .exec()
    .await?;
    Ok(())
}

/// A report is merged into another: closed, and public only through that one.
///
/// # Errors
/// Engine errors.
pub async fn mark_merged(
    tx: &mut Tx,
    report: ReportId,
    into: ReportId,
    at: Ts,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET merged_into = $1, merged_seq = $2, published_at = NULL,
           disputed_at = NULL, closed_at = $3, closed_reason = 'duplicate', changed_at = $3,
           change_seq = $2 WHERE id = $4",
        into,
        seq,
        at,
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// What had been merged into a report follows it into another.
///
/// # Errors
/// Engine errors.
pub async fn move_merged(tx: &mut Tx, from: ReportId, into: ReportId, seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE report SET merged_into = $1, merged_seq = $2 WHERE merged_into = $3",
        into,
        seq,
        from
    )
    .exec()
    .await?;
    Ok(())
}

/// A report was a part of another.
///
/// # Errors
/// Engine errors.
pub async fn mark_split_from(tx: &mut Tx, report: ReportId, origin: ReportId) -> Result<()> {
    q!(tx, "UPDATE report SET split_from = $1 WHERE id = $2", origin, report).exec().await?;
    Ok(())
}

/// All merges that hold among the reports merged into `remaining`.
///
/// # Errors
/// Engine errors.
pub async fn list_merges(tx: &mut Tx, remaining: ReportId) -> Result<Vec<Merge>> {
    q!(
        tx,
        "SELECT id, report, into_report, published_at, closed_at, closed_reason, disputed_at
         FROM report_merge WHERE parted_at IS NULL
           AND report IN (SELECT m.id FROM report m WHERE m.merged_into = $1)",
        remaining
    )
    .all()
    .await
}

/// The merge is undone: the report is what it was before.
///
/// # Errors
/// Engine errors.
pub async fn mark_parted(tx: &mut Tx, merge: &Merge, at: Ts, seq: i64) -> Result<()> {
    q!(tx, "UPDATE report_merge SET parted_at = $1 WHERE id = $2", at, merge.id).exec().await?;
    q!(
        tx,
        "UPDATE report SET merged_into = NULL, merged_seq = NULL, published_at = $1,
           closed_at = $2, closed_reason = $3, disputed_at = $4, changed_at = $5, change_seq = $6
         WHERE id = $7",
        merge.published_at,
        merge.closed_at,
        merge.closed_reason.as_deref(),
        merge.disputed_at,
        at,
        seq,
        merge.report
    )
    .exec()
    .await?;
    Ok(())
}

/// Reports that go along with `into` when it is taken apart from the rest of its group.
///
/// # Errors
/// Engine errors.
pub async fn set_remaining(
    tx: &mut Tx,
    reports: &[ReportId],
    into: ReportId,
    seq: i64,
) -> Result<()> {
    let mut f = Filter::new("UPDATE report SET merged_into = ");
    f.bound("$?, merged_seq = ", into);
    f.bound("$? WHERE TRUE", seq);
    f.and_in("id", reports.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// A report that was merged, as the page of the remaining one names it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Merged {
    /// Code.
    pub code: String,
    /// Headline.
    pub title: String,
    /// Language of the report.
    pub lang: String,
    /// Description.
    pub description: String,
    /// When it came in.
    pub received_at: Ts,
    /// When it was merged.
    pub at: Ts,
    /// Voices of its own.
    pub supporters: i64,
    /// Department that holds it.
    pub department: String,
}

impl Merged {
    /// The reporter's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

/// The reports merged into one, first to last.
///
/// # Errors
/// Engine errors.
pub async fn list_merged(tx: &mut Tx, remaining: ReportId) -> Result<Vec<Merged>> {
    q!(
        tx,
        "SELECT m.code, m.title, m.lang, m.description, m.received_at, report_merge.at,
           m.supporters, m.department
         FROM report m JOIN report_merge ON report_merge.report = m.id
           AND report_merge.parted_at IS NULL
         WHERE m.merged_into = $1 ORDER BY m.received_at, m.id LIMIT 200",
        remaining
    )
    .all()
    .await
}

/// Codes of the reports merged into one, and the journal numbers since which each is.
///
/// # Errors
/// Engine errors.
pub async fn list_merged_codes(tx: &mut Tx, remaining: ReportId) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT code, coalesce(merged_seq, 0) FROM report WHERE merged_into = $1
         ORDER BY code LIMIT 1000",
        remaining
    )
    .all()
    .await
}

/// Journal number since which a report's followers hear of the remaining one; none when it was
/// not merged.
///
/// # Errors
/// Engine errors.
pub async fn find_merged_seq(tx: &mut Tx, report: ReportId) -> Result<Option<i64>> {
    q!(tx, "SELECT merged_seq FROM report WHERE id = $1", report).scalar::<Option<i64>>().await
}
