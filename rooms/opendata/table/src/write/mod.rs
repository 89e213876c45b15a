//! The clean table in the forms people and programs want.

mod cells;
mod value;

use std::io::Write;

use crate::error::Error;
use crate::reading::Value;
use crate::source::Source;
use crate::survey::Survey;

/// A form of the clean table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// UTF-8, commas, points before decimals, ISO days: RFC 4180.
    Csv,
    /// UTF-8 with byte order mark, semicolons, commas before decimals, German days: opens in a
    /// German Excel by double click. Text that Excel would reckon with gets a leading apostrophe.
    ExcelGerman,
    /// One array of objects.
    Json,
    /// One object a line.
    Ndjson,
}

/// Writes the clean table. A value that does not fit its column is written as it stands in the file.
///
/// # Errors
/// When the file cannot be read again, or the table not be written.
pub fn write(
    source: &(impl Source + ?Sized),
    survey: &Survey,
    form: Form,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let names: Vec<&str> = survey.columns.iter().map(|column| column.name.as_str()).collect();
    match form {
        Form::Csv => cells::line(out, names.iter().copied(), ',')?,
        Form::ExcelGerman => {
            out.write_all("\u{FEFF}".as_bytes())?;
            let names: Vec<String> = names.iter().map(|name| value::harmless(name)).collect();
            cells::line(out, names.iter().map(String::as_str), ';')?;
        }
        Form::Json => out.write_all(b"[")?,
        Form::Ndjson => {}
    }
    let mut body = survey.body(source)?;
    let mut first = true;
    while let Some(row) = body.next()? {
        let cells = survey.cells(&row);
        let values: Vec<Value> = survey
            .columns
            .iter()
            .zip(cells)
            .map(|(column, cell)| column.reading.read(&cell).unwrap_or(Value::Text(cell)))
            .collect();
        match form {
            Form::Csv => {
                let cells: Vec<String> = values.iter().map(Value::plain).collect();
                cells::line(out, cells.iter().map(String::as_str), ',')?;
            }
            Form::ExcelGerman => {
                let cells: Vec<String> = values.iter().map(value::german).collect();
                cells::line(out, cells.iter().map(String::as_str), ';')?;
            }
            Form::Json | Form::Ndjson => {
                if form == Form::Json {
                    out.write_all(if first { b"\n" } else { b",\n" })?;
                }
                object(out, &names, &values)?;
                if form == Form::Ndjson {
                    out.write_all(b"\n")?;
                }
            }
        }
        first = false;
    }
    if form == Form::Json {
        out.write_all(b"\n]\n")?;
    }
    out.flush()?;
    Ok(())
}

fn object(out: &mut dyn Write, names: &[&str], values: &[Value]) -> std::io::Result<()> {
    let mut lead = "{";
    for (name, value) in names.iter().zip(values) {
        let name = serde_json::to_string(name)?;
        write!(out, "{lead}{name}:{}", value::json(value)?)?;
        lead = ",";
    }
    out.write_all(b"}")
}
