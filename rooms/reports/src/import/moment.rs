//! Dates and times as files write them.

use jiff::{fmt::strtime, tz::AmbiguousOffset, tz::TimeZone};
use kernel::Ts;

/// A moment read from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub at: Ts,
    /// The file gave a day only; `at` is its first moment.
    pub day_only: bool,
}

/// Reads a moment with the first pattern that fits.
///
/// The hour that comes twice when summer time ends is read as its first coming.
///
/// # Errors
/// A sentence that says what is wrong and what to do.
pub(super) fn parse_moment(
    text: &str,
    patterns: &[String],
    zone: &TimeZone,
) -> Result<Moment, String> {
    let parsed = patterns.iter().find_map(|p| strtime::parse(p, text).ok());
    let Some(parsed) = parsed else {
        return Err(format!(
            "\"{text}\" is not written like {}; correct it, or add its pattern to dates under \
             [file] in the mapping.",
            patterns.join(" or "),
        ));
    };
    let day_only = parsed.hour().is_none();
    if parsed.offset().is_some() {
        return match parsed.to_timestamp() {
            Ok(at) => Ok(Moment { at: at.into(), day_only }),
            Err(error) => Err(format!("\"{text}\" is no moment ({error}); correct it.")),
        };
    }
    let civil = match parsed.to_datetime() {
        Ok(civil) => civil,
        Err(error) => return Err(format!("\"{text}\" is no date ({error}); correct it.")),
    };
    let ambiguous = zone.to_ambiguous_timestamp(civil);
    if matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. }) && !day_only {
        return Err(format!(
            "The time \"{text}\" does not exist: the clocks were put forward over it when summer \
             time began; correct it, or set time_zone = \"UTC\" under [file] in the mapping if \
             the file counts in UTC.",
        ));
    }
    match ambiguous.compatible() {
        Ok(at) => Ok(Moment { at: at.into(), day_only }),
        Err(error) => Err(format!("\"{text}\" is out of range ({error}); correct it.")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn berlin(text: &str) -> Result<Moment, String> {
        let patterns = ["%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S%:z"]
            .map(str::to_owned);
        let zone = TimeZone::get("Europe/Berlin").expect("bundled");
        parse_moment(text, &patterns, &zone)
    }

    fn utc(text: &str) -> Ts {
        text.parse::<Timestamp>().expect("RFC 3339").into()
    }

    #[test]
    fn iso_and_german_dates_are_read_in_berlin() {
        for (text, want) in [
            ("05.10.2023 14:30", "2023-10-05T12:30:00Z"),
            ("2020-01-01 17:06:00", "2020-01-01T16:06:00Z"),
            ("05.10.2023", "2023-10-04T22:00:00Z"),
            ("2023-10-05T14:30:00+00:00", "2023-10-05T14:30:00Z"),
        ] {
            assert_eq!(berlin(text).map(|m| m.at), Ok(utc(want)), "{text}");
        }
        assert!(berlin("05.10.2023").expect("a day").day_only);
    }

    #[test]
    fn an_hour_that_summer_time_skips_is_refused() {
        let refused = berlin("2021-03-28 02:30:00").expect_err("a gap");
        assert!(refused.contains("does not exist"), "{refused}");
    }

    #[test]
    fn an_hour_that_comes_twice_is_its_first_coming() {
        let moment = berlin("2021-10-31 02:30:00").expect("a fold");
        assert_eq!(moment.at, utc("2021-10-31T00:30:00Z"));
    }

    #[test]
    fn days_that_are_not_in_the_calendar_are_refused() {
        for text in ["31.02.2021", "2021-13-01 00:00:00", "morgen", "05.10.2023 14:30 Uhr"] {
            assert!(berlin(text).is_err(), "{text}");
        }
    }
}
