//! "Helpful".

use kernel::Ts;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{comment::CommentId, contribution::ContributionId};

/// Adds a voice, unless one of these devices has one; answers the number of voices, or none where
/// nothing changed.
///
/// # Errors
/// Engine errors.
pub async fn insert_comment_voice(
    tx: &mut Tx,
    comment: CommentId,
    own: &[u8],
    all: &[Vec<u8>],
    at: Ts,
) -> Result<Option<i64>> {
    let mut f = Filter::new("SELECT at FROM contribution_comment_voice WHERE ");
    f.bound("comment = $?", comment);
    f.and_in("device", all.iter().cloned());
    f.text(" LIMIT 1");
    if f.query(tx).scalar_opt::<Ts>().await?.is_some() {
        return Ok(None);
    }
    let added = q!(
        tx,
        "INSERT INTO contribution_comment_voice (comment, device, at) VALUES ($1, $2, $3)
         ON CONFLICT (comment, device) DO NOTHING",
        comment,
        own,
        at
    );
    if added.exec().await? == 0 {
        return Ok(None);
    }
    change(tx, comment, 1).await.map(Some)
}

/// Takes the voices of these devices back; answers the number of voices, or none where there was
/// none to take.
///
/// # Errors
/// Engine errors.
pub async fn delete_comment_voice(
    tx: &mut Tx,
    comment: CommentId,
    devices: &[Vec<u8>],
) -> Result<Option<i64>> {
    let mut f = Filter::new("DELETE FROM contribution_comment_voice WHERE ");
    f.bound("comment = $?", comment);
    f.and_in("device", devices.iter().cloned());
    let gone = i64::try_from(f.query(tx).exec().await?).unwrap_or_default();
    if gone == 0 {
        return Ok(None);
    }
    change(tx, comment, -gone).await.map(Some)
}

async fn change(tx: &mut Tx, comment: CommentId, by: i64) -> Result<i64> {
    q!(
        tx,
        "UPDATE contribution_comment SET voices = voices + $2 WHERE id = $1 RETURNING voices",
        comment,
        by
    )
    .scalar()
    .await
}

/// What these devices have a voice for, of a contribution and the comments on its page: ids of
/// either.
pub type Voiced = Vec<Uuid>;

/// See [`Voiced`]; one question for all buttons of a page.
///
/// # Errors
/// Engine errors.
pub async fn list_voiced(
    tx: &mut Tx,
    contribution: ContributionId,
    comments: &[CommentId],
    devices: &[Vec<u8>],
) -> Result<Voiced> {
    let mut f = Filter::new("SELECT contribution AS id FROM contribution_support WHERE ");
    f.bound("contribution = $?", contribution);
    f.and_in("device", devices.iter().cloned());
    f.text(" UNION SELECT comment AS id FROM contribution_comment_voice WHERE TRUE");
    f.and_in("comment", comments.to_vec());
    f.and_in("device", devices.iter().cloned());
    f.query(tx).scalars().await
}
