//! Drafts that nobody touched for a week go, with their pictures.

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};

use super::current::KEPT;
use crate::store::{delete_draft, list_drafts_before};

/// Drafts deleted in one transaction.
const PAGE: i64 = 100;

/// Deletes drafts whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepDrafts {}

impl Job for SweepDrafts {
    const NAME: &'static str = "SweepDrafts";
}

/// Plans the sweep of what is touched today, once: when the last of it has been kept long
/// enough.
pub(super) async fn plan(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    let day = now.0.div_euclid(Ts::DAY);
    let at = Ts((day + 1) * Ts::DAY + KEPT + Ts::HOUR);
    enqueue_once(tx, chance, now, at, &SweepDrafts {}, &format!("day {day}")).await
}

/// The code for the job.
pub(super) fn jobs() -> Jobs {
    Jobs::default().on::<SweepDrafts, _, _>(sweep)
}

async fn sweep(_: SweepDrafts, context: JobContext) -> std::result::Result<(), JobError> {
    loop {
        let JobContext { now, chance, .. } = context.clone();
        let swept = context.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let old = list_drafts_before(tx, now.plus(-KEPT), PAGE).await?;
                for (hash, draft) in &old {
                    for file in &draft.pictures {
                        let actor = Actor::System("SweepDrafts");
                        files::delete_file(tx, &chance, now, &actor, *file).await?;
                    }
                    delete_draft(tx, hash).await?;
                }
                Ok(old.len())
            })
        });
        let swept = swept.await?;
        if swept < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}
