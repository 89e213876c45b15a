//! Public holidays: fixed days and days counted from Easter.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::State;

/// A public holiday of at least one whole Land. Sundays such as Easter Sunday are left out:
/// nobody works on them anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// Neujahr, 1 January.
    NewYear,
    /// Heilige Drei Könige, 6 January.
    Epiphany,
    /// Internationaler Frauentag, 8 March.
    WomensDay,
    /// Karfreitag, two days before Easter Sunday.
    GoodFriday,
    /// Ostermontag, the day after Easter Sunday.
    EasterMonday,
    /// 1. Mai.
    LabourDay,
    /// Christi Himmelfahrt, 39 days after Easter Sunday.
    Ascension,
    /// Pfingstmontag, 50 days after Easter Sunday.
    WhitMonday,
    /// Fronleichnam, 60 days after Easter Sunday.
    CorpusChristi,
    /// Mariä Himmelfahrt, 15 August.
    Assumption,
    /// Weltkindertag, 20 September.
    ChildrensDay,
    /// Tag der Deutschen Einheit, 3 October.
    Unity,
    /// Reformationstag, 31 October.
    Reformation,
    /// Allerheiligen, 1 November.
    AllSaints,
    /// Buß- und Bettag, the Wednesday before 23 November.
    Repentance,
    /// 1. Weihnachtstag, 25 December.
    Christmas,
    /// 2. Weihnachtstag, 26 December.
    BoxingDay,
}

impl Holiday {
    /// The holiday that falls on a day, somewhere in Germany. Where two fall together, the one
    /// that more Länder have.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        let fixed = match (date.month(), date.day()) {
            (1, 1) => Self::NewYear,
            (1, 6) => Self::Epiphany,
            (3, 8) => Self::WomensDay,
            (5, 1) => Self::LabourDay,
            (8, 15) => Self::Assumption,
            (9, 20) => Self::ChildrensDay,
            (10, 3) => Self::Unity,
            (10, 31) => Self::Reformation,
            (11, 1) => Self::AllSaints,
            (11, 16..=22) if date.weekday() == Weekday::Wednesday => Self::Repentance,
            (12, 25) => Self::Christmas,
            (12, 26) => Self::BoxingDay,
            _ => return Self::of_easter(date),
        };
        Some(fixed)
    }

    fn of_easter(date: Date) -> Option<Self> {
        let days = date.since(easter(date.year())).ok()?.get_days();
        match days {
            -2 => Some(Self::GoodFriday),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::Ascension),
            50 => Some(Self::WhitMonday),
            60 => Some(Self::CorpusChristi),
            _ => None,
        }
    }

    /// Whether it is a holiday in a Land; without one, whether it is one in all of them.
    #[must_use]
    pub fn holds_in(self, state: Option<State>) -> bool {
        use State::{Bb, Be, Bw, By, Hb, He, Hh, Mv, Ni, Nw, Rp, Sh, Sl, Sn, St, Th};
        let lands: &[State] = match self {
            Self::NewYear
            | Self::GoodFriday
            | Self::EasterMonday
            | Self::LabourDay
            | Self::Ascension
            | Self::WhitMonday
            | Self::Unity
            | Self::Christmas
            | Self::BoxingDay => return true,
            Self::Epiphany => &[Bw, By, St],
            Self::WomensDay => &[Be, Mv],
            Self::CorpusChristi => &[Bw, By, He, Nw, Rp, Sl],
            Self::Assumption => &[Sl],
            Self::ChildrensDay => &[Th],
            Self::Reformation => &[Bb, Hb, Hh, Mv, Ni, Sn, St, Sh, Th],
            Self::AllSaints => &[Bw, By, Nw, Rp, Sl],
            Self::Repentance => &[Sn],
        };
        state.is_some_and(|state| lands.contains(&state))
    }
}

/// Easter Sunday of a year in the Gregorian calendar: the computus of Meeus, Jones and Butcher.
#[must_use]
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let (century, rest) = (y.div_euclid(100), y.rem_euclid(100));
    let correction = (century + 8) / 25;
    let moon = (century - correction + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late;
    // Days after 22 March, the earliest Easter there is.
    let earliest = jiff::civil::date(year, 3, 22);
    earliest.saturating_add(days.days())
}
