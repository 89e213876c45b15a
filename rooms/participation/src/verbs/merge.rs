//! Two contributions about the same become one, and are taken apart again. Voices, comments, authors
//! and readers stay with the contribution they came with; the one that remains counts every person
//! once, so that nothing has to be given back.

use jobs::record;
use store::{Result, Tx, search};

use super::{Deed, moderate::document, tell::tell};
use crate::{
    contribution::Contribution,
    event::{ContributionJoined, ContributionLeft, ContributionMerged, ContributionParted},
    store::{
        change_merged, find_for_change, following::News, has_voices, insert_merge,
        list_merged_codes, recount_merged, recount_supporters, set_merged, set_parted,
    },
};

/// Why a contribution cannot be merged into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmergeable {
    /// It is the same one.
    Itself,
    /// They belong to two processes.
    Elsewhere,
    /// The public does not see one of them.
    Hidden,
    /// One of them is merged already.
    Already,
    /// Others were merged into it: they would not know where they belong.
    HasOthers,
}

/// Whether `contribution` may be merged into `into`, which remains.
///
/// # Errors
/// What stands against it.
pub fn may_merge(
    contribution: &Contribution,
    into: &Contribution,
) -> std::result::Result<(), Unmergeable> {
    if contribution.id == into.id {
        Err(Unmergeable::Itself)
    } else if contribution.process != into.process {
        Err(Unmergeable::Elsewhere)
    } else if !contribution.is_public() || !into.is_public() {
        Err(Unmergeable::Hidden)
    } else if contribution.merged_into.or(into.merged_into).is_some() {
        Err(Unmergeable::Already)
    } else if contribution.merged > 0 {
        Err(Unmergeable::HasOthers)
    } else {
        Ok(())
    }
}

/// Merges a contribution into another that remains, both as they stand in the transaction; false
/// where [`may_merge`] stands against it.
///
/// # Errors
/// Engine errors.
pub async fn merge(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    into: &Contribution,
) -> Result<bool> {
    if may_merge(contribution, into).is_err() {
        return Ok(false);
    }
    let (id, code, remaining) = (contribution.id, contribution.code.clone(), into.code.clone());
    let merged =
        ContributionMerged { contribution: id, code: code.clone(), into: remaining.clone() };
    let seq = record(tx, deed.now, &deed.actor, &merged).await?;
    let joined = ContributionJoined { contribution: into.id, code: remaining, joined: code };
    let joined = record(tx, deed.now, &deed.actor, &joined).await?;
    set_merged(tx, id, into, seq).await?;
    // Where only numbers are left of who supports them, nobody can tell who supported both.
    let gained = match has_voices(tx, into.id).await? {
        true => recount_supporters(tx, into.id).await? - into.supporters,
        false => contribution.supporters,
    };
    insert_merge(tx, &deed.chance, id, into.id, gained, deed.now).await?;
    change_merged(tx, into.id, 1, into.supporters + gained, joined).await?;
    search::remove(tx, "participation", &contribution.code).await?;
    let news = News { detail: Some(&into.code), words: Some(&into.title), ..News::plain("merged") };
    tell(tx, deed, contribution, seq, news).await?;
    Ok(true)
}

/// Takes a merged contribution apart from the one that remains, locked in the transaction: both are
/// again what they were. False when it was not merged.
///
/// # Errors
/// Engine errors.
pub async fn part(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    remaining: &Contribution,
) -> Result<bool> {
    if contribution.merged_into != Some(remaining.id) {
        return Ok(false);
    }
    let (id, code, from) = (contribution.id, contribution.code.clone(), remaining.code.clone());
    let parted = ContributionParted { contribution: id, code: code.clone(), from: from.clone() };
    let seq = record(tx, deed.now, &deed.actor, &parted).await?;
    let left = ContributionLeft { contribution: remaining.id, code: from, left: code };
    let left = record(tx, deed.now, &deed.actor, &left).await?;
    let known = has_voices(tx, remaining.id).await?;
    let gained = set_parted(tx, id, deed.now, seq).await?.unwrap_or_default();
    change_merged(tx, remaining.id, -1, (remaining.supporters - gained).max(0), left).await?;
    if known {
        recount_supporters(tx, id).await?;
        recount_supporters(tx, remaining.id).await?;
    }
    if contribution.is_public() {
        search::put(tx, &document(contribution)).await?;
    }
    tell(tx, deed, contribution, seq, News::plain("parted")).await?;
    Ok(true)
}

/// Takes everything apart that was merged into a contribution, because it is not shown any more.
pub(super) async fn part_all(tx: &mut Tx, deed: &Deed, remaining: &Contribution) -> Result<()> {
    if remaining.merged == 0 {
        return Ok(());
    }
    recount_merged(tx, remaining.id).await?;
    for code in list_merged_codes(tx, remaining.id).await? {
        let merged = find_for_change(tx, &code).await?;
        // As it stands after the one before.
        let remaining = find_for_change(tx, &remaining.code).await?;
        if let (Some(merged), Some(remaining)) = (merged, remaining) {
            part(tx, deed, &merged, &remaining).await?;
        }
    }
    Ok(())
}
