//! The counts of a survey in memory, made anew when an answer came in or was changed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::lock::Mutex as Turn;
use kernel::Ts;
use store::Result;
use web::Town;

use super::Tally;
use crate::{
    process::Survey,
    store::survey::{last_change, list_counts},
};

/// With more people than that the counts are as old as [`AGE`] at most instead of new each time.
const MANY: i64 = 5_000;
/// How old the counts of many people may be, in microseconds.
const AGE: i64 = Ts::MINUTE;

/// Key of a closed question and of an answer to it.
pub type Group = (String, String);

/// What was counted: up to which change, and when.
struct Known {
    change: i64,
    at: Ts,
    tally: Arc<Tally>,
}

/// One survey and group at a time: who comes while somebody counts waits for the result.
type Place = Arc<Turn<Option<Known>>>;

/// The counts of a municipality's surveys.
#[derive(Default)]
struct Tallies(Mutex<HashMap<(String, Option<Group>), Place>>);

/// The counts as they are now, of everybody or of those who gave one answer.
///
/// # Errors
/// Store errors.
pub async fn fresh(
    town: &Town,
    process: &str,
    survey: &Survey,
    group: Option<Group>,
    now: Ts,
) -> Result<Arc<Tally>> {
    let all = town.derived(|_| Tallies::default());
    let place = {
        let mut places = all.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(places.entry((process.to_owned(), group.clone())).or_default())
    };
    let mut known = place.lock().await;
    let mut tx = town.store.read().await?;
    let change = last_change(&mut tx, process).await?;
    if let Some(known) = known.as_ref()
        && (known.change == change
            || (known.tally.people > MANY && now < known.at.plus(AGE) && known.at <= now))
    {
        return Ok(Arc::clone(&known.tally));
    }
    let rows = list_counts(&mut tx, process, group.as_ref()).await?;
    drop(tx);
    let tally = Arc::new(Tally::of_rows(survey, &rows));
    *known = Some(Known { change, at: now, tally: Arc::clone(&tally) });
    Ok(tally)
}
