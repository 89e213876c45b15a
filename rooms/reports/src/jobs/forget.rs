//! Forgets addresses that nobody confirmed.

use jobs::{Job, JobContext, JobError, enqueue_once};
use kernel::{Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use web::{App, Town};

use crate::store::delete_unconfirmed_before;

/// Forgets addresses whose retention period is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetFollowers {}

impl Job for ForgetFollowers {
    const NAME: &'static str = "ForgetFollowers";
}

/// Plans to forget an address that nobody confirms.
///
/// # Errors
/// Engine errors.
pub async fn plan_forgetting(tx: &mut Tx, chance: &Chance, now: Ts, town: &Town) -> Result<()> {
    plan(tx, chance, now, town.config.retention.unconfirmed_email_days).await
}

/// Early on the day after `days` are over, once for all of one day.
async fn plan(tx: &mut Tx, chance: &Chance, now: Ts, days: u32) -> Result<()> {
    let day = now.plus(i64::from(days) * Ts::DAY).0.div_euclid(Ts::DAY) + 1;
    let at = Ts(day * Ts::DAY + 2 * Ts::HOUR);
    enqueue_once(tx, chance, now, at, &ForgetFollowers {}, &format!("day {day}")).await
}

pub(super) async fn forget(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let days = i64::from(town.config.retention.unconfirmed_email_days);
    let before = context.now.plus(-days * Ts::DAY);
    let forgotten = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { delete_unconfirmed_before(tx, before).await })
    });
    let forgotten = forgotten.await?;
    tracing::info!(followers.forgotten = forgotten, "addresses nobody confirmed are forgotten");
    Ok(())
}
