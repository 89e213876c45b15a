//! What released reports teach: which category people's words belonged to, and which report
//! may already say the same.

use kernel::ReportId;
use store::{Filter, Result, Tx, q};

/// The newest released reports as (category, description), at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_history(tx: &mut Tx, limit: i64) -> Result<Vec<(String, String)>> {
    q!(
        tx,
        "SELECT category, description FROM report WHERE published_at IS NOT NULL
         ORDER BY received_at DESC, id DESC LIMIT $1",
        limit
    )
    .all()
    .await
}

/// Descriptions of these reports, in no order.
///
/// # Errors
/// Engine errors.
pub async fn list_descriptions(
    tx: &mut Tx,
    reports: &[ReportId],
) -> Result<Vec<(ReportId, String)>> {
    let mut listing = Filter::new("SELECT id, description FROM report WHERE TRUE");
    listing.and_in("id", reports.iter().copied());
    listing.query(tx).all().await
}
