//! The room's documents in the search of the house: released reports, findable by code too.

use kernel::contribution::SearchDocument;
use store::{Result, Tx, search};

use crate::store::find_by_code;

/// Adds, renews or removes the document of a report, as its facts ask for.
///
/// # Errors
/// Engine errors.
pub async fn put(tx: &mut Tx, code: &str) -> Result<()> {
    let Some(report) = find_by_code(tx, code).await? else { return Ok(()) };
    if !report.is_public() {
        return search::remove(tx, "reports", code).await;
    }
    let place = report.address.as_deref().unwrap_or("");
    let object = report.object_id.as_deref().unwrap_or("");
    search::put(
        tx,
        &SearchDocument {
            room: "reports",
            key: report.code.clone(),
            path: report.path(),
            title: report.title.clone(),
            body: format!("{} {place} {object}", report.description),
            lang: report.language(),
            at: report.received_at,
        },
    )
    .await
}
