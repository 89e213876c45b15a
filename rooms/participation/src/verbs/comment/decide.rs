//! What the public reads, and what its author takes back.

use jobs::record;
use store::{Result, Tx};

use crate::{
    comment::Comment,
    contribution::Contribution,
    event::{CommentRefused, CommentReleased, CommentWithdrawn},
    process::Rule,
    store::{set_appeal_decided, set_comment_refused, set_comment_released, set_comment_withdrawn},
    verbs::{Deed, clerk_of, settle},
};

/// Lets the public read a comment. Also takes a refusal back; what its author withdrew stays gone.
/// False when nothing changed.
///
/// # Errors
/// Engine errors.
pub async fn release_comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
) -> Result<bool> {
    if comment.is_readable() || comment.withdrawn_at.is_some() {
        return Ok(false);
    }
    let event = CommentReleased {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.code.clone(),
        process: contribution.process.clone(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_comment_released(tx, comment, deed.now, seq).await?;
    // An appeal that waits has got what it asked for.
    set_appeal_decided(tx, comment.id.0, deed.now, clerk_of(&deed.actor), true, None).await?;
    Ok(true)
}

/// Keeps a comment from the public, for a rule everybody can read, with a reason for its author.
/// False when nothing changed.
///
/// # Errors
/// Engine errors.
pub async fn refuse_comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
    rule: &Rule,
    reason: &str,
) -> Result<bool> {
    if comment.refused_at.is_some() || comment.withdrawn_at.is_some() {
        return Ok(false);
    }
    let event = CommentRefused {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.code.clone(),
        rule: rule.key.clone(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let by = clerk_of(&deed.actor);
    set_comment_refused(tx, comment, deed.now, &rule.key, reason, by, seq).await?;
    settle(tx, deed, contribution, Some(comment), false).await?;
    Ok(true)
}

/// Its author takes a comment back; the words are deleted. False when that was done before.
///
/// # Errors
/// Engine errors.
pub async fn withdraw_comment(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: &Comment,
) -> Result<bool> {
    if comment.withdrawn_at.is_some() {
        return Ok(false);
    }
    let event = CommentWithdrawn {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.code.clone(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_comment_withdrawn(tx, comment, deed.now, seq).await?;
    Ok(true)
}
