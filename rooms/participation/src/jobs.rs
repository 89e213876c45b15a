//! Background work of the room: what is deleted when its time is over.

pub mod digest;

use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_tonight, record};
use kernel::{Actor, Chance, Ts};
use letters::{MailReturned, store::find_recipient};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use web::App;

use digest::{GatherNews, SendNews};

use crate::{
    Deed,
    event::ParticipationForgotten,
    opinions::keep_months,
    process::Processes,
    store::{
        blank_statements_before,
        budget::{delete_codes, delete_voters},
        delete_disputes_before, delete_traces, delete_undecided_before,
        delete_undecided_comments_before, delete_voices,
        following::{delete_news_before, delete_reader_of, delete_unconfirmed_before},
        missions::{blank_groups, list_stale_finds},
        opinions::renew_heads,
        survey::{delete_drafts, delete_survey_voters, delete_texts_before},
    },
    verbs::missions::discard_find,
};

/// Deletes what the town may not keep any longer.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetTraces {}

impl Job for ForgetTraces {
    const NAME: &'static str = "ForgetTraces";
}

/// Keeps what the opinion maps said in months that are over.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeepMonths {}

impl Job for KeepMonths {
    const NAME: &'static str = "KeepMonths";
}

/// Plans the coming night's look whether a month is over.
///
/// # Errors
/// Engine errors.
pub async fn plan_keeping(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    enqueue_tonight(tx, chance, now, &KeepMonths {}).await
}

/// Plans the coming night's run.
///
/// # Errors
/// Engine errors.
pub async fn plan_forgetting(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    enqueue_tonight(tx, chance, now, &ForgetTraces {}).await
}

/// Jobs of the room.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let app = app.clone();
    let (keeping, gathering, sending) = (app.clone(), app.clone(), app.clone());
    Jobs::default()
        .on::<GatherNews, _, _>(move |job, context| digest::gather(gathering.clone(), job, context))
        .on::<SendNews, _, _>(move |_, context| digest::send(sending.clone(), context))
        .listen(Listener::new::<MailReturned>("participation_mail_returned", |tx, event, _| {
            Box::pin(async move {
                // Forgotten meanwhile: then nobody knows any more whose address it was.
                let Some(email) = find_recipient(tx, event.mail).await? else { return Ok(()) };
                Ok(delete_reader_of(tx, &email).await?)
            })
        }))
        .on::<ForgetTraces, _, _>(move |_, context| forget(app.clone(), context))
        .on::<KeepMonths, _, _>(move |_, context| keep(keeping.clone(), context))
}

/// How long after its last day the last month of a process is looked for.
const LAST_MONTH: i64 = 32 * Ts::DAY;

async fn keep(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let now = context.now;
    let processes = Processes::of(&town);
    let mut goes_on = false;
    for process in processes.iter() {
        let Some((phase, asked)) = process.opinions() else { continue };
        keep_months(&town, &process.slug, asked, now).await?;
        goes_on |= now < phase.closes.plus(LAST_MONTH);
    }
    if goes_on {
        let chance = context.chance.clone();
        let planned = context.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { plan_keeping(tx, &chance, now).await })
        });
        planned.await?;
    }
    Ok(())
}

/// How long something typed and not sent is kept, in days; the page on privacy says so.
const DRAFT_DAYS: u32 = 30;

async fn forget(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let (now, periods) = (context.now, &town.config.retention);
    let ago = |days: u32| now.plus(-i64::from(days) * Ts::DAY);
    let unreleased = ago(periods.unreleased_report_days);
    let stale = ago(DRAFT_DAYS);
    let ended = ago(periods.contact_after_closing_days);
    let unconfirmed = ago(periods.unconfirmed_email_days);
    let processes = Processes::of(&town);
    let over: Vec<String> = (processes.iter())
        .filter(|process| process.closes() < ended)
        .map(|process| process.slug.clone())
        .collect();
    let ended: Vec<String> = (processes.iter())
        .filter(|process| process.survey().is_some_and(|(phase, _)| phase.closes <= now))
        .map(|process| process.slug.clone())
        .collect();
    let forgotten = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            plan_forgetting(tx, &context.chance, now).await?;
            let statements = blank_statements_before(tx, unreleased).await?;
            let contributions = delete_undecided_before(tx, unreleased).await? + statements;
            let comments = delete_undecided_comments_before(tx, unreleased).await?;
            let comments = comments + delete_disputes_before(tx, unreleased).await?;
            delete_codes(tx, &over).await?;
            let voices = delete_traces(tx, &over).await? + delete_voices(tx, &over).await?;
            let voices = voices + delete_voters(tx, &over).await?;
            let voices = voices + delete_survey_voters(tx, &over).await?;
            let contributions = contributions
                + delete_drafts(tx, &ended, stale).await?
                + delete_texts_before(tx, unreleased).await?;
            let actor = Actor::System("ForgetTraces");
            discard_stale(tx, &context.chance, now, actor, unreleased).await?;
            let voices = voices + blank_groups(tx, &over).await?;
            delete_news_before(tx, now.plus(-digest::KEPT)).await?;
            let addresses = delete_unconfirmed_before(tx, unconfirmed).await?;
            if contributions + comments + voices + addresses > 0 {
                let event = ParticipationForgotten { contributions, comments, voices, addresses };
                let seq = record(tx, now, &actor, &event).await?;
                renew_heads(tx, seq).await?;
            }
            Ok(())
        })
    });
    Ok(forgotten.await?)
}

/// Finds no leader looked at that go in one night; the next night takes more.
const STALE: i64 = 500;

/// Throws away what waited too long for the leader of its group.
async fn discard_stale(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: Actor,
    before: Ts,
) -> Result<()> {
    let deed = Deed { actor, now, chance: chance.clone() };
    for find in list_stale_finds(tx, before, STALE).await? {
        discard_find(tx, &deed, &find).await?;
    }
    Ok(())
}
