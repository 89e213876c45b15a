//! Applications that are being filled in.

use kernel::{PersonId, Ts};
use store::{Doc, Result, Tx, q};

use crate::draft::{Data, Draft};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    token_hash: Vec<u8>,
    code_hash: Vec<u8>,
    idempotency_key: String,
    service: String,
    version: i64,
    data: Doc<Data>,
    person: Option<PersonId>,
    created_at: Ts,
    changed_at: Ts,
}

impl From<Row> for Draft {
    fn from(row: Row) -> Self {
        Self {
            token_hash: row.token_hash,
            code_hash: row.code_hash,
            idempotency_key: row.idempotency_key,
            service: row.service,
            version: row.version,
            data: row.data.0,
            person: row.person,
            created_at: row.created_at,
            changed_at: row.changed_at,
        }
    }
}

/// The draft behind the hash of its secret or of its code.
///
/// # Errors
/// Engine errors.
pub async fn find_draft(tx: &mut Tx, hash: &[u8]) -> Result<Option<Draft>> {
    let found: Option<Row> = q!(
        tx,
        "SELECT token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at
         FROM application_draft WHERE token_hash = $1 OR code_hash = $1",
        hash
    )
    .opt()
    .await?;
    Ok(found.map(Draft::from))
}

/// Keeps others from changing a draft until the transaction ends; the draft as it stands now, if it
/// is still there.
///
/// # Errors
/// Engine errors.
pub async fn lock_draft(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Draft>> {
    let found: Option<Row> = q!(
        tx,
        "UPDATE application_draft SET changed_at = changed_at WHERE token_hash = $1
         RETURNING token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at",
        token_hash
    )
    .opt()
    .await?;
    Ok(found.map(Draft::from))
}

/// Stores a draft.
///
/// # Errors
/// Engine errors.
pub async fn put_draft(tx: &mut Tx, draft: &Draft, now: Ts) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_draft (token_hash, code_hash, idempotency_key, service, version,
           data, person, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         ON CONFLICT (token_hash) DO UPDATE SET version = excluded.version, data = excluded.data,
           person = excluded.person, changed_at = excluded.changed_at, warned_at = NULL",
        draft.token_hash.as_slice(),
        draft.code_hash.as_slice(),
        draft.idempotency_key.as_str(),
        draft.service.as_str(),
        draft.version,
        Doc(&draft.data),
        draft.person,
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Deletes a draft with the rows of its attachments.
///
/// # Errors
/// Engine errors.
pub async fn delete_draft(tx: &mut Tx, token_hash: &[u8]) -> Result<()> {
    q!(tx, "DELETE FROM application_draft WHERE token_hash = $1", token_hash).exec().await?;
    Ok(())
}

/// Drafts nobody touched since.
///
/// # Errors
/// Engine errors.
pub async fn list_drafts_before(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Draft>> {
    let rows: Vec<Row> = q!(
        tx,
        "SELECT token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at
         FROM application_draft WHERE changed_at < $1 ORDER BY changed_at LIMIT $2",
        before,
        limit
    )
    .all()
    .await?;
    Ok(rows.into_iter().map(Draft::from).collect())
}

/// Drafts nobody touched since, and of whose end nobody was told.
///
/// # Errors
/// Engine errors.
pub async fn list_drafts_to_warn_of(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Draft>> {
    let rows: Vec<Row> = q!(
        tx,
        "SELECT token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at
         FROM application_draft WHERE changed_at < $1 AND warned_at IS NULL
         ORDER BY changed_at LIMIT $2",
        before,
        limit
    )
    .all()
    .await?;
    Ok(rows.into_iter().map(Draft::from).collect())
}

/// Notes that the applicant was told of the draft's end.
///
/// # Errors
/// Engine errors.
pub async fn mark_draft_warned(tx: &mut Tx, token_hash: &[u8], at: Ts) -> Result<()> {
    q!(tx, "UPDATE application_draft SET warned_at = $2 WHERE token_hash = $1", token_hash, at)
        .later()
        .await
}

/// The drafts in somebody's account, the last touched first.
///
/// # Errors
/// Engine errors.
pub async fn list_drafts_of(tx: &mut Tx, person: PersonId, limit: i64) -> Result<Vec<Draft>> {
    let rows: Vec<Row> = q!(
        tx,
        "SELECT token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at
         FROM application_draft WHERE person = $1 ORDER BY changed_at DESC LIMIT $2",
        person,
        limit
    )
    .all()
    .await?;
    Ok(rows.into_iter().map(Draft::from).collect())
}
