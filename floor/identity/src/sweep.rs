//! Sweeping: what has ended is deleted, once a day.

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::Here;

use crate::{
    link, oidc, passkey, postal,
    store::{accesses, links, passkeys, postal as codes, sessions, subjects},
};

/// Deletes links, challenges and sessions that have ended, and the access log where it is
/// older than the town keeps it. Plans itself for the next day.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepIdentity {
    /// Days the town keeps its access log.
    pub access_log_days: u32,
}

impl Job for SweepIdentity {
    const NAME: &'static str = "SweepIdentity";
}

/// Days the town keeps its access log.
pub(crate) fn days(here: &Here) -> u32 {
    here.town.config.retention.access_log_days
}

/// Plans the sweep of the coming night, once.
pub(crate) async fn plan(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    access_log_days: u32,
) -> Result<()> {
    let night = now.0.div_euclid(Ts::DAY) + 1;
    let job = SweepIdentity { access_log_days };
    let at = Ts(night * Ts::DAY + Ts::HOUR);
    enqueue_once(tx, chance, now, at, &job, &format!("night {night}")).await
}

/// The code for this crate's jobs.
#[must_use]
pub fn jobs() -> Jobs {
    Jobs::default().on::<SweepIdentity, _, _>(sweep)
}

async fn sweep(job: SweepIdentity, context: JobContext) -> Result<(), JobError> {
    let JobContext { store, now, chance, .. } = context;
    let swept = store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let mut swept = links::sweep_links(tx, now.plus(-link::VALID)).await?;
            swept += passkeys::sweep_challenges(tx, now.plus(-passkey::CEREMONY)).await?;
            swept += subjects::sweep_attempts(tx, now.plus(-oidc::ATTEMPT)).await?;
            swept += codes::sweep_codes(tx, now.plus(-2 * postal::VALID)).await?;
            swept += sessions::sweep_sessions(tx, now).await?;
            let kept = i64::from(job.access_log_days) * Ts::DAY;
            swept += accesses::sweep_accesses(tx, now.plus(-kept)).await?;
            plan(tx, &chance, now, job.access_log_days).await?;
            Ok(swept)
        })
    });
    let deleted = swept.await?;
    tracing::info!(rows.deleted = deleted, "people's rows swept");
    Ok(())
}
