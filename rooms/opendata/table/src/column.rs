//! A column with all that was decided about it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::cell::{blank, yes_no::PAIRS};
use crate::decide::Decision;
use crate::evidence::Evidence;
use crate::kind::{Kind, Role};
use crate::reading::{Order, Reading, Value};

/// Values that do not fit which are listed; all are counted.
const LISTED: usize = 100;
/// Bytes of a value shown in lists.
const SHOWN: usize = 200;

/// A column, how it is read, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name, different from all others.
    pub name: String,
    /// What stands above it in the file.
    pub heading: String,
    /// How its cells are read.
    pub reading: Reading,
    /// How its cells are written: `1.234,56`, `05.10.2023`, `ja/nein`.
    pub format: String,
    /// Where on earth, if it says so.
    pub role: Option<Role>,
    /// The reference system of a coordinate.
    pub crs: Option<String>,
    /// Why.
    pub reason: String,
    /// Whether nothing in the file leaves a doubt.
    pub sure: bool,
    /// A person said how it is read.
    pub corrected: bool,
    /// Cells with a value.
    pub values: u64,
    /// Empty cells.
    pub empty: u64,
    /// Marks that are read as no value, and how often they come.
    pub nothing: BTreeMap<String, u64>,
    /// How many values do not fit; they are kept as text.
    pub misfits: u64,
    /// The first of them.
    pub listed: Vec<Misfit>,
    /// Three values, as they stand in the file and as they are read.
    pub examples: Vec<Example>,
}

/// A value that does not fit its column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Misfit {
    /// From 1.
    pub line: u64,
    /// As it stands in the file.
    pub value: String,
    /// Why it does not fit.
    pub reason: String,
}

/// A value as it stands in the file, and as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Example {
    /// From 1.
    pub line: u64,
    /// In the file.
    pub cell: String,
    /// As it is written into the clean table.
    pub read: String,
}

impl Column {
    pub(crate) fn new(
        name: String,
        heading: String,
        decision: Decision,
        evidence: &Evidence,
    ) -> Self {
        let format = format(&decision.reading, evidence);
        Self {
            name,
            heading,
            format,
            reading: decision.reading,
            role: decision.role,
            crs: decision.crs.map(str::to_owned),
            reason: decision.reason,
            sure: decision.sure,
            corrected: false,
            values: 0,
            empty: 0,
            nothing: BTreeMap::new(),
            misfits: 0,
            listed: Vec::new(),
            examples: Vec::new(),
        }
    }

    /// Reads a cell and counts what came of it.
    pub(crate) fn check(&mut self, line: u64, cell: &str) {
        if cell.trim().is_empty() {
            self.empty += 1;
            return;
        }
        match self.reading.read(cell) {
            Ok(Value::Nothing) => {
                let mark = blank::plain(cell);
                if mark.is_empty() {
                    self.empty += 1;
                } else {
                    *self.nothing.entry(mark.into_owned()).or_default() += 1;
                }
            }
            Ok(value) => {
                self.values += 1;
                if self.examples.len() < 3 {
                    let (cell, read) = (shown(cell), shown(&value.plain()));
                    if self.examples.iter().all(|example| example.cell != cell) {
                        self.examples.push(Example { line, cell, read });
                    }
                }
            }
            Err(reason) => {
                self.values += 1;
                self.misfits += 1;
                if self.listed.len() < LISTED {
                    self.listed.push(Misfit { line, value: shown(cell), reason });
                }
            }
        }
    }

    /// The unit, if it has one.
    pub fn unit(&self) -> Option<&str> {
        self.reading.unit.as_deref()
    }
}

/// The beginning of a long value.
pub(crate) fn shown(cell: &str) -> String {
    let end = cell.floor_char_boundary(SHOWN);
    if end == cell.len() { cell.to_owned() } else { format!("{}…", &cell[..end]) }
}

/// How the cells of a column are written.
fn format(reading: &Reading, evidence: &Evidence) -> String {
    let moments = &evidence.moments;
    match reading.kind {
        Kind::Integer | Kind::Number => {
            let figures = &evidence.figures;
            let marks = figures.german + figures.english + figures.dots + figures.commas;
            if marks == 0 { String::new() } else { reading.notation.name().to_owned() }
        }
        Kind::Boolean => {
            let (yes, no) = PAIRS[reading.pair];
            format!("{yes}/{}", if no.is_empty() { "empty" } else { no })
        }
        Kind::Date | Kind::DateTime => {
            let slashed = moments.day_first + moments.month_first + moments.either;
            let most = moments.iso.max(moments.german).max(moments.short).max(slashed);
            let written = match most {
                0 => "20231005",
                n if n == slashed && reading.order == Order::MonthFirst => "month-first",
                n if n == slashed => "day-first",
                n if n == moments.iso => "2023-10-05",
                n if n == moments.german => "05.10.2023",
                _ => "05.10.23",
            };
            written.to_owned()
        }
        _ => String::new(),
    }
}

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("Column", 15)?;
        map.serialize_field("name", &self.name)?;
        map.serialize_field("heading", &self.heading)?;
        map.serialize_field("kind", &self.reading.kind)?;
        map.serialize_field("format", &self.format)?;
        map.serialize_field("unit", &self.reading.unit)?;
        map.serialize_field("role", &self.role)?;
        map.serialize_field("crs", &self.crs)?;
        map.serialize_field("reason", &self.reason)?;
        map.serialize_field("sure", &self.sure)?;
        map.serialize_field("corrected", &self.corrected)?;
        map.serialize_field("values", &self.values)?;
        map.serialize_field("empty", &self.empty)?;
        map.serialize_field("nothing", &self.nothing)?;
        map.serialize_field("misfits", &self.misfits)?;
        map.serialize_field("misfits_listed", &self.listed)?;
        map.serialize_field("examples", &self.examples)?;
        map.end()
    }
}
