//! What the map needs, and how it learns of changes.

use kernel::{ReportId, Ts};
use store::{Result, Tx, q};

use crate::report::{Facts, Status};

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
    /// Longitude; 0 when it must not be drawn.
    pub lon: f64,
    /// Latitude; 0 when it must not be drawn.
    pub lat: f64,
    /// Whether the public may see it and it has a place.
    pub drawn: bool,
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
    /// Journal number of the last change.
    pub change_seq: i64,
}

impl MapRow {
    /// Where it stands, for a released report.
    #[must_use]
    pub fn status(&self) -> Status {
        Status::of(Facts {
            published: true,
            started: self.started_at.is_some(),
            closed: self.closed_at.is_some(),
            closed_reason: self.closed_reason.as_deref(),
            fixed: self.fixed_at.is_some(),
            disputed: self.disputed_at.is_some(),
        })
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
        "SELECT id, code, title, category, kind, district, coalesce(lon, 0.0) AS lon,
           coalesce(lat, 0.0) AS lat, (published_at IS NOT NULL AND lat IS NOT NULL) AS drawn,
           started_at, closed_at, closed_reason, fixed_at, disputed_at, change_seq
         FROM report WHERE (change_seq, id) > ($1, $2) ORDER BY change_seq, id LIMIT $3",
        seq,
        id,
        limit
    )
    .all()
    .await
}
