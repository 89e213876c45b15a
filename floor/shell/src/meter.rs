//! Requests counted by method, route, status and time.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, LazyLock, Mutex, PoisonError, RwLock},
    time::Duration,
};

/// Upper bounds of the counted times, in milliseconds; the last bucket holds the rest.
pub const BOUNDS_MS: [f64; 12] =
    [1.0, 2.5, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1_000.0, 2_500.0, 10_000.0];

/// What was counted of one route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counted {
    /// Answers by HTTP status.
    pub by_status: BTreeMap<u16, u64>,
    /// Answers by time, see [`BOUNDS_MS`].
    pub by_time: [u64; 13],
    /// All times together, in seconds.
    pub seconds: f64,
}

type Meters = HashMap<(&'static str, String), Arc<Mutex<Counted>>>;

/// Routes are few and known when the process begins; the lock is written once for each.
static METERS: LazyLock<RwLock<Meters>> = LazyLock::new(Default::default);

pub(crate) fn note(method: &'static str, route: &str, status: u16, took: Duration) {
    let meter = meter(method, route);
    let mut counted = meter.lock().unwrap_or_else(PoisonError::into_inner);
    *counted.by_status.entry(status).or_default() += 1;
    let ms = took.as_secs_f64() * 1_000.0;
    let bucket = BOUNDS_MS.iter().position(|bound| ms <= *bound).unwrap_or(BOUNDS_MS.len());
    counted.by_time[bucket] += 1;
    counted.seconds += took.as_secs_f64();
}

fn meter(method: &'static str, route: &str) -> Arc<Mutex<Counted>> {
    let key = (method, route.to_owned());
    if let Some(found) = METERS.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return Arc::clone(found);
    }
    let mut meters = METERS.write().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(meters.entry(key).or_default())
}

/// All routes that were asked for, in order.
#[must_use]
pub fn counted() -> BTreeMap<(&'static str, String), Counted> {
    let meters = METERS.read().unwrap_or_else(PoisonError::into_inner);
    let copy =
        |meter: &Mutex<Counted>| meter.lock().unwrap_or_else(PoisonError::into_inner).clone();
    meters.iter().map(|(key, meter)| (key.clone(), copy(meter))).collect()
}
