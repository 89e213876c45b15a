//! "Helpful", once a browser or account.

use jobs::record;
use store::{Result, Tx};

use crate::{
    comment::Comment,
    contribution::Contribution,
    event::CommentVoiced,
    store::{delete_comment_voice, insert_comment_voice},
    verbs::{Deed, Voice},
};

/// Adds the voice; false when it was there.
///
/// # Errors
/// Engine errors.
pub async fn voice_comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
    voice: &Voice,
) -> Result<bool> {
    let added = insert_comment_voice(tx, comment.id, &voice.own, &voice.all, deed.now).await?;
    tell(tx, deed, contribution, comment, added).await
}

/// Takes the voice back; false when there was none.
///
/// # Errors
/// Engine errors.
pub async fn take_comment_voice_back(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
    voice: &Voice,
) -> Result<bool> {
    let left = delete_comment_voice(tx, comment.id, &voice.all).await?;
    tell(tx, deed, contribution, comment, left).await
}

async fn tell(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
    voices: Option<i64>,
) -> Result<bool> {
    let Some(voices) = voices else { return Ok(false) };
    let event = CommentVoiced {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.code.clone(),
        voices,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}
