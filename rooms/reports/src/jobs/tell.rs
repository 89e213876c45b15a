//! Tells the followers of a report what became of it. Listeners plan the telling; the job
//! reads from the journal what each follower has not been told yet, so that what a clerk does
//! in one go arrives as one e-mail, and running it twice tells nobody twice.

use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue};
use kernel::{Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx, journal};
use uuid::Uuid;
use web::App;

use super::{forget::plan_forgetting, news};
use crate::{
    event::{
        ReportAccepted, ReportClosed, ReportDisputeRejected, ReportDisputed, ReportFixed,
        ReportHandedOver, ReportMerged, ReportNoted, ReportParted, ReportRefused, ReportReleased,
        ReportReopened, ReportStarted, ReportSubmitted, ReportSupported, ReportWithheld,
    },
    mail::{self, Voice},
    store::{
        Follower, find_by_code, find_by_id, find_merged_seq, is_report_followed, list_merged_codes,
        list_notes, mark_told_of, take_followers,
    },
};

/// Tells the followers of one report, a page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellFollowers {
    /// Code of the report.
    pub code: String,
    /// Last follower of the page before.
    pub after: Option<Uuid>,
}

impl Job for TellFollowers {
    const NAME: &'static str = "TellFollowers";
}

/// How long the job waits for more to happen, so that one go makes one e-mail.
const GATHERED: i64 = Ts::MINUTE;
/// Followers told in one transaction.
const PAGE: i64 = 100;
/// Entries of one report read at once.
const ENTRIES: i64 = 500;

/// Adds a listener that plans the telling for each kind of event. The names are stored.
macro_rules! on_events {
    ($jobs:expr, $($event:ident = $name:literal),+ $(,)?) => {
        $jobs$(.listen(Listener::new::<$event>($name, |tx, event, context| {
            Box::pin(async move { plan(tx, &context, &event.code).await })
        })))+
    };
}

pub(super) fn listen(app: &App) -> Jobs {
    let (submitting, supporting) = (app.clone(), app.clone());
    let jobs = Jobs::default()
        .listen(Listener::new::<ReportSubmitted>(
            "reports_forget_submitted",
            move |tx, _, context| {
                let app = submitting.clone();
                Box::pin(async move {
                    // Its reporter may have asked for e-mails and never confirm.
                    if let Some(town) = app.town(context.store.key()).await? {
                        plan_forgetting(tx, &context.chance, context.now, &town).await?;
                    }
                    Ok(())
                })
            },
        ))
        .listen(Listener::new::<ReportMerged>("reports_tell_merged", |tx, event, context| {
            Box::pin(async move { plan_moved(tx, &context, &event.code).await })
        }))
        .listen(Listener::new::<ReportParted>("reports_tell_parted", |tx, event, context| {
            Box::pin(async move { plan_moved(tx, &context, &event.code).await })
        }))
        .listen(Listener::new::<ReportNoted>("reports_tell_noted", |tx, event, context| {
            Box::pin(async move {
                if event.public { plan(tx, &context, &event.code).await } else { Ok(()) }
            })
        }))
        .listen(Listener::new::<ReportSupported>(
            "reports_tell_supported",
            move |tx, event, context| {
                let app = supporting.clone();
                Box::pin(async move {
                    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
                    let enough = i64::from(town.config.reports.idea_support_threshold);
                    if event.supporters == enough {
                        plan(tx, &context, &event.code).await?;
                    }
                    Ok(())
                })
            },
        ));
    on_events!(
        jobs,
        ReportReleased = "reports_tell_released",
        ReportClosed = "reports_tell_closed",
        ReportWithheld = "reports_tell_withheld",
        ReportHandedOver = "reports_tell_handed_over",
        ReportAccepted = "reports_tell_accepted",
        ReportRefused = "reports_tell_refused",
        ReportStarted = "reports_tell_started",
        ReportFixed = "reports_tell_fixed",
        ReportDisputed = "reports_tell_disputed",
        ReportDisputeRejected = "reports_tell_dispute_rejected",
        ReportReopened = "reports_tell_reopened",
    )
}

async fn plan(tx: &mut Tx, context: &JobContext, code: &str) -> Result<(), JobError> {
    if is_report_followed(tx, code).await? {
        plan_telling(tx, &context.chance, context.now, code).await?;
    }
    Ok(())
}

