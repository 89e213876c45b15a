//! The applicant takes an application back.

use store::{Result, Tx};

use super::{Act, tell};
use crate::store::deciding::case::mark_withdrawn;

/// Takes an application back as far as nothing was decided. False when there is nothing left to
/// take back.
///
/// # Errors
/// Engine errors.
pub async fn withdraw(tx: &mut Tx, acts: &[Act]) -> Result<bool> {
    let open: Vec<&Act> = acts.iter().filter(|act| act.case.is_open()).collect();
    let Some(first) = open.first() else { return Ok(false) };
    for act in &open {
        tell!(tx, act, CaseWithdrawn {});
    }
    mark_withdrawn(tx, first.case.application, first.deed.now).await?;
    Ok(true)
}
