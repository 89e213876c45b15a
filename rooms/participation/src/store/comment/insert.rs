//! A new comment.

use kernel::PersonId;
use store::{Result, Tx, q};

use crate::comment::Comment;

/// What leads from a comment to its author, and back.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    /// The account.
    pub author: Option<PersonId>,
    /// Hash of the author's secret.
    pub secret_hash: Option<Vec<u8>>,
    /// Hash of the key it was sent with.
    pub idempotency_hash: Option<Vec<u8>>,
}

/// Stores it, not yet released.
///
/// # Errors
/// Engine errors.
pub async fn insert_comment(
    tx: &mut Tx,
    comment: &Comment,
    traces: Traces,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contribution_comment (id, code, contribution, parent, side, body, lang, author,
           secret_hash, idempotency_hash, at, voices, answers, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, $12)",
        comment.id,
        comment.code.clone(),
        comment.contribution,
        comment.parent,
        comment.side.clone(),
        comment.body.clone(),
        comment.lang.clone(),
        traces.author,
        traces.secret_hash,
        traces.idempotency_hash,
        comment.at,
        change_seq
    )
    .later()
    .await
}
