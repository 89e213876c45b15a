//! Days and times of day.

use jiff::civil::{Date, Time};

use super::{Read, Wrong};
use crate::{
    Value,
    definition::{Field, Limit},
};

pub(super) fn date(field: &Field, typed: &str, today: Date) -> Read {
    let Some(day) = parse(typed) else { return Wrong::told("services-wrong-date") };
    if let Some(least) = field.min.and_then(|l| Limit::day(l, today)).filter(|least| day < *least) {
        return Wrong::with("services-wrong-early", "least", shown(least));
    }
    if let Some(most) = field.max.and_then(|l| Limit::day(l, today)).filter(|most| day > *most) {
        return Wrong::with("services-wrong-late", "most", shown(most));
    }
    Read::Given(Value::Date(day))
}

/// A day as browsers send it (2026-04-03) or as people write it (3.4.2026).
pub(crate) fn parse(typed: &str) -> Option<Date> {
    if let Ok(day) = typed.parse::<Date>() {
        return (1800..=2200).contains(&day.year()).then_some(day);
    }
    let mut numbers = typed.split('.').map(|part| part.trim().parse::<i16>());
    let (day, month, year) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
    let rest = numbers.next().is_some();
    let found = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (!rest && (1800..=2200).contains(&year)).then_some(found)
}

/// A day as it is read: 3.4.2026.
pub(super) fn shown(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

pub(super) fn time(typed: &str) -> Read {
    let bare = typed.trim_end_matches("Uhr").trim().replace('.', ":");
    let bare = if bare.contains(':') { bare } else { format!("{bare}:00") };
    let mut parts = bare.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next().flatten(), parts.next().flatten());
    let found = hour.zip(minute).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    match found {
        Some(time) => Read::Given(Value::Text(format!("{:02}:{:02}", time.hour(), time.minute()))),
        None => Wrong::told("services-wrong-time"),
    }
}
