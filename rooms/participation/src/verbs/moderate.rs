//! What the public sees.

use jobs::record;
use kernel::contribution::SearchDocument;
use store::{Result, Tx, search};
use web::Town;

use super::{Deed, clerk_of, merge::part_all, settle, tell::tell};
use crate::{
    contribution::Contribution,
    event::{ContributionRefused, ContributionReleased},
    process::{Process, Rule},
    store::{following::News, set_appeal_decided, set_refused, set_released},
};

/// Lets the public see a contribution; the time for its answer begins. Also takes a refusal back.
///
/// # Errors
/// Engine errors.
pub async fn release(
    tx: &mut Tx,
    deed: &Deed,
    town: &Town,
    process: &Process,
    contribution: &Contribution,
) -> Result<()> {
    if contribution.is_public() {
        return Ok(());
    }
    let days = process.answer_days();
    let due_at = town.config.calendar.due_after(deed.now, days, &town.zone);
    let event = ContributionReleased {
        contribution: contribution.id,
        code: contribution.code.clone(),
        process: contribution.process.clone(),
        due_at: due_at.0,
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_released(tx, contribution.id, deed.now, due_at, seq).await?;
    tell(tx, deed, contribution, seq, News::plain("released")).await?;
    // An appeal that waits has got what it asked for.
    set_appeal_decided(tx, contribution.id.0, deed.now, clerk_of(&deed.actor), true, None).await?;
    if contribution.merged_into.is_some() {
        return Ok(());
    }
    search::put(tx, &document(contribution)).await
}

/// What the search finds of a contribution.
pub(super) fn document(contribution: &Contribution) -> SearchDocument {
    SearchDocument {
        room: "participation",
        key: contribution.code.clone(),
        path: contribution.path(),
        title: contribution.title.clone(),
        body: format!(
            "{}\n{}",
            contribution.body,
            contribution.address.as_deref().unwrap_or_default()
        ),
        lang: contribution.language(),
        at: contribution.received_at,
    }
}

/// Keeps a contribution from the public, for a rule everybody can read, with a reason for its
/// author.
///
/// # Errors
/// Engine errors.
pub async fn refuse(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    rule: &Rule,
    reason: &str,
) -> Result<()> {
    if contribution.refused_at.is_some() {
        return Ok(());
    }
    let event = ContributionRefused {
        contribution: contribution.id,
        code: contribution.code.clone(),
        process: contribution.process.clone(),
        rule: rule.key.clone(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let by = clerk_of(&deed.actor);
    set_refused(tx, contribution.id, deed.now, &rule.key, reason, by, seq).await?;
    let why = News { detail: Some(&rule.key), words: Some(reason), ..News::plain("refused") };
    tell(tx, deed, contribution, seq, why).await?;
    settle(tx, deed, contribution, None, false).await?;
    part_all(tx, deed, contribution).await?;
    search::remove(tx, "participation", &contribution.code).await
}
