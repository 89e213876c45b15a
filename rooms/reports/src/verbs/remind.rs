//! A department let something lapse: it is reminded, and later the matter is escalated.

use jobs::record;
use store::{Result, Tx};

use crate::{
    event::{ReportEscalated, ReportReminded},
    store::{Lapse, Lapsed, insert_reminder},
    verbs::Deed,
};

/// Notes that a department is reminded, or, where it was before, that the matter is escalated.
/// Once each; false when it was noted before.
///
/// # Errors
/// Engine errors.
pub async fn remind(tx: &mut Tx, deed: &Deed, due: &Lapsed, lapse: Lapse) -> Result<bool> {
    let stage = if due.again { 2 } else { 1 };
    if !insert_reminder(tx, due, lapse, stage, deed.now).await? {
        return Ok(false);
    }
    let (report, code) = (due.id, due.code.clone());
    let (department, lapse) = (due.department.clone(), lapse.as_str().to_owned());
    if due.again {
        let event = ReportEscalated { report, code, department, lapse, stage };
        record(tx, deed.now, &deed.actor, &event).await?;
    } else {
        let event = ReportReminded { report, code, department, lapse, stage };
        record(tx, deed.now, &deed.actor, &event).await?;
    }
    Ok(true)
}
