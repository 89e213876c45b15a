//! Rows of people.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};

use crate::Person;

/// Adds a person unless somebody has the address; true when they are new.
pub(crate) async fn insert_person(
    tx: &mut Tx,
    id: PersonId,
    email: &str,
    name: &str,
    now: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO person (id, email, name, name_folded, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (email) DO NOTHING",
        id,
        email,
        name,
        name.to_lowercase(),
        now
    )
    .exec()
    .await?;
    Ok(added > 0)
}

pub(crate) async fn find_by_email(tx: &mut Tx, email: &str) -> Result<Option<Person>> {
    q!(
        tx,
        "SELECT id, email, name, created_at FROM person
         WHERE email = $1 AND deleted_at IS NULL",
        email
    )
    .opt()
    .await
}

pub(crate) async fn find_person(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    q!(
        tx,
        "SELECT id, email, name, created_at FROM person WHERE id = $1 AND deleted_at IS NULL",
        id
    )
    .opt()
    .await
}

/// Changes the name; false when it is the same already.
pub(crate) async fn rename_person(tx: &mut Tx, id: PersonId, name: &str) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE person SET name = $1, name_folded = $2 WHERE id = $3 AND name <> $1",
        name,
        name.to_lowercase(),
        id
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// Notes that letters reach the person.
pub(crate) async fn confirm_post(tx: &mut Tx, id: PersonId, now: Ts) -> Result<()> {
    q!(tx, "UPDATE person SET post_confirmed_at = $1 WHERE id = $2", now, id).exec().await?;
    Ok(())
}

pub(crate) async fn note_sign_in(tx: &mut Tx, id: PersonId, now: Ts) -> Result<()> {
    q!(tx, "UPDATE person SET last_signed_in_at = $1 WHERE id = $2", now, id).exec().await?;
    Ok(())
}

/// A member of staff in the administrators' list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Listed {
    pub(crate) id: PersonId,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) last_signed_in_at: Option<Ts>,
}

/// Everybody who holds a role and whose name or address holds `words`, by address, from
/// behind `after`.
pub(crate) async fn list_staff(
    tx: &mut Tx,
    words: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Listed>> {
    let pattern = like(words);
    let mut f = Filter::new(
        "SELECT p.id, p.email, p.name, p.last_signed_in_at FROM person p
         WHERE p.deleted_at IS NULL AND EXISTS
           (SELECT 1 FROM role_grant g WHERE g.person = p.id AND g.revoked_at IS NULL)",
    );
    f.and("p.email > $?", after);
    if !words.trim().is_empty() {
        f.and("(p.email LIKE $? ESCAPE '!' OR p.name_folded LIKE $? ESCAPE '!')", pattern);
    }
    f.bound(" ORDER BY p.email LIMIT $?", limit);
    f.query(tx).all().await
}

/// Everybody without a role, oldest account first; for the demonstration's door.
pub(crate) async fn list_citizens(tx: &mut Tx, limit: i64) -> Result<Vec<Person>> {
    q!(
        tx,
        "SELECT p.id, p.email, p.name, p.created_at FROM person p
         WHERE p.deleted_at IS NULL AND NOT EXISTS
           (SELECT 1 FROM role_grant g WHERE g.person = p.id AND g.revoked_at IS NULL)
         ORDER BY p.created_at, p.id LIMIT $1",
        limit
    )
    .all()
    .await
}

/// Names and addresses of people, deleted ones left out.
pub(crate) async fn list_people(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Person>> {
    let mut f =
        Filter::new("SELECT id, email, name, created_at FROM person WHERE deleted_at IS NULL");
    f.and_in("id", ids.iter().copied());
    f.query(tx).all().await
}

/// Who holds one of the roles in a department, or in all of them; by name.
pub(crate) async fn list_staff_of(
    tx: &mut Tx,
    department: &str,
    roles: &[&'static str],
) -> Result<Vec<Person>> {
    let mut f = Filter::new(
        "SELECT p.id, p.email, p.name, p.created_at FROM person p
         WHERE p.deleted_at IS NULL AND EXISTS
           (SELECT 1 FROM role_grant g WHERE g.person = p.id AND g.revoked_at IS NULL",
    );
    f.and("(g.department IS NULL OR g.department = $?)", department);
    f.and_in("g.role", roles.iter().copied());
    f.text(") ORDER BY p.name_folded, p.email LIMIT 500");
    f.query(tx).all().await
}

/// All administrators, of whatever department; by name.
pub(crate) async fn list_administrators(tx: &mut Tx) -> Result<Vec<Person>> {
    q!(
        tx,
        "SELECT p.id, p.email, p.name, p.created_at FROM person p
         WHERE p.deleted_at IS NULL AND EXISTS
           (SELECT 1 FROM role_grant g WHERE g.person = p.id AND g.revoked_at IS NULL
              AND g.role = 'administrator')
         ORDER BY p.name_folded, p.email LIMIT 500"
    )
    .all()
    .await
}

/// A pattern that finds `words` anywhere, whatever they hold.
fn like(words: &str) -> String {
    let folded = words.trim().to_lowercase();
    let literal = folded.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{literal}%")
}
