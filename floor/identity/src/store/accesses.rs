//! Rows of the access log.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{
    Role,
    access::{Access, Noted, Sought},
};

pub(crate) async fn insert_access(
    tx: &mut Tx,
    id: Uuid,
    now: Ts,
    staff: PersonId,
    role: Option<Role>,
    access: &Access<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO access_log (id, at, person, thing, staff, role, department, reason, fields)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        now,
        access.person,
        access.thing,
        staff,
        role.map(Role::as_str),
        access.department,
        access.reason,
        access.fields
    )
    .exec()
    .await?;
    Ok(())
}

/// A position in a list that goes back in time.
pub(crate) type Before = Option<(Ts, Uuid)>;

pub(crate) async fn list_about_person(
    tx: &mut Tx,
    person: PersonId,
    before: Before,
    limit: i64,
) -> Result<Vec<Noted>> {
    let mut f = Filter::new(COLUMNS);
    f.bound("person = $?", person);
    page(f, tx, before, limit).await
}

pub(crate) async fn list_about_thing(
    tx: &mut Tx,
    thing: &str,
    before: Before,
    limit: i64,
) -> Result<Vec<Noted>> {
    let mut f = Filter::new(COLUMNS);
    f.bound("thing = $?", thing);
    page(f, tx, before, limit).await
}

pub(crate) async fn search_about_person(
    tx: &mut Tx,
    person: PersonId,
    sought: &Sought,
    before: Before,
    limit: i64,
) -> Result<Vec<Noted>> {
    page(narrowed(COLUMNS, person, sought), tx, before, limit).await
}

fn narrowed<'f>(begin: &'static str, person: PersonId, sought: &'f Sought) -> Filter<'f> {
    let mut f = Filter::new(begin);
    f.bound("person = $?", person);
    if let Some(department) = sought.department.as_deref() {
        f.and("department = $?", department);
    }
    if let Some(from) = sought.from {
        f.and("at >= $?", from);
    }
    if let Some(until) = sought.until {
        f.and("at < $?", until);
    }
    f
}

pub(crate) async fn count_about_person(
    tx: &mut Tx,
    person: PersonId,
    sought: &Sought,
) -> Result<i64> {
    let begin = "SELECT CAST(count(*) AS BIGINT) FROM access_log WHERE ";
    narrowed(begin, person, sought).query(tx).scalar().await
}

pub(crate) async fn list_usages(
    tx: &mut Tx,
    person: PersonId,
    sought: &Sought,
    offset: i64,
    limit: i64,
) -> Result<Vec<Noted>> {
    let mut f = narrowed(COLUMNS, person, sought);
    f.bound(" ORDER BY at DESC, id DESC LIMIT $?", limit);
    f.bound(" OFFSET $?", offset);
    f.query(tx).all().await
}

pub(crate) async fn find_about_person(
    tx: &mut Tx,
    person: PersonId,
    id: Uuid,
) -> Result<Option<Noted>> {
    let mut f = narrowed(COLUMNS, person, &NOTHING);
    f.and("id = $?", id);
    f.query(tx).opt().await
}

/// No narrower than the person.
static NOTHING: Sought = Sought { department: None, from: None, until: None };

pub(crate) async fn list_departments(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    q!(
        tx,
        "SELECT DISTINCT department FROM access_log
         WHERE person = $1 AND department IS NOT NULL ORDER BY department",
        person
    )
    .scalars()
    .await
}

const COLUMNS: &str =
    "SELECT id, at, thing, role, department, reason, fields FROM access_log WHERE ";

async fn page(mut f: Filter<'_>, tx: &mut Tx, before: Before, limit: i64) -> Result<Vec<Noted>> {
    if let Some((at, id)) = before {
        f.and("(at < $?", at);
        f.bound(" OR (at = $?", at);
        f.and("id < $?))", id);
    }
    f.bound(" ORDER BY at DESC, id DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// Deletes what is older than the town keeps it.
pub(crate) async fn sweep_accesses(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM access_log WHERE at < $1", before).exec().await
}
