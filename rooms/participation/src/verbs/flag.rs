//! What readers report, and what staff make of it.

use jobs::record;
use store::{Result, Tx};

use super::{Deed, Voice};
use crate::{
    comment::Comment,
    contribution::Contribution,
    event::{ContributionFlagged, FlagsSettled},
    process::Rule,
    store::{NewFlag, insert_flag, settle_flags},
};

/// Notes that a contribution, or a comment on it, breaks a rule. One voice says so once; false when
/// it did before.
///
/// # Errors
/// Engine errors.
pub async fn flag(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: Option<&Comment>,
    voice: &Voice,
    rule: &Rule,
    words: Option<String>,
) -> Result<bool> {
    let new = NewFlag {
        target: comment.map_or(contribution.id.0, |comment| comment.id.0),
        device: voice.own.clone(),
        contribution: contribution.id,
        comment: comment.map(|comment| comment.id),
        rule: rule.key.clone(),
        words,
        at: deed.now,
    };
    if !insert_flag(tx, new, &voice.all).await? {
        return Ok(false);
    }
    let event = ContributionFlagged {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.map(|comment| comment.code.clone()),
        rule: rule.key.clone(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// Staff have looked at what readers reported: it stays, or it was refused just now. False when
/// nothing was reported.
///
/// # Errors
/// Engine errors.
pub async fn settle(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: Option<&Comment>,
    stays: bool,
) -> Result<bool> {
    let target = comment.map_or(contribution.id.0, |comment| comment.id.0);
    let voices = settle_flags(tx, target, deed.now).await?;
    if voices == 0 {
        return Ok(false);
    }
    let event = FlagsSettled {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.map(|comment| comment.code.clone()),
        voices,
        stays,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}
