//! Who in the department works on it.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use crate::{
    Report,
    event::ReportAssigned,
    store::{find_assignee, set_assignee},
    verbs::Deed,
};

/// Assigns a report to a person of the department, or to nobody; false when that is so already.
///
/// # Errors
/// Engine errors.
pub async fn assign(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    to: Option<PersonId>,
) -> Result<bool> {
    if find_assignee(tx, report.id).await? == to {
        return Ok(false);
    }
    let event = ReportAssigned { report: report.id, code: report.code.clone(), assignee: to };
    record(tx, deed.now, &deed.actor, &event).await?;
    set_assignee(tx, report.id, to).await?;
    Ok(true)
}
