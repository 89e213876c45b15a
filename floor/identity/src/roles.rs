//! Giving and taking back roles.

use jobs::record;
use kernel::{Actor, Chance, PersonId, Ts};
use store::{Error, Result, Tx};

use crate::{
    Person, Role,
    events::{PersonCreated, RoleGranted, RoleRevoked},
    store::{people, roles},
};

kernel::id! {
    /// A role somebody holds or held.
    GrantId,
}

/// Who changed it, for the row; the system and visitors are nobody there.
fn person_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Citizen(id) | Actor::Staff(id) => Some(*id),
        Actor::Visitor | Actor::Link(_) | Actor::System(_) => None,
    }
}

/// The person with this address, added when there is none.
///
/// # Errors
/// Engine errors.
pub async fn admit(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    email: &str,
    name: &str,
) -> Result<Person> {
    let id = PersonId::fresh(chance, now);
    if people::insert_person(tx, id, email, name, now).await? {
        record(tx, now, actor, &PersonCreated { person: id }).await?;
    }
    // The address of an erased account is blank, so whoever has it is there.
    people::find_by_email(tx, email).await?.ok_or(Error::Engine(sqlx::Error::RowNotFound))
}

/// Gives a role; nothing happens when the person holds it already.
///
/// # Errors
/// Engine errors.
pub async fn grant(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    person: PersonId,
    role: Role,
    department: Option<&str>,
) -> Result<bool> {
    let id = GrantId::fresh(chance, now);
    let by = person_of(actor);
    let new = roles::insert_grant(tx, id, person, role.as_str(), department, by, now).await?;
    if new {
        let role = role.as_str().to_owned();
        let event = RoleGranted { person, role, department: department.map(str::to_owned) };
        record(tx, now, actor, &event).await?;
    }
    Ok(new)
}

/// What came of taking a role back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revoked {
    /// It is gone.
    Done,
    /// It was gone before, or never was.
    Before,
    /// It is the last administrator's; somebody has to be able to give roles.
    LastAdministrator,
}

/// Takes a role back; the next request of its holder is without it.
///
/// # Errors
/// Engine errors.
pub async fn revoke(tx: &mut Tx, now: Ts, actor: &Actor, id: GrantId) -> Result<Revoked> {
    tx.savepoint().await?;
    let Some(held) = roles::revoke_grant(tx, id, person_of(actor), now).await? else {
        tx.release().await?;
        return Ok(Revoked::Before);
    };
    let administrator = held.role == Role::Administrator.as_str();
    if administrator && roles::count_administrators(tx).await? == 0 {
        tx.rollback_to().await?;
        return Ok(Revoked::LastAdministrator);
    }
    tx.release().await?;
    let event = RoleRevoked { person: held.person, role: held.role, department: held.department };
    record(tx, now, actor, &event).await?;
    Ok(Revoked::Done)
}
