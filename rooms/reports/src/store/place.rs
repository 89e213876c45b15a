//! Where reports are, for computing their districts again.

use kernel::ReportId;
use store::{Filter, Result, Tx, q};

/// A report's coordinates and the district they were found to lie in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Place {
    /// Id, the keyset.
    pub id: ReportId,
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
    /// District, if any.
    pub district: Option<String>,
}

/// Reports with coordinates, in the order of their ids.
///
/// # Errors
/// Engine errors.
pub async fn list_places(tx: &mut Tx, after: Option<ReportId>, limit: i64) -> Result<Vec<Place>> {
    let after = after.unwrap_or(ReportId(uuid::Uuid::nil()));
    q!(
        tx,
        "SELECT id, lon, lat, district FROM report
         WHERE lat IS NOT NULL AND lon IS NOT NULL AND id > $1 ORDER BY id LIMIT $2",
        after,
        limit
    )
    .all()
    .await
}

/// Reports of these categories whose place search may know exactly, in the order of their ids, with
/// their codes.
///
/// # Errors
/// Engine errors.
pub async fn list_exact(
    tx: &mut Tx,
    categories: &[String],
    after: ReportId,
    limit: i64,
) -> Result<Vec<(ReportId, String)>> {
    let mut f = Filter::new("SELECT id, code FROM report WHERE NOT place_rounded");
    f.and("id > $?", after);
    f.and_in("category", categories.to_vec());
    f.bound(" ORDER BY id LIMIT $?", limit);
    f.query(tx).all().await
}

/// Puts reports into a district, or into none.
///
/// # Errors
/// Engine errors.
pub async fn set_districts(
    tx: &mut Tx,
    district: Option<String>,
    reports: Vec<ReportId>,
    seq: i64,
) -> Result<()> {
    let mut f = Filter::new("UPDATE report SET district = ");
    f.bound("$?, change_seq = ", district);
    f.bound("$? WHERE TRUE", seq);
    f.and_in("id", reports);
    f.query(tx).exec().await?;
    Ok(())
}
