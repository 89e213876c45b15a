//! Every night: what is found of reports becomes what it would be if they came in today. Words of
//! unreleased reports from before words were kept; and where a category became sensitive, no words of
//! the places of its reports. Where all is well, two lists are read.

use jobs::{Job, JobContext, JobError, enqueue_once, record};
use kernel::{Actor, Chance, ReportId, Ts};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use uuid::Uuid;
use web::{App, Town};

use crate::{
    Scope,
    event::ReportPlaceRounded,
    index,
    store::{list_exact, list_wordless, mark_place_rounded},
};

/// Puts in order what is found of reports. One that was broken off begins anew and does what is
/// left.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reindex {}

impl Job for Reindex {
    const NAME: &'static str = "Reindex";
}

/// Reports of one transaction.
const PAGE: i64 = 200;

/// Plans it, once.
pub(super) async fn plan(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    enqueue_once(tx, chance, now, now, &Reindex {}, "all").await
}

pub(super) async fn reindex(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let sensitive = Scope::of_town(&town).sensitive_categories();
    let mut after = ReportId(Uuid::nil());
    while !sensitive.is_empty() {
        let page = list_exact(&mut town.store.read().await?, &sensitive, after, PAGE).await?;
        let Some((last, _)) = page.last() else { break };
        after = *last;
        round(&town, context.now, page).await?;
    }
    let mut after = ReportId(Uuid::nil());
    loop {
        let page = list_wordless(&mut town.store.read().await?, after, PAGE).await?;
        let Some((last, _)) = page.last() else { return Ok(()) };
        after = *last;
        let kept = town.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                for (_, code) in &page {
                    index::put(tx, code).await?;
                }
                Ok(())
            })
        });
        kept.await?;
    }
}

/// The places of these reports are rounded from now on.
async fn round(town: &Town, now: Ts, page: Vec<(ReportId, String)>) -> Result<()> {
    let rounded = town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            for (report, code) in page {
                let event = ReportPlaceRounded { report, code: code.clone() };
                record(tx, now, &Actor::System("Reindex"), &event).await?;
                mark_place_rounded(tx, report).await?;
                index::put(tx, &code).await?;
            }
            Ok(())
        })
    });
    rounded.await
}
