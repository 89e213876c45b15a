//! What a reporter does with their own report.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportClaimed, ReportContactDeleted},
    store::{delete_contact, forget_contacts, set_author},
    verbs::Deed,
};

/// Takes a report over into an account; a report that is in one stays there.
///
/// # Errors
/// Engine errors.
pub async fn claim(tx: &mut Tx, deed: &Deed, report: &Report, person: PersonId) -> Result<bool> {
    let taken = set_author(tx, report.id, person).await?;
    if taken {
        let event = ReportClaimed { report: report.id, code: report.code.clone() };
        record(tx, deed.now, &deed.actor, &event).await?;
    }
    Ok(taken)
}

/// Deletes how to reach the reporter.
///
/// # Errors
/// Engine errors.
pub async fn forget_contact(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    if delete_contact(tx, report.id).await? {
        forget_contacts(tx, &[report.id], deed.now).await?;
        let event = ReportContactDeleted { report: report.id, code: report.code.clone() };
        record(tx, deed.now, &deed.actor, &event).await?;
    }
    Ok(())
}
