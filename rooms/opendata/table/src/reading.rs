//! How the cells of a column are read, and what they are then.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::cell::{
    blank,
    figure::{Figure, Notation},
    moment::{self, Moment, Written},
    month, nothing, unit,
    yes_no::{self, PAIRS},
};
use crate::kind::{Kind, Role};

/// Which number comes first in `05/10/2023`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 5 October
    #[default]
    DayFirst,
    /// 10 May
    MonthFirst,
}

/// A way to read cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What they are.
    pub kind: Kind,
    /// Of numbers.
    pub notation: Notation,
    /// Of days with slashes.
    pub order: Order,
    /// Of numbers; figures with another unit do not fit.
    pub unit: Option<String>,
    /// The unit stands in the cells; one of thousands or millions then has to stand in each.
    pub unit_in_cells: bool,
    /// The words that say yes and no.
    pub pair: usize,
    /// Degrees outside of ±90 and ±180 do not fit.
    pub role: Option<Role>,
    /// Further marks that mean nothing, as a person said.
    pub missing: Vec<String>,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// The cell as it stands in the file.
    Text(String),
    /// Digits with a point before the decimals.
    Number(String),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A moment, and its distance to UTC where the file has one (`Z`, `+02:00`).
    DateTime(DateTime, String),
    /// Year, 1 to 12.
    Month(i16, i8),
    /// Year, 1 to 4.
    Quarter(i16, i8),
    /// A year.
    Year(i16),
}

impl Reading {
    /// Reads a cell.
    ///
    /// # Errors
    /// Why it does not fit, as the rest of a sentence that begins with the value.
    pub fn read(&self, cell: &str) -> Result<Value, String> {
        let plain = blank::plain(cell);
        if plain.is_empty() {
            let crosses = self.kind == Kind::Boolean && self.pair == yes_no::CROSS;
            return Ok(if crosses { Value::Boolean(false) } else { Value::Nothing });
        }
        if self.missing.iter().any(|mark| *mark == *plain) {
            return Ok(Value::Nothing);
        }
        if self.kind.is_text() {
            return Ok(Value::Text(cell.to_owned()));
        }
        let figures = self.kind.is_figure() || self.kind == Kind::Year;
        if nothing::mark(&plain, figures).is_some() {
            return Ok(Value::Nothing);
        }
        match self.kind {
            Kind::Text | Kind::Code => Ok(Value::Text(cell.to_owned())),
            Kind::Integer | Kind::Number => self.figure(&plain),
            Kind::Boolean => yes_no::answers(&plain)
                .find(|(pair, _)| *pair == self.pair)
                .map(|(_, yes)| Value::Boolean(yes))
                .ok_or_else(|| format!("is neither {} nor {}", PAIRS[self.pair].0, self.no())),
            Kind::Year => month::year(&plain)
                .map(Value::Year)
                .ok_or_else(|| "is no year between 1500 and 2199".to_owned()),
            _ => self.moment(&plain),
        }
    }

    fn no(&self) -> &'static str {
        Some(PAIRS[self.pair].1).filter(|no| !no.is_empty()).unwrap_or("empty")
    }

    fn figure(&self, cell: &str) -> Result<Value, String> {
        let Some(figure) = Figure::of(cell) else { return Err("is no number".to_owned()) };
        match (figure.unit, self.unit.as_deref()) {
            (Some(own), Some(unit)) if own != unit => {
                return Err(format!("is in {own}, the column in {unit}"));
            }
            (None, Some(unit)) if unit::is_scale(unit) && self.unit_in_cells => {
                return Err(format!("lacks the {unit} of the other values"));
            }
            _ => {}
        }
        let Some(digits) = figure.read(self.notation) else {
            let why = if figure.leading_zero { "begins with a zero, as codes do" } else { "" };
            let notation = format!("is not written like {}", self.notation.name());
            return Err(if why.is_empty() { notation } else { why.to_owned() });
        };
        if let Some((role, most)) = self.most_degrees()
            && digits.parse::<f64>().is_ok_and(|degrees| degrees.abs() > most)
        {
            return Err(format!("is no {role}: degrees go up to {most}"));
        }
        if self.kind == Kind::Number {
            return Ok(Value::Number(digits));
        }
        let whole = match digits.split_once('.') {
            Some((whole, decimals)) if decimals.bytes().all(|b| b == b'0') => whole.to_owned(),
            Some(_) => return Err("is no whole number".to_owned()),
            None => digits,
        };
        match whole.contains('e') {
            true => Err("is no whole number".to_owned()),
            false => Ok(Value::Number(whole)),
        }
    }

    fn most_degrees(&self) -> Option<(&'static str, f64)> {
        match self.role? {
            Role::Latitude => Some(("latitude", 90.0)),
            Role::Longitude => Some(("longitude", 180.0)),
            _ => None,
        }
    }

    fn moment(&self, cell: &str) -> Result<Value, String> {
        if self.kind == Kind::Date
            && let Some(date) = compact(cell)
        {
            return Ok(Value::Date(date));
        }
        let found = moment::of(cell);
        let value = match (self.kind, &found) {
            (Kind::Date, Some(Moment::Day(date, written))) => {
                self.ordered(*date, *written).map(Value::Date)
            }
            (Kind::DateTime, Some(Moment::Instant(at, zone, written))) => self
                .ordered(at.date(), *written)
                .map(|date| Value::DateTime(date.to_datetime(at.time()), zone.clone())),
            (Kind::Time, Some(Moment::Time(time))) => Some(Value::Time(*time)),
            (Kind::Month, Some(Moment::Month(y, m) | Moment::DottedMonth(y, m, _))) => {
                Some(Value::Month(*y, *m))
            }
            (Kind::Quarter, Some(Moment::Quarter(y, q))) => Some(Value::Quarter(*y, *q)),
            _ => None,
        };
        value.ok_or_else(|| {
            match self.kind {
                Kind::Date => "is no day of the calendar",
                Kind::DateTime => "is no day with a time",
                Kind::Time => "is no time of day",
                Kind::Month => "is no month of a year",
                _ => "is no quarter of a year",
            }
            .to_owned()
        })
    }

    /// The day in the order of the column.
    fn ordered(&self, date: Date, written: Written) -> Option<Date> {
        match (written, self.order) {
            (Written::Slashed { month_first, .. }, Order::MonthFirst) => month_first,
            (Written::Slashed { day_first, .. }, Order::DayFirst) => day_first.then_some(date),
            _ => Some(date),
        }
    }
}

/// `20231005`
pub(crate) fn compact(cell: &str) -> Option<Date> {
    if cell.len() != 8 || !cell.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (year, day) = (month::year(&cell[..4])?, month::small(&cell[6..])?);
    Date::new(year, month::small(&cell[4..6])?, day).ok()
}
