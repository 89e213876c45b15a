//! What the author of something refused says against it, once, and what somebody else decides.

use jobs::record;
use kernel::{Actor, PersonId};
use store::{Result, Tx};
use web::Town;

use super::{Deed, release, release_comment};
use crate::{
    comment::Comment,
    contribution::Contribution,
    event::{AppealDecided, ContributionAppealed},
    process::Process,
    store::{find_appeal, insert_appeal, set_appeal_decided},
};

/// Who acts for the town; none where it is nobody of the staff.
pub(crate) fn clerk_of(actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Staff(person) => Some(*person),
        _ => None,
    }
}

/// Says why a refused contribution, or a refused comment on it, should stand. False when it is not
/// refused, or its author said so before.
///
/// # Errors
/// Engine errors.
pub async fn appeal(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    comment: Option<&Comment>,
    words: &str,
) -> Result<bool> {
    let refused = match comment {
        None => contribution.refused_at.is_some(),
        Some(comment) => comment.refused_at.is_some() && comment.withdrawn_at.is_none(),
    };
    let id = comment.map(|comment| comment.id);
    if !refused || !insert_appeal(tx, contribution.id, id, words, deed.now).await? {
        return Ok(false);
    }
    let event = ContributionAppealed {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.map(|comment| comment.code.clone()),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// What became of an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appealed {
    /// Decided.
    Decided,
    /// There is none, or it was decided before.
    Already,
    /// Who refused does not decide.
    Yours,
}

/// Decides an appeal: what was refused stands again, or the refusal does. Not by who refused.
///
/// # Errors
/// Engine errors.
pub async fn decide_appeal(
    tx: &mut Tx,
    deed: &Deed,
    (town, process): (&Town, &Process),
    contribution: &Contribution,
    comment: Option<&Comment>,
    restored: bool,
    reason: &str,
) -> Result<Appealed> {
    let target = comment.map_or(contribution.id.0, |comment| comment.id.0);
    let clerk = clerk_of(&deed.actor);
    let Some(appeal) = find_appeal(tx, target).await?.filter(|a| a.decided_at.is_none()) else {
        return Ok(Appealed::Already);
    };
    if appeal.refused_by.is_some() && appeal.refused_by == clerk {
        return Ok(Appealed::Yours);
    }
    set_appeal_decided(tx, target, deed.now, clerk, restored, Some(reason)).await?;
    let event = AppealDecided {
        contribution: contribution.id,
        code: contribution.code.clone(),
        comment: comment.map(|comment| comment.code.clone()),
        restored,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    match (restored, comment) {
        (false, _) => {}
        (true, None) => release(tx, deed, town, process, contribution).await?,
        (true, Some(comment)) => {
            release_comment(tx, deed, contribution, comment).await?;
        }
    }
    Ok(Appealed::Decided)
}
