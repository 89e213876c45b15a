//! What searches find of reports: released ones as documents in the search of the house, by
//! code too; the others in words that only the inbox of staff asks for. Never both.

use kernel::{Lang, ReportId, contribution::SearchDocument};
use store::{Result, Tx, search};

use crate::store::{delete_words, find_by_code, insert_words};

/// Adds or renews what is found of a report, in the place its facts ask for, and removes it
/// from the other.
///
/// # Errors
/// Engine errors.
pub async fn put(tx: &mut Tx, code: &str) -> Result<()> {
    let Some(report) = find_by_code(tx, code).await? else { return Ok(()) };
    delete_words(tx, report.id).await?;
    let body = body(&report.description, report.address.as_deref(), report.object_id.as_deref());
    if !report.is_public() {
        search::remove(tx, "reports", code).await?;
        let words = format!("{} {body}", report.title);
        return put_unreleased(tx, report.id, &words, report.language()).await;
    }
    // Where the place is rounded, search does not know it either.
    let exact = !report.place_rounded;
    let address = report.address.as_deref().filter(|_| exact);
    let object = report.object_id.as_deref().filter(|_| exact);
    let body = self::body(&report.description, address, object);
    search::put(
        tx,
        &SearchDocument {
            room: "reports",
            key: report.code.clone(),
            path: report.path(),
            title: report.title.clone(),
            body,
            lang: report.language(),
            at: report.received_at,
        },
    )
    .await
}

/// Keeps the words of a report that has just come in and waits for its release.
///
/// # Errors
/// Engine errors.
pub async fn put_unreleased(tx: &mut Tx, report: ReportId, body: &str, lang: Lang) -> Result<()> {
    insert_words(tx, report, body, lang).await
}

/// The text that is searched: the headline is the beginning of the description.
#[must_use]
pub fn body(description: &str, address: Option<&str>, object: Option<&str>) -> String {
    format!("{description} {} {}", address.unwrap_or_default(), object.unwrap_or_default())
}
