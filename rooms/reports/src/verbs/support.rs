//! "Me too", once a device.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Report,
    event::ReportSupported,
    store::{delete_support, has_support, insert_support, recount_supporters},
    verbs::Deed,
};

/// Adds the device's voice; answers the number of voices.
///
/// # Errors
/// Engine errors.
pub async fn support(tx: &mut Tx, deed: &Deed, report: &Report, device: &[u8]) -> Result<i64> {
    if has_support(tx, report.id, device).await?
        || !insert_support(tx, report.id, device, deed.now).await?
    {
        return Ok(report.supporters);
    }
    recounted(tx, deed, report).await
}

/// Takes the device's voice back; answers the number of voices.
///
/// # Errors
/// Engine errors.
pub async fn take_support_back(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    device: &[u8],
) -> Result<i64> {
    if !delete_support(tx, report.id, device).await? {
        return Ok(report.supporters);
    }
    recounted(tx, deed, report).await
}

async fn recounted(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<i64> {
    if let Some(remaining) = report.merged_into {
        // The page was older than the merge: the voice counts at the one that remains, too.
        recount_supporters(tx, remaining).await?;
    }
    let supporters = recount_supporters(tx, report.id).await?;
    let event = ReportSupported { report: report.id, code: report.code.clone(), supporters };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(supporters)
}
