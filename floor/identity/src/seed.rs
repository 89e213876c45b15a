//! People for the demonstration, for tests and for the command line: entering as somebody
//! without a mail.

use kernel::{Actor, Chance, PersonId, Trust, Ts};
use store::{Result, Tx};

use crate::{Role, roles, session};

/// Who did it, in the journal.
const SEED: Actor = Actor::System("seed");

/// The person with this address (any case), added when there is none.
///
/// # Errors
/// Engine errors.
pub async fn person(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    email: &str,
    name: &str,
) -> Result<PersonId> {
    let email = email.trim().to_lowercase();
    Ok(roles::admit(tx, chance, now, &SEED, &email, name).await?.id)
}

/// Gives a role, in one department or in all.
///
/// # Errors
/// Engine errors.
pub async fn grant(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    person: PersonId,
    role: Role,
    department: Option<&str>,
) -> Result<()> {
    roles::grant(tx, chance, now, &SEED, person, role, department).await?;
    Ok(())
}

/// Begins a session and answers its token, the value of the cookie
/// [`session::cookie_name`].
///
/// # Errors
/// Engine errors.
pub async fn session(tx: &mut Tx, chance: &Chance, now: Ts, person: PersonId) -> Result<String> {
    session::begin(tx, chance, now, person, "", Trust::Email).await
}
