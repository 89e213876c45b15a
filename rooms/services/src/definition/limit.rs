//! The least and the most a field takes.

use jiff::{ToSpan, civil::Date};
use kernel::municipality::Section;

use crate::Number;

/// A limit of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// A number: characters of a text, a value, cents, rows, files or choices.
    Number(Number),
    /// A day.
    Day(DayLimit),
}

/// A day, fixed or counted from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayLimit {
    /// This day.
    Fixed(Date),
    /// So many days, months and years from today; at most one of them is not zero.
    Moving {
        /// Days.
        days: i32,
        /// Months.
        months: i32,
        /// Years.
        years: i32,
    },
}

impl DayLimit {
    /// The limit written as `2026-01-31`, `today`, `today-30d`, `today+6m` or `today-18y`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some(rest) = text.strip_prefix("today") else {
            return text.parse().ok().map(Self::Fixed);
        };
        if rest.is_empty() {
            return Some(Self::Moving { days: 0, months: 0, years: 0 });
        }
        let unit = rest.chars().last()?;
        let amount = rest.strip_suffix(unit)?;
        let sign = if amount.starts_with('-') { -1 } else { 1 };
        let amount = amount.strip_prefix(['+', '-'])?;
        let amount = sign * i32::from(amount.parse::<u16>().ok().filter(|a| *a <= 20_000)?);
        Some(match unit {
            'd' => Self::Moving { days: amount, months: 0, years: 0 },
            'm' => Self::Moving { days: 0, months: amount, years: 0 },
            'y' => Self::Moving { days: 0, months: 0, years: amount },
            _ => return None,
        })
    }

    /// The day it is today.
    #[must_use]
    pub fn on(self, today: Date) -> Date {
        match self {
            Self::Fixed(day) => day,
            Self::Moving { days, months, years } => {
                today.saturating_add(days.days().months(months).years(years))
            }
        }
    }
}

impl Limit {
    /// The limit as a number, if it is one.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(number),
            Self::Day(_) => None,
        }
    }

    /// The limit as a day, if it is one.
    #[must_use]
    pub fn day(self, today: Date) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day.on(today)),
            Self::Number(_) => None,
        }
    }

    /// A limit of a number or a length.
    pub(super) fn read_number(section: &Section<'_>, key: &str) -> Option<Self> {
        let number = section.number(key, -9.0e15..=9.0e15)?;
        number.to_string().parse().ok().map(Self::Number)
    }

    /// A limit of a date.
    pub(super) fn read_day(section: &Section<'_>, key: &str) -> Option<Self> {
        let text = section.text(key)?;
        let found = DayLimit::parse(&text);
        if found.is_none() {
            section.refuse(
                key,
                format!("\"{text}\" is no limit of a date"),
                "write \"2026-01-31\", \"today\", \"today-30d\", \"today+6m\" or \"today-18y\"",
            );
        }
        found.map(Self::Day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_are_fixed_or_counted_from_today() {
        let today = date(2026, 3, 31);
        for (text, day) in [
            ("2026-01-31", date(2026, 1, 31)),
            ("today", today),
            ("today-30d", date(2026, 3, 1)),
            ("today+6m", date(2026, 9, 30)),
            ("today-18y", date(2008, 3, 31)),
        ] {
            assert_eq!(DayLimit::parse(text).expect(text).on(today), day, "{text}");
        }
        for text in
            ["", "heute", "today30d", "today+", "today+d", "today+-3d", "today+9w", "tomorrow"]
        {
            assert_eq!(DayLimit::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_a_day_or_refused(text in "(today)?\\PC{0,8}") {
            let _ = DayLimit::parse(&text).map(|limit| limit.on(date(2026, 3, 31)));
        }
    }
}
