//! Drafts that nobody touched for a month go, with what was attached.

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Chance, FileId, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};

use crate::{Deed, draft::Draft, figures, pages::current::KEPT, store as rows};

/// Drafts deleted in one transaction.
const PAGE: i64 = 100;

/// Deletes drafts of applications whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepApplicationDrafts {}

impl Job for SweepApplicationDrafts {
    const NAME: &'static str = "SweepApplicationDrafts";
}

/// The room's jobs.
#[must_use]
pub fn jobs() -> Jobs {
    Jobs::default().on::<SweepApplicationDrafts, _, _>(sweep)
}

/// Plans the sweep of what is touched today, once: when the last of it has been kept long enough.
///
/// # Errors
/// Engine errors.
pub(crate) async fn plan_sweep(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    let day = now.0.div_euclid(Ts::DAY);
    let at = Ts((day + 1) * Ts::DAY + KEPT + Ts::HOUR);
    enqueue_once(tx, chance, now, at, &SweepApplicationDrafts {}, &format!("day {day}")).await
}

/// Deletes a draft with its files.
///
/// # Errors
/// Engine errors.
pub(crate) async fn drop_draft(tx: &mut Tx, deed: &Deed, draft: &Draft) -> Result<()> {
    for id in draft.data.files.keys() {
        if let Ok(id) = id.parse() {
            files::delete_file(tx, &deed.chance, deed.now, &deed.actor, FileId(id)).await?;
        }
    }
    rows::delete_draft(tx, &draft.token_hash).await?;
    let left = vec![(figures::What::Left, draft.data.at.clone())];
    figures::count(tx, &draft.service, deed.now, left).await
}

async fn sweep(
    _: SweepApplicationDrafts,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    loop {
        let JobContext { now, chance, .. } = context.clone();
        let swept = context.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let actor = Actor::System("SweepApplicationDrafts");
                let deed = Deed { actor, now, chance };
                let over = rows::list_drafts_before(tx, now.plus(-KEPT), PAGE).await?;
                for draft in &over {
                    drop_draft(tx, &deed, draft).await?;
                }
                Ok(over.len())
            })
        });
        if swept.await? < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}
