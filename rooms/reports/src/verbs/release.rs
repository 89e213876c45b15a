//! Release and withhold: what the public sees.

use jobs::record;
use kernel::FileId;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportReleased, ReportWithheld},
    store::{mark_published, mark_withheld, release_pictures},
    verbs::Deed,
};

/// Lets the public see a report, and of its pictures those in `pictures`.
///
/// # Errors
/// Engine errors.
pub async fn release(tx: &mut Tx, deed: &Deed, report: &Report, pictures: &[FileId]) -> Result<()> {
    release_pictures(tx, report.id, pictures, deed.now).await?;
    if report.is_public() {
        return Ok(());
    }
    let event = ReportReleased { report: report.id, code: report.code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_published(tx, report.id, deed.now, seq).await?;
    crate::index::put(tx, &report.code).await
}

/// Keeps a report from the public; the reporter sees the reason on their page.
///
/// # Errors
/// Engine errors.
pub async fn withhold(tx: &mut Tx, deed: &Deed, report: &Report, reason: &str) -> Result<()> {
    if report.withheld_at.is_some() {
        return Ok(());
    }
    let event =
        ReportWithheld { report: report.id, code: report.code.clone(), reason: reason.to_owned() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_withheld(tx, report.id, deed.now, reason, seq).await?;
    crate::index::put(tx, &report.code).await
}
