//! Rows of the access log.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::access::{Access, Noted};

pub(crate) async fn insert_access(
    tx: &mut Tx,
    id: Uuid,
    now: Ts,
    staff: PersonId,
    access: &Access<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO access_log (id, at, person, thing, staff, department, reason, fields)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        now,
        access.person,
        access.thing,
        staff,
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

const COLUMNS: &str = "SELECT id, at, thing, department, reason, fields FROM access_log WHERE ";

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
