//! The deadlines of a case, the same for clerk and applicant: until when it is to be decided, since
//! when that rests, and when silence counts as an approval.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{Ts, calendar::Calendar};

use super::{Case, Request};
use crate::{Definition, store::deciding::record::Record};

/// Deadlines as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Until when it is to be decided.
    pub due_at: Option<Ts>,
    /// Since when that rests, because an answer is awaited.
    pub rests_since: Option<Ts>,
    /// The end of the last day after which silence counts as an approval.
    pub silent_at: Option<Ts>,
}

impl Clock {
    /// The deadlines of a case.
    #[must_use]
    pub fn of(
        case: &Case,
        definition: &Definition,
        record: &Record,
        calendar: &Calendar,
        zone: &TimeZone,
    ) -> Self {
        if !case.is_open() {
            return Self { due_at: None, rests_since: None, silent_at: None };
        }
        let requests = &record.requests;
        let rests_since = requests.iter().filter(|r| r.waits()).map(|r| r.at).min();
        let silence = definition.procedure.silence.as_ref().filter(|_| rests_since.is_none());
        let complete = requests.iter().filter_map(Request::ended_at).max();
        let complete = complete.unwrap_or(case.received_at);
        let silent_at = silence.and_then(|s| silent_at(complete, s.months, calendar, zone));
        let longer = record.extension.as_ref().map_or(0, |extension| extension.days);
        let silent_at = silent_at.and_then(|at| later(at, longer, calendar, zone));
        Self { due_at: case.due_at, rests_since, silent_at }
    }

    /// Whether it is past its date.
    #[must_use]
    pub fn is_late(&self, now: Ts) -> bool {
        self.rests_since.is_none() && self.due_at.is_some_and(|due| due < now)
    }
}

/// The last second in which the authority may still decide (§ 42a (2) VwVfG: so many months after
/// the papers are complete). A day on which nobody works does not end it (§ 31 (3) VwVfG); days
/// on which only this town is closed do.
fn silent_at(complete: Ts, months: u32, calendar: &Calendar, zone: &TimeZone) -> Option<Ts> {
    let months = i32::try_from(months).ok()?;
    let last = complete.date(zone).checked_add(months.months()).ok()?;
    let law = Calendar { state: calendar.state, ..Calendar::default() };
    end_of(law.add_working_days(last, 0), zone)
}

/// The last second in which the authority may still decide, where it took so many days more.
fn later(silent_at: Ts, days: i64, calendar: &Calendar, zone: &TimeZone) -> Option<Ts> {
    let last = silent_at.date(zone).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    let law = Calendar { state: calendar.state, ..Calendar::default() };
    end_of(law.add_working_days(last, 0), zone)
}

/// The last second of a day.
#[must_use]
pub fn end_of(day: Date, zone: &TimeZone) -> Option<Ts> {
    day.at(23, 59, 59, 0).to_zoned(zone.clone()).ok().map(|z| z.timestamp().into())
}

/// A deadline moved by the working days that an answer was awaited.
#[must_use]
pub fn rested(due: Ts, asked: Ts, answered: Ts, calendar: &Calendar, zone: &TimeZone) -> Ts {
    let days = calendar.working_days_between(asked.date(zone), answered.date(zone));
    if days == 0 {
        return due;
    }
    end_of(calendar.add_working_days(due.date(zone), days), zone).unwrap_or(due)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn at(day: Date) -> Ts {
        end_of(day, &TimeZone::UTC).expect("a day")
    }

    #[test]
    fn a_deadline_rests_while_an_answer_is_awaited() {
        let calendar = Calendar::default();
        // Asked on a Monday, answered on Thursday: three working days.
        let (asked, answered) = (at(date(2026, 11, 23)), at(date(2026, 11, 26)));
        let due = at(date(2026, 12, 4));
        let moved = rested(due, asked, answered, &calendar, &TimeZone::UTC);
        assert_eq!(moved, at(date(2026, 12, 9)));
        assert_eq!(rested(due, asked, asked, &calendar, &TimeZone::UTC), due);
    }

    #[test]
    fn silence_speaks_after_months_and_never_on_a_sunday() {
        let calendar = Calendar::default();
        // 22 February 2027 is a Monday, three months earlier a Sunday.
        let found = silent_at(at(date(2026, 11, 23)), 3, &calendar, &TimeZone::UTC);
        assert_eq!(found, Some(at(date(2027, 2, 23))));
        let found = silent_at(at(date(2026, 11, 21)), 3, &calendar, &TimeZone::UTC);
        assert_eq!(found, Some(at(date(2027, 2, 22))), "21 February 2027 is a Sunday");
    }
}
