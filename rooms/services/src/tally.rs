//! The public counter: what was acknowledged to applicants, what is stored, what reached an office.
//! Each of the three is a fact of its own, written by another hand at another moment, so that one
//! which is missing is noticed by the two others.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_once};
use kernel::Ts;
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::{App, Town};

use crate::{
    application::Application,
    event::ApplicationReceived,
    store::{deciding::case::list_cases_of, tally as rows},
};

/// Days that are compared. No definition lets an application be deleted sooner.
pub const DAYS: i64 = 14;
/// How long a fact is kept: twice as long as it is compared.
const KEPT: i64 = 2 * DAYS * Ts::DAY;
/// How long the way to an office may take before it is called late.
const ON_THE_WAY: i64 = 10 * Ts::MINUTE;

/// What was counted of the applications of one day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Their number was shown to the applicant.
    pub acknowledged: i64,
    /// They are there.
    pub stored: i64,
    /// They are in the inboxes of all offices that decide, or were opened there.
    pub delivered: i64,
    /// Acknowledged, but not there. Always none, or something was lost.
    pub missing: i64,
    /// There, but nobody looked at the page with the number; the number went by e-mail, or stands
    /// in the account.
    pub unseen: i64,
    /// There, and not with the offices yet; only for minutes.
    pub on_the_way: i64,
    /// There, and not with the offices for longer than that.
    pub late: i64,
}

impl Counted {
    /// Whether the three agree, apart from pages nobody looked at and what is on its way.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.missing == 0 && self.late == 0
    }

    fn add(&mut self, what: &str, n: i64) {
        let field = match what {
            "acknowledged" => &mut self.acknowledged,
            "stored" => &mut self.stored,
            "delivered" => &mut self.delivered,
            "missing" => &mut self.missing,
            "unseen" => &mut self.unseen,
            "on_the_way" => &mut self.on_the_way,
            _ => &mut self.late,
        };
        *field += n;
    }
}

/// The counter of a municipality: the newest day first, and all days together.
///
/// # Errors
/// Engine errors.
pub async fn count(tx: &mut Tx, town: &Town, now: Ts) -> Result<(Vec<(Date, Counted)>, Counted)> {
    let today = now.date(&town.zone);
    // The same hours for each of the three: a day that changes to summer time moves none of them
    // against another.
    let offset = i64::from(now.timestamp().to_zoned(town.zone.clone()).offset().seconds());
    let offset = offset * Ts::SECOND;
    let first = today.saturating_sub((DAYS - 1).days());
    let since = first.to_zoned(town.zone.clone()).map_or(now, |z| z.timestamp().into());
    let mut days: BTreeMap<i64, Counted> = BTreeMap::new();
    for row in rows::list_counts(tx, since, offset, now.plus(-ON_THE_WAY)).await? {
        days.entry(row.day).or_default().add(&row.what, row.n);
    }
    let number = |date: Date| (date - Date::constant(1970, 1, 1)).get_days();
    let mut all = Counted::default();
    let day = |back: i64| {
        let date = today.saturating_sub(back.days());
        (date, days.get(&i64::from(number(date))).copied().unwrap_or_default())
    };
    let days: Vec<(Date, Counted)> = (0..DAYS).map(day).collect();
    for (_, c) in &days {
        all.acknowledged += c.acknowledged;
        all.stored += c.stored;
        all.delivered += c.delivered;
        all.missing += c.missing;
        all.unseen += c.unseen;
        all.on_the_way += c.on_the_way;
        all.late += c.late;
    }
    Ok((days, all))
}

/// Notes that an applicant sees the number of their application.
///
/// # Errors
/// Engine errors.
pub async fn acknowledge(tx: &mut Tx, application: &Application, now: Ts) -> Result<()> {
    rows::insert_acknowledged(tx, &application.reference, application.received_at, now).await
}

/// Deletes facts that are not compared any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepTally {}

impl Job for SweepTally {
    const NAME: &'static str = "SweepTally";
}

/// The counter's listener and job.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let app = app.clone();
    Jobs::default()
        .listen(Listener::new::<ApplicationReceived>(
            "services_tally_delivered",
            move |tx, event, context| {
                let app = app.clone();
                Box::pin(async move { Ok(deliver(tx, &app, &event, &context).await?) })
            },
        ))
        .on::<SweepTally, _, _>(sweep)
}

/// Notes that an application reached its offices: each of its cases lies in the inbox of a
/// department there is.
async fn deliver(
    tx: &mut Tx,
    app: &App,
    event: &ApplicationReceived,
    context: &JobContext,
) -> Result<()> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let cases = list_cases_of(tx, event.application).await?;
    let lost = cases.iter().find(|case| town.config.department(&case.department).is_none());
    if let Some(case) = lost {
        tracing::error!(
            reference = %event.reference, department = %case.department,
            "an application is for a department the municipality does not have"
        );
        return Ok(());
    }
    let Some(received_at) = cases.first().map(|case| case.received_at) else { return Ok(()) };
    let now = context.now;
    rows::insert_delivered(tx, &event.reference, received_at, now).await?;
    let day = now.0.div_euclid(Ts::DAY);
    let at = Ts((day + 1) * Ts::DAY + KEPT);
    enqueue_once(tx, &context.chance, now, at, &SweepTally {}, &format!("day {day}")).await
}

async fn sweep(_: SweepTally, context: JobContext) -> std::result::Result<(), JobError> {
    let before = context.now.plus(-KEPT);
    let swept = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { rows::delete_before(tx, before).await })
    });
    Ok(swept.await?)
}
