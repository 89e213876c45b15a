//! "Helpful", once a person.

use jobs::record;
use store::{Result, Tx};

use crate::{
    comment::Comment,
    contribution::Contribution,
    event::CommentVoiced,
    store::{
        adopt_comment_voice, delete_comment_voice, insert_comment_voice, list_comment_voices_of,
    },
    verbs::{
        Deed, Heard, Voice,
        voice::{Change, weigh},
    },
};

/// Adds the voice; as with [`crate::verbs::support()`], once a person.
///
/// # Errors
/// Engine errors.
pub async fn voice_comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
    voice: &Voice,
) -> Result<Heard> {
    let there = list_comment_voices_of(tx, comment.id, voice).await?;
    match weigh(voice, &there) {
        Change::Refuse => Ok(Heard::Taken),
        Change::Keep => Ok(Heard::Already),
        Change::Adopt => {
            let left = adopt_comment_voice(tx, comment.id, voice).await?;
            tell(tx, deed, contribution, comment, left).await?;
            Ok(Heard::Already)
        }
        Change::Add => {
            let voices = insert_comment_voice(tx, comment.id, voice, deed.now).await?;
            tell(tx, deed, contribution, comment, Some(voices)).await?;
            Ok(Heard::Counted)
        }
    }
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
