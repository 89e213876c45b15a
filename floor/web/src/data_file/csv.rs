//! CSV (RFC 4180): commas, UTF-8, a line of names.

use kernel::contribution::{DataColumn, DataValue};

use super::Format;

/// The format.
pub struct Csv(Vec<String>);

impl Csv {
    /// With columns whose names are known only while the house runs.
    #[must_use]
    pub fn named(names: Vec<String>) -> Self {
        Self(names)
    }
}

impl Format for Csv {
    const KIND: &'static str = "text/csv; charset=utf-8; header=present";
    const ENDING: &'static str = "csv";

    fn of(columns: &'static [DataColumn]) -> Self {
        Self(columns.iter().map(|column| column.name.to_owned()).collect())
    }

    fn begin(&mut self) -> Vec<u8> {
        line(self.0.iter().cloned())
    }

    fn row(&mut self, row: &[DataValue]) -> Vec<u8> {
        line(row.iter().map(cell))
    }

    fn end(&mut self) -> Vec<u8> {
        Vec::new()
    }
}

fn line(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut out = ::csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail, and neither does emptying the buffer into it.
    let _ = out.write_record(cells);
    out.into_inner().unwrap_or_default()
}

fn cell(value: &DataValue) -> String {
    match value {
        DataValue::Missing => String::new(),
        DataValue::Text(text) => harmless(text),
        DataValue::Whole(number) => number.to_string(),
        DataValue::Degrees(degrees) => degrees.to_string(),
        DataValue::Flag(flag) => flag.to_string(),
        DataValue::Moment(at) => at.rfc3339(),
    }
}

/// What strangers wrote must not become a formula in a spreadsheet (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_strangers_are_no_formulas_and_stay_in_their_cell() {
        let row = ["=1+1".into(), "a \"b\", c\nd".into(), DataValue::Missing, (-7_i64).into()];
        let written = String::from_utf8(Csv::of(&[]).row(&row)).expect("text");
        assert_eq!(written, "'=1+1,\"a \"\"b\"\", c\nd\",,-7\n");
    }
}
