//! Reports that are being written.

use kernel::Ts;
use store::{Doc, Result, Tx, q};

use crate::draft::Draft;

/// The draft behind a token's hash.
///
/// # Errors
/// Engine errors.
pub async fn find_draft(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Draft>> {
    let found = q!(tx, "SELECT data FROM draft WHERE token_hash = $1", token_hash)
        .scalar_opt::<Doc<Draft>>()
        .await?;
    Ok(found.map(|doc| doc.0))
}

/// Stores a draft.
///
/// # Errors
/// Engine errors.
pub async fn put_draft(tx: &mut Tx, token_hash: &[u8], draft: &Draft, now: Ts) -> Result<()> {
    q!(
        tx,
        "INSERT INTO draft (token_hash, data, created_at, changed_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (token_hash) DO UPDATE
           SET data = excluded.data, changed_at = excluded.changed_at",
        token_hash,
        Doc(draft),
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Deletes a draft, once it is a report or given up.
///
/// # Errors
/// Engine errors.
pub async fn delete_draft(tx: &mut Tx, token_hash: &[u8]) -> Result<()> {
    q!(tx, "DELETE FROM draft WHERE token_hash = $1", token_hash).later().await?;
    Ok(())
}

/// Drafts nobody touched since, with the hashes of their tokens.
///
/// # Errors
/// Engine errors.
pub async fn list_drafts_before(
    tx: &mut Tx,
    before: Ts,
    limit: i64,
) -> Result<Vec<(Vec<u8>, Draft)>> {
    let rows: Vec<(Vec<u8>, Doc<Draft>)> = q!(
        tx,
        "SELECT token_hash, data FROM draft WHERE changed_at < $1 ORDER BY changed_at LIMIT $2",
        before,
        limit
    )
    .all()
    .await?;
    Ok(rows.into_iter().map(|(hash, doc)| (hash, doc.0)).collect())
}
