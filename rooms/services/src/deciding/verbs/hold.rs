//! Who has a case.

use kernel::PersonId;
use store::{Result, Tx};

use super::{Act, tell};
use crate::store::deciding::case::{NewLeg, insert_leg, list_cases_of, set_clerk, set_holder};

/// A clerk takes a case; false when they have it.
///
/// # Errors
/// Engine errors.
pub async fn take(tx: &mut Tx, act: &Act) -> Result<bool> {
    let me = act.person();
    if me.is_none() || act.case.clerk == me {
        return Ok(false);
    }
    tell!(tx, act, CaseTaken {});
    set_clerk(tx, act.case.id, me).await?;
    Ok(true)
}

/// A case goes to a department, an authority and perhaps a person, with the reason the applicant
/// reads. False when it is there already.
///
/// # Errors
/// Engine errors.
pub async fn hand_over(
    tx: &mut Tx,
    act: &Act,
    department: &str,
    authority: &str,
    assignee: Option<PersonId>,
    reason: &str,
) -> Result<bool> {
    let case = &act.case;
    if case.department == department && case.authority == authority && case.clerk == assignee {
        return Ok(false);
    }
    if case.authority != authority {
        // An authority that decides about this application already has a case of its own.
        let all = list_cases_of(tx, case.application).await?;
        if all.iter().any(|other| other.authority == authority) {
            return Ok(false);
        }
    }
    tell!(
        tx,
        act,
        CaseHandedOver {
            from: case.department.clone(),
            to: department.to_owned(),
            authority: authority.to_owned(),
        }
    );
    let id = act.deed.chance.uuid(act.deed.now);
    let leg = NewLeg { from: &case.department, department, authority, assignee, reason };
    insert_leg(tx, id, case.id, act.deed.now, act.person(), leg).await?;
    set_holder(tx, case.id, authority, department, assignee).await?;
    Ok(true)
}
