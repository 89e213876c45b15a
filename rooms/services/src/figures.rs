//! Figures of services without cookies and without persons: counters by service and day. What is
//! counted knows of no visit, so nothing can be put together again.

mod summary;

pub use summary::{FEW, Summary, median};

use std::collections::BTreeMap;

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Chance, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::form::FieldError;

use crate::store::figures as rows;

/// How long counters are kept: three years and a day.
pub const KEPT_DAYS: i64 = 1_096;
/// Upper ends of the spans a time to fill in falls into, in minutes.
const MINUTES: [i64; 16] = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 240, 480, 1_440];
/// Place of drafts whose owners had been through all steps.
pub const REVIEW: &str = "review";
/// What fills a part where somebody paused for longer than a day.
pub const LONGER: &str = "longer";

/// What happened, and where.
pub type Tick = (What, String);

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Something was entered for the first time.
    Started,
    /// A draft ended without being sent, at this step.
    Left,
    /// A step came back with something wrong in this field.
    Error,
    /// An application was sent.
    Submitted,
    /// From beginning to sending it took at most so many minutes.
    Minutes,
    /// From reception to decision it took so many days.
    Days,
}

impl What {
    /// Its word in rows.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Left => "left",
            Self::Error => "error",
            Self::Submitted => "submitted",
            Self::Minutes => "minutes",
            Self::Days => "days",
        }
    }
}

/// The day of a moment, counted since 1970.
#[must_use]
pub fn day_of(at: Ts) -> i64 {
    at.0.div_euclid(Ts::DAY)
}

/// Counts. Callers do this last in their transaction: whoever holds a counter waits for nothing.
///
/// # Errors
/// Engine errors.
pub async fn count(tx: &mut Tx, service: &str, now: Ts, ticks: Vec<Tick>) -> Result<()> {
    let mut sums: BTreeMap<Tick, i64> = BTreeMap::new();
    for tick in ticks {
        *sums.entry(tick).or_default() += 1;
    }
    for ((what, part), n) in sums {
        rows::add(tx, service, day_of(now), what.as_str(), &part, n).await?;
    }
    Ok(())
}

/// Counts a draft that was begun.
///
/// # Errors
/// Engine errors.
pub async fn begun(tx: &mut Tx, service: &str, now: Ts, chance: &Chance) -> Result<()> {
    let day = day_of(now);
    let at = Ts((day + 1 + KEPT_DAYS) * Ts::DAY);
    enqueue_once(tx, chance, now, at, &SweepServiceCounts {}, &format!("day {day}")).await?;
    count(tx, service, now, vec![(What::Started, String::new())]).await
}

/// Counts an application that was sent, and how long it took since it was begun.
///
/// # Errors
/// Engine errors.
pub async fn sent(tx: &mut Tx, service: &str, begun_at: Ts, now: Ts) -> Result<()> {
    let took = (now.0 - begun_at.0).max(0);
    let span = MINUTES.into_iter().find(|most| took <= most * Ts::MINUTE);
    let part = span.map_or_else(|| LONGER.to_owned(), |most| format!("{most:04}"));
    let ticks = vec![(What::Submitted, String::new()), (What::Minutes, part)];
    count(tx, service, now, ticks).await
}

/// Counts a decision, and how many days it took since the application came in.
///
/// # Errors
/// Engine errors.
pub async fn decided(tx: &mut Tx, service: &str, received_at: Ts, now: Ts) -> Result<()> {
    let days = (day_of(now) - day_of(received_at)).clamp(0, 9_999);
    count(tx, service, now, vec![(What::Days, format!("{days:04}"))]).await
}

/// One tick for each field in which something is wrong; names of inputs begin with the key of their
/// field (`f-firma`, `f-fahrzeuge-0-kennzeichen`).
#[must_use]
pub fn errors(wrong: &[FieldError]) -> Vec<Tick> {
    let field = |error: &FieldError| {
        let mut parts = error.field.strip_prefix("f-")?.split('-');
        let (first, row, inner) = (parts.next()?, parts.next(), parts.next());
        Some(match (row.is_some_and(|row| row.parse::<usize>().is_ok()), inner) {
            (true, Some(inner)) => format!("{first}.{inner}"),
            _ => first.to_owned(),
        })
    };
    let fields: std::collections::BTreeSet<String> = wrong.iter().filter_map(field).collect();
    fields.into_iter().map(|field| (What::Error, field)).collect()
}

/// Deletes counters whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepServiceCounts {}

impl Job for SweepServiceCounts {
    const NAME: &'static str = "SweepServiceCounts";
}

/// The job of the counters.
#[must_use]
pub fn jobs() -> Jobs {
    Jobs::default().on::<SweepServiceCounts, _, _>(sweep)
}

async fn sweep(_: SweepServiceCounts, context: JobContext) -> std::result::Result<(), JobError> {
    let before = day_of(context.now) - KEPT_DAYS;
    let swept = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { rows::delete_before(tx, before).await })
    });
    Ok(swept.await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_counted_once_for_each_field() {
        let wrong = |field: &str| FieldError { field: field.to_owned(), key: "k", args: vec![] };
        let all = ["f-anschrift-town", "f-anschrift-street", "f-wagen-0-art", "f-wagen-1-art", "x"];
        let counted: Vec<String> =
            errors(&all.map(wrong)).into_iter().map(|(_, field)| field).collect();
        assert_eq!(counted, ["anschrift", "wagen.art"]);
    }
}
