//! What a reporter does with their own report.

use jobs::record;
use kernel::PersonId;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportClaimed, ReportContactDeleted},
    store::{forget_contacts, forget_following_reporters, list_with_parts, set_author},
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

/// Deletes how to reach the reporter, also for all parts of the report; no mail goes to them about
/// these any more.
///
/// # Errors
/// Engine errors.
pub async fn forget_contact(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    let all = list_with_parts(tx, report.id).await?;
    forget_following_reporters(tx, &all).await?;
    for (report, code) in forget_contacts(tx, &all, deed.now).await? {
        record(tx, deed.now, &deed.actor, &ReportContactDeleted { report, code }).await?;
    }
    Ok(())
}
