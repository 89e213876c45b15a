//! One comment.

use store::{Result, Tx, q};

use super::comment_columns;
use crate::comment::{Comment, CommentId};

/// By its code.
///
/// # Errors
/// Engine errors.
pub async fn find_comment(tx: &mut Tx, code: &str) -> Result<Option<Comment>> {
    q!(
        tx,
        concat!("SELECT ", comment_columns!(), " FROM contribution_comment WHERE code = $1"),
        code
    )
    .opt()
    .await
}

/// By its id.
///
/// # Errors
/// Engine errors.
pub async fn find_comment_by_id(tx: &mut Tx, id: CommentId) -> Result<Option<Comment>> {
    q!(tx, concat!("SELECT ", comment_columns!(), " FROM contribution_comment WHERE id = $1"), id)
        .opt()
        .await
}

/// What was sent with a key before.
///
/// # Errors
/// Engine errors.
pub async fn find_comment_by_key(tx: &mut Tx, key: &[u8]) -> Result<Option<Comment>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            comment_columns!(),
            " FROM contribution_comment WHERE idempotency_hash = $1"
        ),
        key
    )
    .opt()
    .await
}
