//! Tells readers what is new of what they follow: one e-mail a person, at once, each morning or on
//! Monday morning. What is new for whom is found in one query and waits in rows; their mails are
//! written page by page, each page with its rows in one transaction, so that a run that was
//! interrupted goes on where it stood and tells nobody twice.

mod letter;

use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use jobs::{Job, JobContext, JobError, enqueue, enqueue_once};
use kernel::{Chance, Lang, Ts};
use letters::{Voice, series, series::next_morning};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx, journal};
use web::App;

use crate::{
    following::Rhythm,
    store::following::{
        Due, delete_digests, fill_digests, list_heard, list_named, list_readers, mark_told,
    },
};

/// Finds what is new for everybody of one rhythm.
#[derive(Debug, Serialize, Deserialize)]
pub struct GatherNews {
    /// `at-once`, `daily`, `weekly`.
    pub rhythm: String,
}

impl Job for GatherNews {
    const NAME: &'static str = "GatherParticipationNews";
}

/// Writes the mails of the next readers.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendNews {}

impl Job for SendNews {
    const NAME: &'static str = "SendParticipationNews";
}

/// Readers told in one transaction.
const PAGE: i64 = 200;
/// How long something is news: weekly mails that failed for a while still find it.
pub(super) const KEPT: i64 = 60 * Ts::DAY;

/// Plans to tell within two minutes, so that one go makes one e-mail.
///
/// # Errors
/// Engine errors.
pub async fn plan_at_once(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    // Whole minutes: a run that is under way has another key than the next one.
    let at = Ts((now.0.div_euclid(Ts::MINUTE) + 2) * Ts::MINUTE);
    plan(tx, chance, now, at, Rhythm::AtOnce).await
}

/// Plans the next mails of a rhythm, once.
///
/// # Errors
/// Engine errors.
pub async fn plan_digest(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    zone: &TimeZone,
    rhythm: Rhythm,
) -> Result<()> {
    let mut morning = next_morning(&now.timestamp().to_zoned(zone.clone()));
    match rhythm {
        Rhythm::AtOnce => return plan_at_once(tx, chance, now).await,
        Rhythm::Daily => {}
        Rhythm::Weekly => {
            while morning.weekday() != Weekday::Monday {
                // Fails only at the end of the calendar.
                let Ok(next) = morning.checked_add(1.day()) else { break };
                morning = next;
            }
        }
    }
    plan(tx, chance, now, Ts::from(morning.timestamp()), rhythm).await
}

async fn plan(tx: &mut Tx, chance: &Chance, now: Ts, at: Ts, rhythm: Rhythm) -> Result<()> {
    let job = GatherNews { rhythm: rhythm.as_str().to_owned() };
    enqueue_once(tx, chance, now, at, &job, &format!("{} {}", job.rhythm, at.0)).await
}

pub(super) async fn gather(app: App, job: GatherNews, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let Some(rhythm) = Rhythm::from_name(&job.rhythm) else { return Ok(()) };
    let (chance, now) = (context.chance.clone(), context.now);
    if rhythm != Rhythm::AtOnce {
        // On its own, so that a morning that fails does not end the series.
        let (chance, zone) = (chance.clone(), town.zone.clone());
        let planned = context.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { plan_digest(tx, &chance, now, &zone, rhythm).await })
        });
        planned.await?;
    }
    let gathered = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let upto = journal::last(tx).await?;
            let found = fill_digests(tx, rhythm, upto).await?;
            if found > 0 {
                mark_told(tx, rhythm, upto).await?;
                enqueue(tx, &chance, now, now, &SendNews {}).await?;
            }
            Ok(())
        })
    });
    Ok(gathered.await?)
}

pub(super) async fn send(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let house = Voice::new(&app, &town, Lang::De);
    let (chance, now) = (context.chance.clone(), context.now);
    let sent = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let due = delete_digests(tx, PAGE).await?;
            let told = send_page(tx, &chance, now, &house, &due).await?;
            if told == usize::try_from(PAGE).unwrap_or(usize::MAX) {
                enqueue(tx, &chance, now, now, &SendNews {}).await?;
            }
            Ok(())
        })
    });
    Ok(sent.await?)
}

/// Writes the mails of a page; answers to how many readers.
async fn send_page(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    house: &Voice,
    due: &[Due],
) -> Result<usize> {
    let (mut ids, mut seqs, mut contributions) = (Vec::new(), Vec::new(), Vec::new());
    for one in due {
        ids.push(one.reader);
        seqs.push(one.seq);
        contributions.push(one.contribution);
    }
    if ids.is_empty() {
        return Ok(0);
    }
    ids.dedup();
    seqs.sort_unstable();
    seqs.dedup();
    contributions.sort_unstable_by_key(|id| id.0);
    contributions.dedup();
    let readers = list_readers(tx, &ids).await?;
    let scene = letter::Scene {
        heard: list_heard(tx, &seqs).await?,
        named: list_named(tx, &contributions).await?,
    };
    for own in due.chunk_by(|a, b| a.reader == b.reader) {
        let Some(reader) = readers.iter().find(|r| own.iter().any(|due| due.reader == r.id)) else {
            continue;
        };
        let voice = house.speaking(reader.language());
        let Some(told) = letter::letter(&voice, &scene, own) else { continue };
        let stop = voice.link(&reader.path());
        let end = voice.say("participation-mail-end", &[("link", stop.as_str().into())]);
        series::send(tx, chance, now, &voice, &reader.email, told, &end, stop).await?;
    }
    Ok(ids.len())
}
