//! Drafts that nobody touched for a week go, with their pictures, also where no report came in yet
//! and nothing runs at night.

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};

use super::current::KEPT;
use crate::verbs::delete_drafts;

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
                let actor = Actor::System("SweepDrafts");
                delete_drafts(tx, &chance, &actor, now, now.plus(-KEPT), PAGE).await
            })
        });
        if swept.await?.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}
