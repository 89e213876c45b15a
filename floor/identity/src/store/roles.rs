//! Rows of roles.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};

use crate::roles::GrantId;

/// Gives a role; false when the person holds it already.
pub(crate) async fn insert_grant(
    tx: &mut Tx,
    id: GrantId,
    person: PersonId,
    role: &str,
    department: Option<&str>,
    by: Option<PersonId>,
    now: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO role_grant (id, person, role, department, granted_by, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person, role, coalesce(department, '')) WHERE revoked_at IS NULL DO NOTHING",
        id,
        person,
        role,
        department,
        by,
        now
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// A role as it is listed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Held {
    pub(crate) id: GrantId,
    pub(crate) person: PersonId,
    pub(crate) role: String,
    pub(crate) department: Option<String>,
}

/// Takes a role back and answers which; none when it was taken back before.
pub(crate) async fn revoke_grant(
    tx: &mut Tx,
    id: GrantId,
    by: Option<PersonId>,
    now: Ts,
) -> Result<Option<Held>> {
    q!(
        tx,
        "UPDATE role_grant SET revoked_at = $1, revoked_by = $2
         WHERE id = $3 AND revoked_at IS NULL
         RETURNING id, person, role, department",
        now,
        by,
        id
    )
    .opt()
    .await
}

/// The roles these people hold.
pub(crate) async fn list_grants(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<Held>> {
    let mut f =
        Filter::new("SELECT id, person, role, department FROM role_grant WHERE revoked_at IS NULL");
    f.and_in("person", people.iter().copied());
    f.text(" ORDER BY person, granted_at, id");
    f.query(tx).all().await
}

/// How many people are administrators.
pub(crate) async fn count_administrators(tx: &mut Tx) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(count(DISTINCT g.person) AS BIGINT) FROM role_grant g
         JOIN person p ON p.id = g.person AND p.deleted_at IS NULL
         WHERE g.role = 'administrator' AND g.revoked_at IS NULL"
    )
    .scalar()
    .await
}
