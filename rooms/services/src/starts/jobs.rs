//! Proposals nobody took end after their time, and numbers that cannot come again are forgotten.

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};

use super::{
    proposal::{KEPT, end},
    token::OLDEST,
};
use crate::{Deed, store::starts as rows};

/// Proposals ended in one transaction.
const PAGE: i64 = 100;

/// Ends proposals whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepProposals {}

impl Job for SweepProposals {
    const NAME: &'static str = "SweepProposals";
}

/// The jobs of proposals.
#[must_use]
pub fn jobs() -> Jobs {
    Jobs::default().on::<SweepProposals, _, _>(sweep)
}

/// Plans the end of what comes today, once.
///
/// # Errors
/// Engine errors.
pub(super) async fn plan_sweep(tx: &mut Tx, deed: &Deed) -> Result<()> {
    let day = deed.now.0.div_euclid(Ts::DAY);
    let at = Ts((day + 1) * Ts::DAY + KEPT);
    let dedupe = format!("day {day}");
    enqueue_once(tx, &deed.chance, deed.now, at, &SweepProposals {}, &dedupe).await
}

async fn sweep(_: SweepProposals, context: JobContext) -> std::result::Result<(), JobError> {
    loop {
        let now = context.now;
        let swept = context.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let over = rows::list_proposals_before(tx, now.plus(-KEPT), PAGE).await?;
                for proposal in &over {
                    end(tx, &Actor::System("SweepProposals"), now, *proposal, "over").await?;
                }
                // Twice as long as a token may be old: none comes a second time.
                rows::delete_events_before(tx, now.plus(-2 * OLDEST)).await?;
                Ok(over.len())
            })
        });
        if swept.await? < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}
