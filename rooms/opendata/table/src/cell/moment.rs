//! Days, months, quarters, years and times as German files write them.

use jiff::civil::{Date, DateTime, Time};

use super::month::{named, small, year};

/// A moment as it is written, of whatever length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Moment {
    /// A day, and how it is written.
    Day(Date, Written),
    /// A day and a time, with the distance to UTC as written (`+02:00`, `Z`, or nothing).
    Instant(DateTime, String, Written),
    /// A time of day.
    Time(Time),
    /// A month: year, 1 to 12.
    Month(i16, i8),
    /// `10.2023`, which may be a number: year, month, and whether a zero before the month shows
    /// that it is none.
    DottedMonth(i16, i8, bool),
    /// A quarter: year, 1 to 4.
    Quarter(i16, i8),
}

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// `2023-10-05`, `2023/10/05`
    Iso,
    /// `05.10.2023`, `5. Oktober 2023`
    German,
    /// `05.10.23`: the century is missing.
    Short,
    /// `05/10/2023` or `10/05/2023`, also with dashes; this is the reading with the day first, if there is one.
    Slashed {
        /// The other reading, if there is one.
        month_first: Option<Date>,
        /// Whether the first number can be a day.
        day_first: bool,
    },
}

/// Reads a moment; the blanks of `cell` are plain.
pub(crate) fn of(cell: &str) -> Option<Moment> {
    if cell.len() < 4 || cell.len() > 40 || !cell.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some((date, written)) = day(cell) {
        return Some(Moment::Day(date, written));
    }
    time(cell).map(Moment::Time).or_else(|| instant(cell)).or_else(|| period(cell))
}

/// `05.10.2023`, `5.10.23`, `5. Oktober 2023`, `2023-10-05`, `05/10/2023`, `05-10-2023`.
fn day(cell: &str) -> Option<(Date, Written)> {
    let cell =
        cell.split_once(", ").filter(|(day, _)| is_weekday(day)).map_or(cell, |(_, rest)| rest);
    let mark = cell.find(['.', '-', '/']).map(|at| cell.as_bytes()[at])?;
    let mut parts = cell.splitn(3, char::from(mark));
    let (first, second) = (parts.next()?.trim(), parts.next()?.trim());
    let Some(third) = parts.next().map(str::trim) else {
        // "5. Oktober 2023" has one dot.
        let (month, of_year) = second.rsplit_once(' ')?;
        let date = date(year(of_year)?, named(month.trim())?, small(first)?)?;
        return (mark == b'.').then_some((date, Written::German));
    };
    if let Some(year) = year(first) {
        let date = date(year, small(second)?, small(third)?)?;
        return (mark != b'.').then_some((date, Written::Iso));
    }
    if let (b'.', Some(month)) = (mark, named(second)) {
        return Some((date(year(third)?, month, small(first)?)?, Written::German));
    }
    if let Some((month, of_year)) =
        second.split_once(' ').filter(|_| mark == b'.' && third.is_empty())
    {
        return Some((date(year(of_year)?, named(month)?, small(first)?)?, Written::German));
    }
    let (a, b) = (small(first)?, small(second)?);
    if mark == b'.' && third.len() == 2 {
        // As POSIX has it: 69 to 99 are of the century before.
        let short = i16::from(small(third)?);
        let year = if short < 69 { 2000 + short } else { 1900 + short };
        return Some((date(year, b, a)?, Written::Short));
    }
    let year = year(third)?;
    match mark {
        b'/' | b'-' => {
            let (day_first, month_first) = (date(year, b, a), date(year, a, b));
            let written = Written::Slashed { month_first, day_first: day_first.is_some() };
            Some((day_first.or(month_first)?, written))
        }
        _ => Some((date(year, b, a)?, Written::German)),
    }
}

fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["mo", "di", "mi", "do", "fr", "sa", "so"];
    let word = word.trim_end_matches('.').to_lowercase();
    DAYS.contains(&word.as_str()) || word.ends_with("tag") || word == "mittwoch"
}

/// `14:30`, `14:30:00`, `14:30:00.25`, `14.30 Uhr`, `9 Uhr`.
fn time(cell: &str) -> Option<Time> {
    let (clock, by_word) = match cell.strip_suffix("Uhr") {
        Some(clock) => (clock.trim_end(), true),
        None => (cell, false),
    };
    let mark = if by_word && !clock.contains(':') { '.' } else { ':' };
    let mut parts = clock.splitn(3, mark);
    let hour = small(parts.next()?)?;
    let minute = match parts.next() {
        Some(minute) if minute.len() == 2 => small(minute)?,
        Some(_) => return None,
        None if by_word => 0,
        None => return None,
    };
    let seconds = parts.next().unwrap_or("00");
    let (second, fraction) = seconds.split_once(['.', ',']).unwrap_or((seconds, ""));
    if second.len() != 2 || fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nanoseconds = format!("{fraction:0<9}").parse().ok()?;
    Time::new(hour, minute, small(second)?, nanoseconds).ok()
}

/// A day, a blank or T, a time, and maybe the distance to UTC.
fn instant(cell: &str) -> Option<Moment> {
    let at = cell
        .find(':')
        .and_then(|colon| cell[..colon].rfind(['T', ' ']))
        .or_else(|| cell.ends_with("Uhr").then(|| cell[..cell.len() - 4].rfind(' '))?)?;
    let (date, written) = day(cell[..at].trim_end_matches([',', ' ']))?;
    let rest = cell[at + 1..].trim();
    let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(zone);
    let zone = offset(zone)?;
    Some(Moment::Instant(date.to_datetime(time(clock.trim_end())?), zone, written))
}

