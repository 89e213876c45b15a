//! What the register of released reports learns from the rows.

use jobs::Event;
use kernel::{ReportId, Ts};
use store::{
    Filter, Result, Tx,
    journal::{self, Written},
    q,
};

use super::list::{LINE_COLUMNS, Line};
use crate::event::ReportDeleted;

/// A report as the register keeps it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RegisterRow {
    /// Id.
    pub id: ReportId,
    /// Kind.
    pub kind: String,
    /// Category.
    pub category: String,
    /// District.
    pub district: Option<String>,
    /// Department.
    pub department: String,
    /// Longitude.
    pub lon: Option<f64>,
    /// Latitude.
    pub lat: Option<f64>,
    /// Received.
    pub received_at: Ts,
    /// Released; only then it is in the register.
    pub published_at: Option<Ts>,
    /// Closed.
    pub closed_at: Option<Ts>,
    /// Why closed.
    pub closed_reason: Option<String>,
    /// Fixed.
    pub fixed_at: Option<Ts>,
    /// The reporter was told that the place is shown rounded.
    pub place_rounded: bool,
    /// Journal number of the last change.
    pub change_seq: i64,
}

/// What changed after `seq` (and, of the change `seq` itself, the reports after `id`), oldest
/// first, at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_register_since(
    tx: &mut Tx,
    (seq, id): (i64, ReportId),
    limit: i64,
) -> Result<Vec<RegisterRow>> {
    q!(
        tx,
        "SELECT id, kind, category, district, department, lon, lat, received_at, published_at,
           closed_at, closed_reason, fixed_at, place_rounded, change_seq
         FROM report WHERE (change_seq, id) > ($1, $2) ORDER BY change_seq, id LIMIT $3",
        seq,
        id,
        limit
    )
    .all()
    .await
}

/// Reports that were deleted after the journal's entry `seq`, each with the number of the entry that
/// tells it, oldest first, at most `limit`.
///
/// # Errors
/// Engine errors; an entry that cannot be read.
pub async fn list_deleted_since(tx: &mut Tx, seq: i64, limit: i64) -> Result<Vec<(i64, ReportId)>> {
    let entries = journal::list_after(tx, None, &[ReportDeleted::NAME], seq, limit).await?;
    let told = |entry: Written| -> Result<(i64, ReportId)> {
        let told: ReportDeleted = serde_json::from_str(&entry.detail)?;
        Ok((entry.seq, told.report))
    };
    entries.into_iter().map(told).collect()
}

/// The lines of these released reports, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_lines(tx: &mut Tx, ids: &[ReportId]) -> Result<Vec<Line>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut f = Filter::new(LINE_COLUMNS);
    f.text(" FROM report WHERE published_at IS NOT NULL");
    f.and_in("report.id", ids.iter().copied());
    f.text(" ORDER BY received_at DESC, report.id DESC");
    f.query(tx).all().await
}
