//! "It is not fixed."

use jobs::record;
use kernel::FileId;
use store::{Result, Tx};
use uuid::Uuid;

use crate::{
    Report,
    event::{ReportDisputeRejected, ReportDisputed},
    store::{clear_dispute, insert_dispute, mark_disputed, mark_disputes_decided},
    verbs::Deed,
};

/// Anyone says that a closed or fixed report is not fixed; staff look at it again.
///
/// # Errors
/// Engine errors.
pub async fn dispute(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    text: &str,
    file: Option<FileId>,
) -> Result<Uuid> {
    let id = deed.chance.uuid(deed.now);
    let event = ReportDisputed { report: report.id, code: report.code.clone(), dispute: id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    insert_dispute(tx, id, report.id, deed.now, text, file).await?;
    if let Some(file) = file {
        files::attach_file(tx, file, deed.now).await?;
    }
    mark_disputed(tx, report.id, deed.now, seq).await?;
    Ok(id)
}

/// Staff looked: it stays as it is.
///
/// # Errors
/// Engine errors.
pub async fn reject_dispute(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    if report.disputed_at.is_none() {
        return Ok(());
    }
    let event = ReportDisputeRejected { report: report.id, code: report.code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_disputes_decided(tx, report.id, deed.now, false).await?;
    clear_dispute(tx, report.id, deed.now, seq).await
}
