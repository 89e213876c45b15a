//! Looking people up, for rooms that show who did something or hand work to somebody.

use std::collections::HashMap;

use kernel::PersonId;
use store::{Result, Tx};

use crate::{Person, Role, store::people};

/// The person with this id, unless they are gone.
///
/// # Errors
/// Engine errors.
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    people::find_person(tx, id).await
}

/// What to call these people, in one query; those who are gone are missing.
///
/// # Errors
/// Engine errors.
pub async fn names(tx: &mut Tx, ids: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let found = people::list_people(tx, ids).await?;
    Ok(found.into_iter().map(|p| (p.id, p.display_name().to_owned())).collect())
}

/// Who holds one of these roles in a department or in all of them, by name; at most 500.
///
/// # Errors
/// Engine errors.
pub async fn staff_of(tx: &mut Tx, department: &str, roles: &[Role]) -> Result<Vec<Person>> {
    let roles: Vec<&'static str> = roles.iter().map(|r| r.as_str()).collect();
    people::list_staff_of(tx, department, &roles).await
}

/// The addresses of these people, in one query; those who are gone are missing.
///
/// # Errors
/// Engine errors.
pub async fn addresses(tx: &mut Tx, ids: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let found = people::list_people(tx, ids).await?;
    Ok(found.into_iter().map(|p| (p.id, p.email)).collect())
}

/// The person with this address, however it is written.
///
/// # Errors
/// Engine errors.
pub async fn find_by_email(tx: &mut Tx, written: &str) -> Result<Option<Person>> {
    match crate::person::address(written) {
        Some(address) => people::find_by_email(tx, &address.to_string()).await,
        None => Ok(None),
    }
}

/// Everybody who gives roles and looks after the system, by name; at most 500.
///
/// # Errors
/// Engine errors.
pub async fn administrators(tx: &mut Tx) -> Result<Vec<Person>> {
    people::list_administrators(tx).await
}
