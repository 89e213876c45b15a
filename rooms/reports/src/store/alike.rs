//! Reports that may be about the same as a case, as staff see them: released or not.

use kernel::Point;
use store::{Result, Tx, q};

use crate::{Report, store::report_columns};

/// A report that may be about the same.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Candidate {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// Its first picture, released or not: the secret part of its address.
    pub picture: Option<String>,
}

macro_rules! candidates {
    () => {
        concat!(
            "SELECT ",
            report_columns!(),
            ", (SELECT f.token FROM report_picture p
                JOIN file f ON f.id = p.file AND f.deleted_at IS NULL
                WHERE p.report = report.id AND p.said_in IS NULL ORDER BY p.nr LIMIT 1) AS picture
             FROM report WHERE closed_at IS NULL AND withheld_at IS NULL AND "
        )
    };
}

/// Open reports in a box around a point, the newest first; the caller measures true distances.
///
/// # Errors
/// Engine errors.
pub async fn list_candidates_near(
    tx: &mut Tx,
    point: Point,
    metres: f64,
    limit: i64,
) -> Result<Vec<Candidate>> {
    let (dlon, dlat) = point.reach(metres);
    q!(
        tx,
        concat!(
            candidates!(),
            "lat >= $1 AND lat <= $2 AND lon >= $3 AND lon <= $4
             ORDER BY received_at DESC, id DESC LIMIT $5"
        ),
        point.lat - dlat,
        point.lat + dlat,
        point.lon - dlon,
        point.lon + dlon,
        limit
    )
    .all()
    .await
}

/// The newest open reports of a category, for a case without coordinates.
///
/// # Errors
/// Engine errors.
pub async fn list_candidates_of(tx: &mut Tx, category: &str, limit: i64) -> Result<Vec<Candidate>> {
    q!(
        tx,
        concat!(candidates!(), "category = $1 ORDER BY received_at DESC, id DESC LIMIT $2"),
        category,
        limit
    )
    .all()
    .await
}
