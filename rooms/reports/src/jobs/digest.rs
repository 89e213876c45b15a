//! The daily digest: at seven in the morning, what was released since the last one, to those
//! who follow districts and categories. Who has nothing new gets no e-mail.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, enqueue, enqueue_once};
use kernel::{Chance, Ts};
use letters::series::next_morning;
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx, journal, journal::Written};
use uuid::Uuid;
use web::{App, Town};

use crate::{
    Scope,
    following::Target,
    mail::{self, Told, Voice},
    store::{Headline, list_headlines, mark_told, take_digest_followers},
};

/// Sends the digest of one day, to a page of followers.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendDigest {
    /// Last follower of the page before.
    pub after: Option<Uuid>,
}

impl Job for SendDigest {
    const NAME: &'static str = "SendDigest";
}

/// Followers told in one transaction.
const PAGE: i64 = 100;
/// Released reports looked at; what is beyond comes the next day.
const RELEASED: i64 = 2_000;
/// Reports named in one e-mail.
const NAMED: usize = 20;

/// Plans the next digest, once.
///
/// # Errors
/// Engine errors.
pub async fn plan_digest(tx: &mut Tx, chance: &Chance, now: Ts, town: &Town) -> Result<()> {
    let next = next_morning(&now.timestamp().to_zoned(town.zone.clone()));
    let (at, day) = (Ts::from(next.timestamp()), next.date().to_string());
    enqueue_once(tx, chance, now, at, &SendDigest { after: None }, &day).await
}

pub(super) async fn send(app: App, job: SendDigest, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    if job.after.is_none() {
        plan_tomorrow(&context, &town).await?;
    }
    let house = Voice::new(&app, &town, kernel::Lang::De);
    let store = context.store.clone();
    store
        .write::<_, JobError, _>(move |tx| {
            Box::pin(async move { send_page(tx, &house, &job, &context).await })
        })
        .await
}

/// On its own, so that a day that fails does not end the series.
async fn plan_tomorrow(context: &JobContext, town: &Arc<Town>) -> Result<(), JobError> {
    let (chance, now, town) = (context.chance.clone(), context.now, Arc::clone(town));
    let planned = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { plan_digest(tx, &chance, now, &town).await })
    });
    Ok(planned.await?)
}

async fn send_page(
    tx: &mut Tx,
    house: &Voice,
    job: &SendDigest,
    context: &JobContext,
) -> Result<(), JobError> {
    let followers = take_digest_followers(tx, job.after, PAGE).await?;
    let Some(since) = followers.iter().map(|f| f.told_seq).min() else { return Ok(()) };
    let entries = journal::list_after(tx, None, &["report_released"], since, RELEASED).await?;
    let released = released(tx, &entries).await?;
    let scope = Scope::of_town(house.town());
    let (chance, now) = (&context.chance, context.now);
    for follower in &followers {
        let Some(target) = Target::of(follower) else { continue };
        let new: Vec<&Headline> = released
            .iter()
            .filter(|(seq, report)| *seq > follower.told_seq && target.holds(&scope, report))
            .map(|(_, report)| report)
            .collect();
        if !new.is_empty() {
            let voice = house.speaking(follower.language());
            let told = letter(&voice, &scope, &target, &new);
            mail::send_told(tx, chance, now, &voice, follower, told).await?;
        }
    }
    if let Some(last) = entries.last() {
        let ids: Vec<Uuid> = followers.iter().map(|f| f.id).collect();
        mark_told(tx, &ids, last.seq).await?;
    }
    if followers.len() == usize::try_from(PAGE).unwrap_or(usize::MAX) {
        let next = SendDigest { after: followers.last().map(|f| f.id) };
        enqueue(tx, chance, now, now, &next).await?;
    }
    Ok(())
}

/// The released reports the entries are about, each with the number of its last release.
async fn released(tx: &mut Tx, entries: &[Written]) -> Result<Vec<(i64, Headline)>> {
    #[derive(Deserialize)]
    struct Released {
        code: String,
    }
    let mut known: Vec<(i64, String)> = Vec::new();
    for entry in entries {
        let Ok(Released { code }) = serde_json::from_str(&entry.detail) else { continue };
        known.retain(|(_, other)| *other != code);
        known.push((entry.seq, code));
    }
    let codes: Vec<String> = known.iter().map(|(_, code)| code.clone()).collect();
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let mut headlines = list_headlines(tx, &codes).await?;
    let mut released = Vec::new();
    for (seq, code) in known {
        if let Some(at) = headlines.iter().position(|h| h.code == code) {
            released.push((seq, headlines.swap_remove(at)));
        }
    }
    Ok(released)
}

fn letter(voice: &Voice, scope: &Scope, target: &Target, new: &[&Headline]) -> Told {
    let name = target.name(scope, voice, &[]);
    // Where the place is rounded, the district has to do.
    let exact = |r: &&Headline| !scope.is_rounded(&r.category, r.place_rounded);
    let address = |report: &Headline| Some(report).filter(exact)?.address.clone();
    let place = |report: &Headline| match (address(report), &report.district) {
        (Some(address), _) => format!(" ({address})"),
        (None, Some(district)) => format!(" ({})", scope.district_name(district)),
        (None, None) => String::new(),
    };
    let mut lines: Vec<String> = new
        .iter()
        .take(NAMED)
        .map(|r| {
            let link = voice.link(&format!("/reports/{}", r.code));
            format!("– {}{}\n  {link}", r.title, place(r))
        })
        .collect();
    if new.len() > NAMED {
        let rest = [("n", (new.len() - NAMED).into()), ("link", voice.link(&target.path()).into())];
        lines.push(voice.say("reports-mail-digest-more", &rest));
    }
    let count = [("n", new.len().into()), ("name", name.as_str().into())];
    Told {
        kind: "report_digest",
        subject: voice.say("reports-mail-digest-subject", &count),
        text: format!(
            "{}\n\n{}",
            voice.say("reports-mail-digest-body", &count),
            lines.join("\n\n")
        ),
    }
}
