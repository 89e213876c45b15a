//! What is counted about a column in the first pass. The order of the rows plays no part.

use std::collections::BTreeMap;

use crate::cell::{
    blank,
    figure::{Figure, Marks, Notation},
    moment::{self, Moment, Written},
    month, nothing, point, unit,
    yes_no::{self, PAIRS},
};
use crate::geo::{Grounds, ground};
use crate::heading::{self, Axis};
use crate::reading::compact;

/// Counts over the cells of a column.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// Words of the heading.
    pub words: Vec<String>,
    /// Which way the heading points, if it speaks of coordinates.
    pub axis: Option<Axis>,
    pub filled: u64,
    pub empty: u64,
    /// Marks that mean nothing: in any column; in columns of figures.
    pub nothing: u64,
    pub symbols: u64,
    pub figures: Figures,
    pub moments: Moments,
    /// Yes and no by pair of words.
    pub answers: [(u64, u64); PAIRS.len()],
    /// Cells such as `12a`, and the smallest of them.
    pub coded: u64,
    pub coded_example: Option<String>,
    pub points: u64,
}

/// Counts of numbers.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    pub all: u64,
    pub leading_zero: u64,
    /// More than 15 digits.
    pub long: u64,
    /// Without marks: up to 999, and more.
    pub small: u64,
    pub big: u64,
    /// `1.234` and `1,234`.
    pub dots: u64,
    pub commas: u64,
    /// What can only be German or English; of those with decimals; of those with `.0` only.
    pub german: u64,
    pub english: u64,
    pub broken: [u64; 2],
    pub padded: [u64; 2],
    /// `1,5E3` without marks.
    pub exponents: u64,
    pub units: BTreeMap<&'static str, u64>,
    /// Four digits between 1500 and 2199.
    pub years: u64,
    /// `20231005`
    pub compact: u64,
    /// Where coordinates lie, read as German and as English.
    pub grounds: [Grounds; 2],
}

/// Counts of days, months and so on.
#[derive(Debug, Default)]
pub(crate) struct Moments {
    pub days: u64,
    pub instants: u64,
    pub times: u64,
    pub months: u64,
    /// `10.2023`, and those with a zero before the month.
    pub dotted: u64,
    pub dotted_zero: u64,
    pub quarters: u64,
    /// How days are written: `2023-10-05`, `05.10.2023`, `05.10.23`.
    pub iso: u64,
    pub german: u64,
    pub short: u64,
    /// With slashes: only with the day first, only with the month first, either.
    pub day_first: u64,
    pub month_first: u64,
    pub either: u64,
}

impl Evidence {
    /// Of a column with this heading.
    pub fn new(title: &str) -> Self {
        let words = heading::words(title);
        Self { axis: heading::axis(&words), words, ..Self::default() }
    }

    /// Takes a cell into account.
    pub fn add(&mut self, cell: &str) {
        let plain = blank::plain(cell);
        if plain.is_empty() {
            self.empty += 1;
            return;
        }
        self.filled += 1;
        if plain.len() > 64 {
            return;
        }
        if nothing::mark(&plain, false).is_some() {
            self.nothing += 1;
            return;
        }
        self.symbols += u64::from(nothing::mark(&plain, true).is_some());
        for (pair, yes) in yes_no::answers(&plain) {
            match yes {
                true => self.answers[pair].0 += 1,
                false => self.answers[pair].1 += 1,
            }
        }
        let figure = Figure::of(&plain);
        let moment = moment::of(&plain);
        if figure.is_none() && moment.is_none() {
            self.points += u64::from(point::of(&plain).is_some());
            self.look_for_code(&plain);
        }
        if let Some(figure) = figure {
            self.figures.add(&figure, &plain, self.axis.is_some());
        }
        if let Some(moment) = moment {
            self.moments.add(&moment);
        }
    }

    /// Digits with letters behind them.
    fn look_for_code(&mut self, cell: &str) {
        let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
        let rest = cell[digits..].trim_start();
        let letters = !rest.is_empty() && rest.chars().all(char::is_alphanumeric);
        if digits == 0 || !letters || cell.len() > 12 {
            return;
        }
        self.coded += 1;
        if self.coded_example.as_deref().is_none_or(|known| cell < known) {
            self.coded_example = Some(cell.to_owned());
        }
    }
}

impl Figures {
    fn add(&mut self, figure: &Figure<'_>, cell: &str, place: bool) {
        self.all += 1;
        if let Some(unit) = figure.unit {
            *self.units.entry(unit).or_default() += 1;
        }
        if figure.leading_zero {
            self.leading_zero += 1;
        } else if let Some(digits) = figure.plain_digits() {
            match digits {
                0..=3 => self.small += 1,
                _ => self.big += 1,
            }
            self.long += u64::from(digits > 15);
            self.years += u64::from(month::year(cell).is_some());
            self.compact += u64::from(compact(cell).is_some());
        }
        let side = match figure.marks {
            Marks::Only(Notation::German) => Some(0),
            Marks::Only(Notation::English) => Some(1),
            _ => None,
        };
        match figure.marks {
            Marks::None => self.exponents += u64::from(figure.is_broken()),
            Marks::Dot => self.dots += 1,
            Marks::Comma => self.commas += 1,
            Marks::Only(Notation::German) => self.german += 1,
            Marks::Only(Notation::English) => self.english += 1,
        }
        if let Some(side) = side {
            self.broken[side] += u64::from(figure.is_broken());
            self.padded[side] += u64::from(figure.is_padded());
        }
        if place {
            for (side, notation) in [Notation::German, Notation::English].into_iter().enumerate() {
                let value = figure.read(notation).and_then(|digits| digits.parse().ok());
                self.grounds[side].add(value.and_then(ground));
            }
        }
    }

    /// The unit most figures have, how many have it, and how many have none.
    pub fn unit(&self) -> Option<(&'static str, u64, u64)> {
        let with: u64 = self.units.values().sum();
        let (unit, count) = self.units.iter().max_by_key(|(_, count)| **count)?;
        Some((unit, *count, self.all - with))
    }

    /// How many are read under a notation and the column's unit.
    pub fn fitting(&self, notation: Notation) -> u64 {
        let other = match notation {
            Notation::German => self.english,
            Notation::English => self.german,
        };
        let foreign = self.unit().map_or(0, |(unit, count, bare)| {
            let others = self.units.values().sum::<u64>() - count;
            others + if unit::is_scale(unit) { bare } else { 0 }
        });
        self.all.saturating_sub(other + self.leading_zero + foreign)
    }
}

impl Moments {
    fn add(&mut self, moment: &Moment) {
        let written = match moment {
            Moment::Day(_, written) => {
                self.days += 1;
                *written
            }
            Moment::Instant(_, _, written) => {
                self.instants += 1;
                *written
            }
            Moment::Time(_) => return self.times += 1,
            Moment::Month(..) => return self.months += 1,
            Moment::DottedMonth(_, _, zero) => {
                self.dotted += 1;
                return self.dotted_zero += u64::from(*zero);
            }
            Moment::Quarter(..) => return self.quarters += 1,
        };
        match written {
            Written::Iso => self.iso += 1,
            Written::German => self.german += 1,
            Written::Short => self.short += 1,
            Written::Slashed { month_first: None, .. } => self.day_first += 1,
            Written::Slashed { day_first: false, .. } => self.month_first += 1,
            Written::Slashed { .. } => self.either += 1,
        }
    }
}
