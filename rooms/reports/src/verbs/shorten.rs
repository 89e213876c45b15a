//! Shorten: staff take personal data out of what a report says in public.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Report,
    event::ReportShortened,
    store::{put_wording, set_words},
    verbs::Deed,
};

/// The report says `title` and `description` from now on; what it said before is kept for staff
/// until its retention period is over. The reporter reads the reason.
///
/// # Errors
/// Engine errors.
pub async fn shorten(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    (title, description): (&str, &str),
    reason: &str,
) -> Result<()> {
    if report.title == title && report.description == description {
        return Ok(());
    }
    let (id, code) = (report.id, report.code.clone());
    let event = ReportShortened { report: id, code, reason: reason.to_owned() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    put_wording(tx, report.id, reason, deed.now).await?;
    set_words(tx, report.id, title, description, deed.now, seq).await?;
    crate::index::put(tx, &report.code).await
}
