//! What was brought in from elsewhere.

use store::{Result, Tx, q};

/// What contributions of a process are called where they were brought from.
///
/// # Errors
/// Engine errors.
pub async fn list_source_ids(tx: &mut Tx, process: &str, source: &str) -> Result<Vec<String>> {
    q!(
        tx,
        "SELECT source_id FROM contribution
         WHERE process = $1 AND source = $2 AND source_id IS NOT NULL",
        process,
        source
    )
    .scalars()
    .await
}
