//! Two reports about the same become one, and are taken apart again. Voices, followers, words
//! and pictures stay with the report they came with; the one that remains counts and shows them
//! all, so that nothing has to be given back.

use jobs::record;
use kernel::ReportId;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportJoined, ReportLeft, ReportMerged, ReportParted},
    store::{
        Merge, find_by_id, forget_doubles, insert_merge, list_merges, mark_merged, mark_parted,
        move_merged, recount_supporters, set_remaining, touch,
    },
    verbs::Deed,
};

/// Why a report cannot be merged into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmergeable {
    /// It is the same report, or the other was merged into this one.
    Itself,
    /// One of the two is kept from the public.
    Withheld,
    /// The public sees this one and would not see the other.
    NotPublic,
}

/// Whether `report` may be merged into `into`, which remains.
///
/// # Errors
/// What stands against it.
pub fn may_merge(report: &Report, into: &Report) -> std::result::Result<(), Unmergeable> {
    if report.id == into.id || into.merged_into == Some(report.id) {
        Err(Unmergeable::Itself)
    } else if report.withheld_at.or(into.withheld_at).is_some() {
        Err(Unmergeable::Withheld)
    } else if report.is_public() && !into.is_public() {
        Err(Unmergeable::NotPublic)
    } else {
        Ok(())
    }
}

/// Merges a report into another that remains; whatever was merged into it goes along. Both are
/// as they stand in the transaction. Does nothing where [`may_merge`] stands against it, or
/// when one of the two has been merged already.
///
/// # Errors
/// Engine errors.
pub async fn merge(tx: &mut Tx, deed: &Deed, report: &Report, into: &Report) -> Result<()> {
    if report.merged_into.or(into.merged_into).is_some() || may_merge(report, into).is_err() {
        return Ok(());
    }
    let (code, remaining) = (report.code.clone(), into.code.clone());
    let merged = ReportMerged { report: report.id, code: code.clone(), into: remaining.clone() };
    let seq = record(tx, deed.now, &deed.actor, &merged).await?;
    let joined = ReportJoined { report: into.id, code: remaining, joined: code };
    let joined = record(tx, deed.now, &deed.actor, &joined).await?;
    insert_merge(tx, &deed.chance, report, into.id, deed.now).await?;
    move_merged(tx, report.id, into.id, seq).await?;
    mark_merged(tx, report.id, into.id, deed.now, seq).await?;
    recount_supporters(tx, into.id).await?;
    touch(tx, into.id, deed.now, joined).await?;
    crate::index::put(tx, &report.code).await
}

/// Takes a merged report apart from the one that remains: it is again what it was before, and
/// what had been merged into it comes along.
///
/// # Errors
/// Engine errors.
pub async fn part(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    let Some(remaining) = report.merged_into else { return Ok(()) };
    let Some(remaining) = find_by_id(tx, remaining).await? else { return Ok(()) };
    let merges = list_merges(tx, remaining.id).await?;
    let Some(own) = merges.iter().find(|m| m.report == report.id) else { return Ok(()) };
    let (code, from) = (report.code.clone(), remaining.code.clone());
    let parted = ReportParted { report: report.id, code: code.clone(), from: from.clone() };
    let seq = record(tx, deed.now, &deed.actor, &parted).await?;
    let left = ReportLeft { report: remaining.id, code: from, left: code };
    let left = record(tx, deed.now, &deed.actor, &left).await?;
    mark_parted(tx, own, deed.now, seq).await?;
    let along = merged_below(&merges, report.id);
    if !along.is_empty() {
        set_remaining(tx, &along, report.id, seq).await?;
    }
    for id in [report.id, remaining.id] {
        forget_doubles(tx, id).await?;
        recount_supporters(tx, id).await?;
    }
    touch(tx, remaining.id, deed.now, left).await?;
    crate::index::put(tx, &report.code).await
}

/// All that was merged into `top`, directly or through others.
fn merged_below(merges: &[Merge], top: ReportId) -> Vec<ReportId> {
    let mut below = Vec::new();
    let mut waiting = vec![top];
    while let Some(into) = waiting.pop() {
        for merge in merges.iter().filter(|m| m.into_report == into) {
            if merge.report != top && !below.contains(&merge.report) {
                below.push(merge.report);
                waiting.push(merge.report);
            }
        }
    }
    below
}
