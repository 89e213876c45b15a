//! Rows of sessions.

use kernel::{PersonId, Trust, Ts};
use store::{Result, Tx, q};

use crate::{
    Grant, Person, Role,
    session::{CITIZEN_ABSOLUTE, CITIZEN_IDLE, SessionId},
    visitor::Signed,
};

/// A session that was not revoked; whether it is too old is for [`crate::session::ends_at`].
pub(crate) struct Found {
    pub(crate) created_at: Ts,
    pub(crate) seen_at: Ts,
    pub(crate) signed: Signed,
}

/// One row a role, or one without.
#[derive(sqlx::FromRow)]
struct Joined {
    session: SessionId,
    session_created_at: Ts,
    seen_at: Ts,
    trust: String,
    post_confirmed_at: Option<Ts>,
    id: PersonId,
    email: String,
    name: String,
    created_at: Ts,
    role: Option<String>,
    department: Option<String>,
}

/// Sessions that were used since a moment and not ended; for monitoring.
///
/// # Errors
/// Engine errors.
pub async fn count_sessions(tx: &mut Tx, since: Ts) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) FROM session WHERE revoked_at IS NULL AND seen_at >= $1",
        since
    )
    .scalar()
    .await
}

/// The session with this token, its person and their roles, in one query.
pub(crate) async fn find_session(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Found>> {
    let rows = q!(
        tx,
        "SELECT s.id AS session, s.created_at AS session_created_at, s.seen_at, s.trust,
                p.post_confirmed_at, p.id, p.email, p.name, p.created_at, g.role, g.department
         FROM session s
         JOIN person p ON p.id = s.person AND p.deleted_at IS NULL
         LEFT JOIN role_grant g ON g.person = p.id AND g.revoked_at IS NULL
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL",
        token_hash
    )
    .all::<Joined>()
    .await?;
    let mut grants = Vec::new();
    let mut first = None;
    for row in rows {
        if let Some(role) = row.role.as_deref().and_then(Role::from_name) {
            grants.push(Grant { role, department: row.department.clone() });
        }
        first.get_or_insert(row);
    }
    Ok(first.map(|row| Found {
        created_at: row.session_created_at,
        seen_at: row.seen_at,
        signed: Signed {
            session: row.session,
            proved: Trust::from_name(&row.trust).unwrap_or(Trust::Email),
            post_confirmed_at: row.post_confirmed_at,
            person: Person {
                id: row.id,
                email: row.email,
                name: row.name,
                created_at: row.created_at,
            },
            grants,
        },
    }))
}

pub(crate) async fn insert_session(
    tx: &mut Tx,
    id: SessionId,
    token_hash: &[u8],
    person: PersonId,
    agent: &str,
    trust: Trust,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO session (id, token_hash, person, agent, trust, created_at, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)",
        id,
        token_hash,
        person,
        agent,
        trust.as_str(),
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Notes that the person in a session proved more than when it began.
pub(crate) async fn raise_session(tx: &mut Tx, id: SessionId, trust: Trust) -> Result<()> {
    q!(tx, "UPDATE session SET trust = $1 WHERE id = $2", trust.as_str(), id).exec().await?;
    Ok(())
}

/// Moves "last seen" on; never back, when two requests write out of order.
pub(crate) async fn touch_session(tx: &mut Tx, id: SessionId, now: Ts) -> Result<()> {
    q!(tx, "UPDATE session SET seen_at = $1 WHERE id = $2 AND seen_at < $1", now, id)
        .exec()
        .await?;
    Ok(())
}

/// Ends one of a person's sessions; false when it is not theirs or has ended.
pub(crate) async fn revoke_session(
    tx: &mut Tx,
    person: PersonId,
    id: SessionId,
    now: Ts,
) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE session SET revoked_at = $1 WHERE id = $2 AND person = $3 AND revoked_at IS NULL",
        now,
        id,
        person
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// Ends all sessions of a person but the one they are in; answers which.
pub(crate) async fn revoke_others(
    tx: &mut Tx,
    person: PersonId,
    kept: SessionId,
    now: Ts,
) -> Result<Vec<SessionId>> {
    q!(
        tx,
        "UPDATE session SET revoked_at = $1
         WHERE person = $2 AND id <> $3 AND revoked_at IS NULL RETURNING id",
        now,
        person,
        kept
    )
    .scalars()
    .await
}

/// A session in its owner's list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Listed {
    pub(crate) id: SessionId,
    pub(crate) agent: String,
    pub(crate) created_at: Ts,
    pub(crate) seen_at: Ts,
}

/// A person's sessions, the last used first; those that ended by age are for the caller to
/// leave out.
pub(crate) async fn list_sessions(tx: &mut Tx, person: PersonId) -> Result<Vec<Listed>> {
    q!(
        tx,
        "SELECT id, agent, created_at, seen_at FROM session
         WHERE person = $1 AND revoked_at IS NULL ORDER BY seen_at DESC, id LIMIT 50",
        person
    )
    .all()
    .await
}

/// Deletes what has ended, by hand or by age.
pub(crate) async fn sweep_sessions(tx: &mut Tx, now: Ts) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM session WHERE revoked_at IS NOT NULL OR seen_at < $1 OR created_at < $2",
        now.plus(-CITIZEN_IDLE),
        now.plus(-CITIZEN_ABSOLUTE)
    )
    .exec()
    .await
}
