//! What the map needs, and how it learns of changes.

use kernel::{ReportId, Ts};
use store::{Result, Tx, q};

use crate::report::{Status, status_of};

/// A report as a point.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MapRow {
    /// Id.
    pub id: ReportId,
    /// Code.
    pub code: String,
    /// Headline.
    pub title: String,
    /// Category.
    pub category: String,
    /// Kind.
    pub kind: String,
    /// District.
    pub district: Option<String>,
    /// Department.
    pub department: String,
    /// Longitude; 0 without a place.
    pub lon: f64,
    /// Latitude; 0 without a place.
    pub lat: f64,
    /// Whether it has a place.
    pub placed: bool,
    /// Released; until then no public map draws it.
    pub published_at: Option<Ts>,
    /// Withheld.
    pub withheld_at: Option<Ts>,
    /// Expected.
    pub expected_at: Option<Ts>,
    /// Begun.
    pub started_at: Option<Ts>,
    /// Closed.
    pub closed_at: Option<Ts>,
    /// Why closed.
    pub closed_reason: Option<String>,
    /// Fixed.
    pub fixed_at: Option<Ts>,
    /// Disputed.
    pub disputed_at: Option<Ts>,
    /// The reporter was told that the place is shown rounded.
    pub place_rounded: bool,
    /// Journal number of the last change.
    pub change_seq: i64,
}

impl MapRow {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        status_of!(self)
    }
}

/// Number of the newest change of any report.
///
/// # Errors
/// Engine errors.
pub async fn last_change(tx: &mut Tx) -> Result<i64> {
    q!(tx, "SELECT coalesce(max(change_seq), 0) FROM report").scalar().await
}

/// What changed after `seq` (and, of the change `seq` itself, the reports after `id`), oldest
/// first, at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_changed_since(
    tx: &mut Tx,
    (seq, id): (i64, ReportId),
    limit: i64,
) -> Result<Vec<MapRow>> {
    q!(
        tx,
        "SELECT id, code, title, category, kind, district, department,
           coalesce(lon, 0.0) AS lon, coalesce(lat, 0.0) AS lat,
           (lat IS NOT NULL AND lon IS NOT NULL) AS placed, published_at, withheld_at, expected_at,
           started_at, closed_at, closed_reason, fixed_at, disputed_at, place_rounded, change_seq
         FROM report WHERE (change_seq, id) > ($1, $2) ORDER BY change_seq, id LIMIT $3",
        seq,
        id,
        limit
    )
    .all()
    .await
}
