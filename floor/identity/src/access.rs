//! The access log: every time staff open somebody's personal data, with the reason. The
//! person reads it in their account.

use kernel::{Chance, PersonId, Ts};
use store::{Result, Tx};
use uuid::Uuid;

use crate::{Clerk, FieldWorker, Role, store::accesses};

/// What a member of staff opens, and why.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    /// Whose data it is, when they have an account.
    pub person: Option<PersonId>,
    /// Where it stands: `report:AB12CD`.
    pub thing: &'a str,
    /// Key of the department for which it is opened.
    pub department: Option<&'a str>,
    /// Why, in the words of whoever opens it or of the page.
    pub reason: &'a str,
    /// What is shown: `name, e-mail`.
    pub fields: &'a str,
}

/// Notes that a clerk opens personal data; in the transaction that shows it.
///
/// # Errors
/// Engine errors; then the data must not be shown.
pub async fn note(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    clerk: &Clerk,
    access: &Access<'_>,
) -> Result<()> {
    let role = clerk.acting(access.department);
    accesses::insert_access(tx, chance.uuid(now), now, clerk.id(), Some(role), access).await
}

/// Notes that somebody of the staff who works outside opens personal data.
///
/// # Errors
/// Engine errors; then the data must not be shown.
pub async fn note_outside(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    worker: &FieldWorker,
    access: &Access<'_>,
) -> Result<()> {
    accesses::insert_access(tx, chance.uuid(now), now, worker.id(), Some(Role::Field), access).await
}

/// Notes that somebody without an account opens personal data that a clerk allowed them to see;
/// the log names the clerk.
///
/// # Errors
/// Engine errors; then the data must not be shown.
pub async fn note_for(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    clerk: PersonId,
    access: &Access<'_>,
) -> Result<()> {
    accesses::insert_access(tx, chance.uuid(now), now, clerk, None, access).await
}

/// A line of the log, for the person concerned. It names the department, not the clerk.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Noted {
    /// Part of the keyset.
    pub id: Uuid,
    /// When.
    pub at: Ts,
    /// Where the data stands.
    pub thing: String,
    /// As what they acted, [`crate::Role::as_str`]; none for somebody without an account whom staff let in.
    pub role: Option<String>,
    /// Key of the department.
    pub department: Option<String>,
    /// Why.
    pub reason: String,
    /// What was shown.
    pub fields: String,
}

/// Who looked at a person's data, newest first; `before` is the last line of the page before.
///
/// # Errors
/// Engine errors.
pub async fn list_about_person(
    tx: &mut Tx,
    person: PersonId,
    before: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Noted>> {
    accesses::list_about_person(tx, person, before, limit).await
}

/// Which lines of the log somebody wants.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Of one department, by key.
    pub department: Option<String>,
    /// From this moment on.
    pub from: Option<Ts>,
    /// Before this moment.
    pub until: Option<Ts>,
}

/// Lines about a person, newest first; `before` is the last line of the page before.
///
/// # Errors
/// Engine errors.
pub async fn search_about_person(
    tx: &mut Tx,
    person: PersonId,
    sought: &Sought,
    before: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Noted>> {
    accesses::search_about_person(tx, person, sought, before, limit).await
}

/// Lines about a person from the `offset`th on, as the Estonian data tracker counts them, and how
/// many there are.
///
/// # Errors
/// Engine errors.
pub async fn list_usages(
    tx: &mut Tx,
    person: PersonId,
    sought: &Sought,
    offset: i64,
    limit: i64,
) -> Result<(i64, Vec<Noted>)> {
    let total = accesses::count_about_person(tx, person, sought).await?;
    Ok((total, accesses::list_usages(tx, person, sought, offset, limit).await?))
}

/// One line about a person.
///
/// # Errors
/// Engine errors.
pub async fn find_about_person(tx: &mut Tx, person: PersonId, id: Uuid) -> Result<Option<Noted>> {
    accesses::find_about_person(tx, person, id).await
}

/// Departments that opened a person's data, by key.
///
/// # Errors
/// Engine errors.
pub async fn list_departments(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    accesses::list_departments(tx, person).await
}

/// Who looked at the personal data of one thing (`report:AB12CD`), newest first; for people
/// without an account who hold its secret link.
///
/// # Errors
/// Engine errors.
pub async fn list_about_thing(
    tx: &mut Tx,
    thing: &str,
    before: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Noted>> {
    accesses::list_about_thing(tx, thing, before, limit).await
}
