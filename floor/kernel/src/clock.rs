//! Time, handed in. `Ts` is a moment; a `Clock` tells the present one.

use std::sync::Mutex;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// A moment: microseconds since 1970-01-01T00:00:00Z, stored as BIGINT on both engines.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Ts(pub i64);

impl Ts {
    /// One second in the unit of `Ts`.
    pub const SECOND: i64 = 1_000_000;
    /// One minute in the unit of `Ts`.
    pub const MINUTE: i64 = 60 * Self::SECOND;
    /// One hour in the unit of `Ts`.
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// 24 hours in the unit of `Ts`.
    pub const DAY: i64 = 24 * Self::HOUR;

    /// This moment shifted by `micros` (may be negative).
    #[must_use]
    pub fn plus(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros))
    }

    /// The moment as jiff's timestamp; moments outside jiff's range are clamped to its ends.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }

    /// The calendar day in a time zone.
    #[must_use]
    pub fn date(self, zone: &TimeZone) -> Date {
        self.timestamp().to_zoned(zone.clone()).date()
    }

    /// RFC 3339 in UTC with whole seconds, as feeds and data attributes want it.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let whole = Timestamp::from_second(self.timestamp().as_second()).unwrap_or(Timestamp::MIN);
        whole.to_string()
    }
}

impl From<&Ts> for Ts {
    fn from(value: &Ts) -> Self {
        *value
    }
}

impl From<Timestamp> for Ts {
    fn from(value: Timestamp) -> Self {
        Self(value.as_microsecond())
    }
}

/// Tells the present moment.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Ts;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
    fn now(&self) -> Ts {
        Timestamp::now().into()
    }
}

/// A clock for tests: stands still until told otherwise.
#[derive(Debug)]
pub struct FixedClock(Mutex<Ts>);

impl FixedClock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn at(at: Ts) -> Self {
        Self(Mutex::new(at))
    }

    /// Moves the clock by `micros`.
    pub fn advance(&self, micros: i64) {
        let mut at = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *at = at.plus(micros);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Ts {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
