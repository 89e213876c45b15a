//! What the suggester asks the database.

use store::{Filter, Result, Tx};

/// Category and text of the newest reports that staff have seen and released.
///
/// # Errors
/// Engine errors.
pub(super) async fn list_history(tx: &mut Tx, limit: i64) -> Result<Vec<(String, String)>> {
    let mut filter =
        Filter::new("SELECT category, description FROM report WHERE published_at IS NOT NULL");
    filter.bound(" ORDER BY received_at DESC, id DESC LIMIT $?", limit);
    filter.query(tx).all().await
}
