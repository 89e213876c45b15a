//! What becomes of a comment, with the numbers kept at its contribution. The caller holds the
//! contribution's row, so that places in a thread have no gaps and numbers do not drift.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};

use crate::comment::{Comment, Side};

/// Lets the public read it, also after it was refused. With its first release it gets its place.
///
/// # Errors
/// Engine errors.
pub async fn set_comment_released(
    tx: &mut Tx,
    comment: &Comment,
    at: Ts,
    change_seq: i64,
) -> Result<()> {
    let nr: i64 = match (comment.nr, comment.parent) {
        (Some(nr), _) => nr,
        (None, None) => {
            q!(
                tx,
                "UPDATE contribution SET comment_nr = comment_nr + 1 WHERE id = $1
                 RETURNING comment_nr",
                comment.contribution
            )
            .scalar()
            .await?
        }
        (None, Some(parent)) => {
            q!(
                tx,
                "UPDATE contribution_comment SET answers = answers + 1 WHERE id = $1
                 RETURNING answers",
                parent
            )
            .scalar()
            .await?
        }
    };
    q!(
        tx,
        "UPDATE contribution_comment SET nr = $2, released_at = coalesce(released_at, $3),
           refused_at = NULL, refused_rule = NULL, refused_reason = NULL, change_seq = $4
         WHERE id = $1",
        comment.id,
        nr,
        at,
        change_seq
    )
    .later()
    .await?;
    count(tx, comment, 1).await
}

/// Keeps it from the public; where it was read before, its place says so. `by` is who decided so.
///
/// # Errors
/// Engine errors.
pub async fn set_comment_refused(
    tx: &mut Tx,
    comment: &Comment,
    at: Ts,
    rule: &str,
    reason: &str,
    by: Option<PersonId>,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution_comment SET refused_at = $2, refused_rule = $3, refused_reason = $4,
           refused_by = $5, change_seq = $6 WHERE id = $1",
        comment.id,
        at,
        rule,
        reason,
        by,
        change_seq
    )
    .later()
    .await?;
    if comment.is_readable() { count(tx, comment, -1).await } else { Ok(()) }
}

/// Its author takes it back: the words go at once, the place stays.
///
/// # Errors
/// Engine errors.
pub async fn set_comment_withdrawn(
    tx: &mut Tx,
    comment: &Comment,
    at: Ts,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution_comment SET withdrawn_at = $2, body = '', refused_reason = NULL,
           change_seq = $3 WHERE id = $1",
        comment.id,
        at,
        change_seq
    )
    .later()
    .await?;
    if comment.is_readable() { count(tx, comment, -1).await } else { Ok(()) }
}

/// One comment more or less that can be read.
async fn count(tx: &mut Tx, comment: &Comment, by: i64) -> Result<()> {
    let of = |side| if comment.side() == Some(side) { by } else { 0 };
    q!(
        tx,
        "UPDATE contribution SET comments = comments + $2, comments_pro = comments_pro + $3,
           comments_contra = comments_contra + $4 WHERE id = $1",
        comment.contribution,
        by,
        of(Side::Pro),
        of(Side::Contra)
    )
    .later()
    .await
}
