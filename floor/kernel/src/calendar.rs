//! Working days: Monday to Friday without the public holidays of the Land and without the days
//! on which a town says it is closed.
//!
//! The holidays are computed from the laws as they stand in 2026; for Baden-Württemberg that is
//! § 1 of the Feiertagsgesetz (FTG). 24 and 31 December are working days in law. Holidays of
//! single places (Augsburg's peace festival, the Assumption in Catholic parts of Bavaria) and
//! days given once by a law of their own belong into the town's `closed_days`.

mod holiday;
mod state;

pub use holiday::{Holiday, easter};
pub use state::State;

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use crate::Ts;

/// The days on which a town works.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// Whose holidays count; without one, those all Länder have in common.
    pub state: Option<State>,
    /// Single days on which the town is closed.
    pub closed: BTreeSet<Date>,
    /// Days of each year on which the town is closed, as month and day.
    pub closed_yearly: BTreeSet<(i8, i8)>,
}

/// Longest period in working days; more than a century.
const MOST: u32 = 36_500;

impl Calendar {
    /// The public holiday of a day.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<Holiday> {
        Holiday::of(date).filter(|holiday| holiday.holds_in(self.state))
    }

    /// Whether the town works on a day.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
            && self.holiday(date).is_none()
            && !self.closed.contains(&date)
            && !self.closed_yearly.contains(&(date.month(), date.day()))
    }

    /// The working day that lies `days` working days after `date`, which itself does not count
    /// (§ 187 (1) BGB). With no days, `date` itself or the first working day after it.
    #[must_use]
    pub fn add_working_days(&self, date: Date, days: u32) -> Date {
        let mut day = date;
        let mut left = days.min(MOST);
        while left > 0 || !self.is_working_day(day) {
            // The calendar ends in the year 9999.
            let Ok(next) = day.checked_add(1.day()) else { return day };
            day = next;
            if left > 0 && self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    /// How many working days lie after `from` up to and with `to`; none when `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let mut day = from;
        let mut count = 0;
        while day < to && count < MOST {
            let Ok(next) = day.checked_add(1.day()) else { break };
            day = next;
            count += u32::from(self.is_working_day(day));
        }
        count
    }

    /// The last second of the day that lies so many working days after `now`.
    #[must_use]
    pub fn due_after(&self, now: Ts, days: u32, zone: &TimeZone) -> Ts {
        let day = self.add_working_days(now.date(zone), days);
        let end = day.at(23, 59, 59, 0).to_zoned(zone.clone());
        end.map_or(now, |end| end.timestamp().into())
    }

    /// Whatever began before this moment has had its `days` working days by the morning of
    /// `now`'s day: a period that began on Monday and has three is over on Friday morning.
    #[must_use]
    pub fn expired_before(&self, now: Ts, days: u32, zone: &TimeZone) -> Ts {
        let today = now.date(zone);
        let mut first_running = today;
        loop {
            let Ok(before) = first_running.checked_sub(1.day()) else { break };
            if self.add_working_days(before, days) < today {
                break;
            }
            first_running = before;
        }
        let start = first_running.at(0, 0, 0, 0).to_zoned(zone.clone());
        start.map_or(now, |start| start.timestamp().into())
    }
}

#[cfg(test)]
mod tests;