/// `Z`, `+02:00`, `+0200`, `+00` in one way.
fn offset(zone: &str) -> Option<String> {
    let Some(digits) = zone.strip_prefix(['+', '-']) else {
        return (zone.is_empty() || zone == "Z").then(|| zone.to_owned());
    };
    let digits = digits.replace(':', "");
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let minutes = digits.get(2..).filter(|m| !m.is_empty()).unwrap_or("00");
    Some(format!("{}{}:{minutes}", &zone[..1], &digits[..2]))
}

/// `Oktober 2023`, `Okt. 23`, `10/2023`, `2023-10`, `10.2023`, `2. Quartal 2021`, `Q2 2021`, `2021-Q2`.
fn period(cell: &str) -> Option<Moment> {
    if let Some((a, b)) = cell.split_once(['-', '/', '.']).filter(|(_, b)| !b.contains(' ')) {
        let (a, b) = (a.trim(), b.trim());
        let month = |text: &str| small(text).filter(|m| (1..=12).contains(m));
        if let (Some(year), Some(month)) = (year(a), month(b).filter(|_| b.len() == 2)) {
            // 2000/01 is a winter or a school year.
            return cell.contains('-').then_some(Moment::Month(year, month));
        }
        if let (Some(month), Some(year)) = (month(a), year(b)) {
            return Some(match cell.contains('.') {
                true => Moment::DottedMonth(year, month, a.starts_with('0')),
                false => Moment::Month(year, month),
            });
        }
    }
    if let Some((word, of_year)) = cell.rsplit_once([' ', '-', '/']) {
        if let Some(month) = named(word.trim()) {
            let short = of_year.strip_prefix('\'').unwrap_or(of_year);
            let year = year(of_year)
                .or_else(|| small(short).filter(|_| short.len() == 2).map(|y| 2000 + i16::from(y)));
            return Some(Moment::Month(year?, month));
        }
        let (year, quarter) = match year(of_year) {
            Some(year) => (year, word),
            None => (year(word)?, of_year),
        };
        return Some(Moment::Quarter(year, number_of_quarter(quarter.trim())?));
    }
    None
}

/// `2. Quartal`, `II. Quartal`, `Q2`, `2.Q`, `Quartal 2`, `2. Quartal/`, `II`.
fn number_of_quarter(text: &str) -> Option<i8> {
    let bare: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '/')).collect();
    let bare = bare.to_uppercase();
    let number = ["QUARTAL", "QRTL", "QU", "Q"]
        .iter()
        .find_map(|word| bare.strip_prefix(word).or_else(|| bare.strip_suffix(word)));
    match number.or_else(|| bare.starts_with('I').then_some(&bare))? {
        "1" | "I" => Some(1),
        "2" | "II" => Some(2),
        "3" | "III" => Some(3),
        "4" | "IV" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> String {
        match of(cell) {
            Some(Moment::Day(date, _)) => date.to_string(),
            Some(Moment::Instant(at, zone, _)) => format!("{at}{zone}"),
            Some(Moment::Time(time)) => time.to_string(),
            Some(Moment::Month(y, m) | Moment::DottedMonth(y, m, _)) => format!("{y}-{m:02}"),
            Some(Moment::Quarter(y, q)) => format!("{y}-Q{q}"),
            None => String::new(),
        }
    }

    #[test]
    fn moments_are_read_as_germans_write_them() {
        for (cell, want) in [
            ("05.10.2023", "2023-10-05"),
            ("5.10.2023", "2023-10-05"),
            ("05.10.23", "2023-10-05"),
            ("01.02.2024", "2024-02-01"),
            ("5. Oktober 2023", "2023-10-05"),
            ("5.Okt.2023", "2023-10-05"),
            ("5. Okt. 2023", "2023-10-05"),
            ("Do, 05.10.2023", "2023-10-05"),
            ("2023-10-05", "2023-10-05"),
            ("25/12/2023", "2023-12-25"),
            ("12/25/2023", "2023-12-25"),
            ("05-10-2023", "2023-10-05"),
            ("05.10.2023 14:30", "2023-10-05T14:30:00"),
            ("05.10.2023, 14:30 Uhr", "2023-10-05T14:30:00"),
            ("05.10.2023 14.30 Uhr", "2023-10-05T14:30:00"),
            ("2023-10-05T14:30:00Z", "2023-10-05T14:30:00Z"),
            ("2021/10/06 08:56:36+00", "2021-10-06T08:56:36+00:00"),
            ("14:30", "14:30:00"),
            ("9 Uhr", "09:00:00"),
            ("14.30 Uhr", "14:30:00"),
            ("Oktober 2023", "2023-10"),
            ("Okt. 2023", "2023-10"),
            ("März 2023", "2023-03"),
            ("Okt 23", "2023-10"),
            ("10/2023", "2023-10"),
            ("2023-10", "2023-10"),
            ("10.2023", "2023-10"),
            ("2. Quartal 2021", "2021-Q2"),
            ("Q2 2021", "2021-Q2"),
            ("2021-Q2", "2021-Q2"),
            ("II/2021", "2021-Q2"),
            ("II. Quartal 2021", "2021-Q2"),
            ("Q2/2021", "2021-Q2"),
            ("2021 Q2", "2021-Q2"),
        ] {
            assert_eq!(read(cell), want, "{cell}");
        }
    }

    #[test]
    fn what_is_no_moment_stays_what_it_is() {
        for cell in [
            "31.02.2023",
            "32.01.2023",
            "1.234,56",
            "2000/01",
            "2000/2001",
            "25:00",
            "Mai",
            "Maier 2020",
            "12.345.678",
            "1-2",
            "Q5 2021",
            "Seestr. 12",
            "07531/900-0",
            "78462",
            "5.10.",
            "Version 2.0",
        ] {
            assert_eq!(read(cell), "", "{cell}");
        }
    }
}