/// Plans for a report that was merged or taken apart, and for all that moved with it: from now
/// on another report's journal is theirs.
async fn plan_moved(tx: &mut Tx, context: &JobContext, code: &str) -> Result<(), JobError> {
    let Some(report) = find_by_code(tx, code).await? else { return Ok(()) };
    plan(tx, context, code).await?;
    let remaining = report.merged_into.unwrap_or(report.id);
    for (code, _) in list_merged_codes(tx, remaining).await? {
        plan(tx, context, &code).await?;
    }
    Ok(())
}

/// Plans to tell the followers of a report what they have not been told.
///
/// # Errors
/// Engine errors.
pub async fn plan_telling(tx: &mut Tx, chance: &Chance, now: Ts, code: &str) -> Result<()> {
    let job = TellFollowers { code: code.to_owned(), after: None };
    enqueue(tx, chance, now, now.plus(GATHERED), &job).await
}

pub(super) async fn tell(
    app: App,
    job: TellFollowers,
    context: JobContext,
) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let house = Voice::new(&app, &town, kernel::Lang::De);
    let store = context.store.clone();
    store
        .write::<_, JobError, _>(move |tx| {
            Box::pin(async move { tell_page(tx, &house, job, &context).await })
        })
        .await
}

async fn tell_page(
    tx: &mut Tx,
    house: &Voice,
    job: TellFollowers,
    context: &JobContext,
) -> Result<(), JobError> {
    let Some(report) = find_by_code(tx, &job.code).await? else { return Ok(()) };
    let (chance, now) = (&context.chance, context.now);
    let since_merge = find_merged_seq(tx, report.id).await?;
    let merged = list_merged_codes(tx, report.id).await?;
    let codes: Vec<String> = merged.iter().map(|(code, _)| code.clone()).collect();
    let page = take_followers(tx, &job.code, &codes, job.after, PAGE).await?;
    // Who follows a merged report hears to its end what became of that one, before this one.
    let joined = |f: &&Follower| {
        merged.iter().all(|(code, since)| *code != f.target_key || f.told_seq >= *since)
    };
    let followers: Vec<&Follower> = page.iter().filter(joined).collect();
    let Some(since) = followers.iter().map(|f| f.told_seq).min() else {
        return go_on(tx, context, &job, &page).await;
    };
    let subject = format!("report:{}", report.id);
    let entries = journal::list_after(tx, Some(&subject), news::VERBS, since, ENTRIES).await?;
    let full = entries.len() == usize::try_from(ENTRIES).unwrap_or(usize::MAX);
    let last = entries.last().map(|e| e.seq);
    let last = if full { last } else { last.max(since_merge) };
    let Some(last) = last else {
        return go_on(tx, context, &job, &page).await;
    };
    let notes = list_notes(tx, report.id, false).await?;
    let happened = news::of(&report, &entries, house.town());
    if happened.held_back {
        return Ok(());
    }
    let remaining = match report.merged_into {
        Some(id) => find_by_id(tx, id).await?,
        None => None,
    };
    let shown = remaining.as_ref().unwrap_or(&report);
    for follower in &followers {
        let voice = house.speaking(follower.language());
        let lines = happened.lines(&voice, &notes, follower.told_seq);
        if !lines.is_empty() {
            let told = news::letter(&voice, &report, shown, &lines);
            mail::send_told(tx, chance, now, &voice, follower, told).await?;
        }
    }
    let ids: Vec<Uuid> = followers.iter().map(|f| f.id).collect();
    let all: Vec<String> = codes.into_iter().chain([report.code.clone()]).collect();
    mark_told_of(tx, &all, &ids, last).await?;
    if full {
        // There is more to tell this page.
        enqueue(tx, chance, now, now, &job).await?;
        return Ok(());
    }
    if let Some(remaining) = &remaining {
        plan_telling(tx, chance, now, &remaining.code).await?;
    }
    go_on(tx, context, &job, &page).await
}

/// The next page, when this one was full.
async fn go_on(
    tx: &mut Tx,
    context: &JobContext,
    job: &TellFollowers,
    page: &[Follower],
) -> Result<(), JobError> {
    if page.len() == usize::try_from(PAGE).unwrap_or(usize::MAX) {
        let next = TellFollowers { code: job.code.clone(), after: page.last().map(|f| f.id) };
        enqueue(tx, &context.chance, context.now, context.now, &next).await?;
    }
    Ok(())
}
