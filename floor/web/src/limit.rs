//! Rate limits (GCRA) by what is done and who does it. Addresses live in memory only.

use std::{
    collections::HashMap,
    net::IpAddr,
    num::NonZeroU32,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};

use crate::{Here, Problem};

/// A limit: so many at once, then one each `every`.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// What is limited.
    pub name: &'static str,
    /// How many at once.
    pub burst: u32,
    /// How long until one more is free.
    pub every: Duration,
}

type Buckets = Arc<DefaultKeyedRateLimiter<String>>;

/// The limits of a running house.
#[derive(Default)]
pub struct Limits {
    buckets: Mutex<HashMap<&'static str, Buckets>>,
    off: bool,
}

impl Limits {
    /// No limits: for tests and benchmarks that create thousands of things from one address.
    #[must_use]
    pub fn off() -> Self {
        Self { off: true, ..Self::default() }
    }

    /// Takes one from the bucket of `key`.
    ///
    /// # Errors
    /// How long to wait when it is empty.
    pub fn take(&self, limit: Limit, key: &str) -> Result<(), Duration> {
        if self.off {
            return Ok(());
        }
        let bucket = {
            let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(buckets.entry(limit.name).or_insert_with(|| Arc::new(bucket(limit))))
        };
        bucket
            .check_key(&key.to_owned())
            .map_err(|no| no.wait_time_from(governor::clock::DefaultClock::default().now()))
    }

    /// Forgets buckets that are full again; called now and then.
    pub fn tidy(&self) {
        for bucket in self.buckets.lock().unwrap_or_else(PoisonError::into_inner).values() {
            bucket.retain_recent();
        }
    }
}

fn bucket(limit: Limit) -> DefaultKeyedRateLimiter<String> {
    let burst = NonZeroU32::new(limit.burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(limit.every)
        .unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN))
        .allow_burst(burst);
    RateLimiter::keyed(quota)
}

impl Here {
    /// Takes one from the visitor's bucket; IPv6 visitors share one by /64.
    ///
    /// # Errors
    /// A [`Problem`] that says how long to wait.
    pub fn limit(&self, limit: Limit) -> Result<(), Problem> {
        self.limit_by(limit, &network(self.ip))
    }

    /// Takes one from the bucket of `key` (an e-mail address, say).
    ///
    /// # Errors
    /// A [`Problem`] that says how long to wait.
    pub fn limit_by(&self, limit: Limit, key: &str) -> Result<(), Problem> {
        let key = format!("{}/{key}", self.town.key);
        self.app
            .limits
            .take(limit, &key)
            .map_err(|wait| Problem::too_many(i64::try_from(wait.as_secs() / 60 + 1).unwrap_or(60)))
    }
}

fn network(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let s = v6.segments();
            format!("{:x}:{:x}:{:x}:{:x}::/64", s[0], s[1], s[2], s[3])
        }
    }
}
