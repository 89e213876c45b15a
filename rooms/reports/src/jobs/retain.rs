//! Every night: delete what is over, and plan the next night.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_tonight};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use web::{App, Town};

use super::reindex;
use crate::{
    Scope,
    event::{ReportClosed, ReportSubmitted},
    import::ReportImported,
    retention::{Periods, Rule},
    verbs::{self, Ran},
};

/// Deletes what is over. Plans itself for the next night.
#[derive(Debug, Serialize, Deserialize)]
pub struct Retain {}

impl Job for Retain {
    const NAME: &'static str = "Retain";
}

/// Who deletes at night, as the journal writes it.
pub const ACTOR: Actor = Actor::System("Retain");

/// Reports that come in or are closed see to it that somebody deletes them one day.
pub(super) fn jobs(app: &App) -> Jobs {
    let app = app.clone();
    Jobs::default()
        .listen(Listener::new::<ReportSubmitted>("reports_retain_submitted", |tx, _, context| {
            Box::pin(async move { Ok(plan(tx, &context.chance, context.now).await?) })
        }))
        .listen(Listener::new::<ReportClosed>("reports_retain_closed", |tx, _, context| {
            Box::pin(async move { Ok(plan(tx, &context.chance, context.now).await?) })
        }))
        .listen(Listener::new::<ReportImported>("reports_retain_imported", |tx, _, context| {
            Box::pin(async move { Ok(plan(tx, &context.chance, context.now).await?) })
        }))
        .on::<Retain, _, _>(move |_, context| retain(app.clone(), context))
}

/// Plans the coming night, once.
async fn plan(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    enqueue_tonight(tx, chance, now, &Retain {}).await
}

async fn retain(app: App, context: JobContext) -> std::result::Result<(), JobError> {
    let (chance, now) = (context.chance.clone(), context.now);
    let next = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            reindex::plan(tx, &chance, now).await?;
            plan(tx, &chance, now).await
        })
    });
    next.await?;
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let rules = run(&town, &context.chance, &ACTOR, now, now).await?;
    let deleted: i64 = rules.iter().map(|rule| rule.deleted).sum();
    tracing::info!(retention.deleted = deleted, "what was over is deleted");
    Ok(())
}

/// One run over all rules, in batches of their own transactions, that counts periods back from
/// `at`. A run that was broken off before is finished first, with its own moment.
///
/// # Errors
/// Engine errors; the run goes on with the next call.
pub async fn run(
    town: &Arc<Town>,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    at: Ts,
) -> Result<Vec<Ran>> {
    loop {
        let (rules, counted) = run_once(town, chance, actor, now, at).await?;
        if counted == at {
            return Ok(rules);
        }
    }
}

async fn run_once(
    town: &Arc<Town>,
    chance: &Chance,
    actor: &Actor,
    now: Ts,
    at: Ts,
) -> Result<(Vec<Ran>, Ts)> {
    let (periods, actor, source) = (Periods::of(&Scope::of_town(town)), *actor, chance.clone());
    let begun = town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::begin_run(tx, &source, &actor, at, periods).await })
    });
    let begun = begun.await?;
    for rule in Rule::ALL {
        loop {
            let (run, source) = (begun.clone(), chance.clone());
            let more = town.store.write::<_, Error, _>(move |tx| {
                Box::pin(
                    async move { verbs::delete_due(tx, &source, &actor, now, &run, rule).await },
                )
            });
            if !more.await? {
                break;
            }
        }
    }
    let counted = begun.at;
    let rules = town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::finish_run(tx, &actor, now, &begun).await })
    });
    Ok((rules.await?, counted))
}
