//! Watches over deadlines: each working morning, what nobody accepted, what is overdue and what
//! the public hears nothing of is noted, once each, and everybody concerned gets one mail with
//! all of it, however late the job runs.

mod letter;

use jobs::{Job, JobContext, JobError, enqueue_once};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use web::{App, Town};

use crate::{
    Deed,
    mail::Voice,
    store::{Lapse, list_lapsed, list_untold, mark_all_told},
    verbs,
};

/// Looks for what has lapsed.
#[derive(Debug, Serialize, Deserialize)]
pub struct WatchDeadlines {}

impl Job for WatchDeadlines {
    const NAME: &'static str = "WatchDeadlines";
}

/// Hour of the day in UTC: before anybody in Germany begins to work, in summer and winter.
const HOUR: i64 = 4;
/// Reports noted in one transaction.
const PAGE: i64 = 200;

/// Plans the next look, once, for the morning after `now`.
///
/// # Errors
/// Engine errors.
pub async fn plan_watch(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    let day = now.0.div_euclid(Ts::DAY) + 1;
    let at = Ts(day * Ts::DAY + HOUR * Ts::HOUR);
    enqueue_once(tx, chance, now, at, &WatchDeadlines {}, &format!("day {day}")).await
}

pub(super) async fn watch(app: App, context: JobContext) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let (chance, now) = (context.chance.clone(), context.now);
    let planned = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { plan_watch(tx, &chance, now).await })
    });
    planned.await?;
    if !town.config.calendar.is_working_day(now.date(&town.zone)) {
        return Ok(());
    }
    for lapse in Lapse::ALL {
        while note_page(&town, lapse, &context).await? {}
    }
    let (voice, store) = (Voice::of_town(&app, &town), context.store.clone());
    let told = store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let untold = list_untold(tx).await?;
            if untold.is_empty() {
                return Ok(());
            }
            letter::send_all(tx, &context.chance, now, &voice, &untold).await?;
            mark_all_told(tx, now).await
        })
    });
    Ok(told.await?)
}

/// Notes a page of what has lapsed; true when there may be more.
async fn note_page(town: &Town, lapse: Lapse, context: &JobContext) -> Result<bool, JobError> {
    let (options, calendar) = (&town.config.reports, &town.config.calendar);
    let days = match lapse {
        Lapse::Acceptance => options.acceptance_working_days,
        Lapse::Overdue => options.overdue_working_days,
        Lapse::Silence => options.silence_working_days,
    };
    if days == 0 {
        return Ok(false);
    }
    let now = context.now;
    let escalates = calendar.expired_before(now, days, &town.zone);
    // A promised day that has passed is late at once.
    let lapsed = if lapse == Lapse::Overdue { now } else { escalates };
    let deed = Deed {
        actor: Actor::System("WatchDeadlines"),
        department: String::new(),
        now,
        chance: context.chance.clone(),
    };
    let noted = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let due = list_lapsed(tx, lapse, lapsed, escalates, PAGE).await?;
            for report in &due {
                verbs::remind(tx, &deed, report, lapse).await?;
            }
            Ok(due.len() == usize::try_from(PAGE).unwrap_or(usize::MAX))
        })
    });
    Ok(noted.await?)
}
