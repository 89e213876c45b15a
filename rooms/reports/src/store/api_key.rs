//! Keys of programs, and what came in by them.

use kernel::{ReportId, Ts};
use store::{Result, Tx, q};

use crate::api::key::{ApiKey, ApiKeyId};

/// Keeps a new key.
///
/// # Errors
/// Engine errors.
pub async fn insert_api_key(tx: &mut Tx, key: &ApiKey) -> Result<()> {
    q!(
        tx,
        "INSERT INTO api_key (id, name, hash, hint, may_create, may_read_details, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        key.id,
        key.name.as_str(),
        key.hash.as_slice(),
        key.hint.as_str(),
        key.may_create,
        key.may_read_details,
        key.created_at
    )
    .exec()
    .await?;
    Ok(())
}

/// All keys, the newest first; a town has a handful.
///
/// # Errors
/// Engine errors.
pub async fn list_api_keys(tx: &mut Tx) -> Result<Vec<ApiKey>> {
    q!(
        tx,
        "SELECT id, name, hash, hint, may_create, may_read_details, created_at, used_at, revoked_at
         FROM api_key ORDER BY created_at DESC, id DESC LIMIT 500"
    )
    .all()
    .await
}

/// A key by its hash, revoked or not.
///
/// # Errors
/// Engine errors.
pub async fn find_api_key(tx: &mut Tx, hash: &[u8]) -> Result<Option<ApiKey>> {
    q!(
        tx,
        "SELECT id, name, hash, hint, may_create, may_read_details, created_at, used_at, revoked_at
         FROM api_key WHERE hash = $1",
        hash
    )
    .opt()
    .await
}

/// Notes that a key is revoked; false when it was before, or never was.
///
/// # Errors
/// Engine errors.
pub async fn mark_key_revoked(tx: &mut Tx, id: ApiKeyId, at: Ts) -> Result<bool> {
    let changed =
        q!(tx, "UPDATE api_key SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL", at, id)
            .exec()
            .await?;
    Ok(changed > 0)
}

/// Notes by which key a report came in, and when that was used.
///
/// # Errors
/// Engine errors.
pub async fn insert_api_submission(
    tx: &mut Tx,
    report: ReportId,
    key: ApiKeyId,
    token_hash: Option<&[u8]>,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO api_submission (report, api_key, token_hash) VALUES ($1, $2, $3)",
        report,
        key,
        token_hash
    )
    .exec()
    .await?;
    q!(tx, "UPDATE api_key SET used_at = $1 WHERE id = $2", at, key).exec().await?;
    Ok(())
}

/// The code of the report behind a token, and whether the public may see it.
///
/// # Errors
/// Engine errors.
pub async fn find_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<(String, bool)>> {
    q!(
        tx,
        "SELECT report.code, (report.published_at IS NOT NULL AND report.withheld_at IS NULL)
         FROM api_submission JOIN report ON report.id = api_submission.report
         WHERE api_submission.token_hash = $1",
        token_hash
    )
    .opt()
    .await
}
