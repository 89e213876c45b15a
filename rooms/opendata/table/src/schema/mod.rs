//! What a person decided, and what a file has to keep to.

mod descriptor;

use serde::{Deserialize, Serialize};

use crate::cell::figure::Notation;
use crate::cell::yes_no::PAIRS;
use crate::column::Column;
use crate::error::{Finding, SchemaError};
use crate::kind::Kind;
use crate::read::Encoding;
use crate::reading::{Order, Reading};
use crate::survey::Survey;

/// Corrections of what was recognised, and promises of the file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// The file has these columns and no others.
    #[serde(default)]
    pub complete: bool,
    /// About the file.
    #[serde(default)]
    pub file: FileSchema,
    /// About columns; the others are recognised.
    #[serde(default, rename = "column")]
    pub columns: Vec<ColumnSchema>,
}

/// What a person says about a file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FileSchema {
    /// Its letters.
    pub encoding: Option<Encoding>,
    /// The character between cells.
    pub separator: Option<char>,
    /// The line the heading begins on, from 1.
    pub heading_line: Option<u64>,
    /// How many rows the heading has; 0 for none.
    pub heading_rows: Option<usize>,
}

/// What a person says about a column.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnSchema {
    /// Its name.
    pub name: String,
    /// What it holds; recognised where nobody says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// `1.234,56` or `1,234.56` for numbers, `day-first` or `month-first` for days with slashes,
    /// `ja/nein` and such for yes and no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Of numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Marks that mean no value, beside those that are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Each row has a value.
    #[serde(default)]
    pub required: bool,
    /// Values that do not fit are kept as text and break nothing.
    #[serde(default)]
    pub keep_misfits: bool,
}

impl Schema {
    /// Reads TOML, or JSON: a Frictionless Table Schema.
    ///
    /// # Errors
    /// Where it is neither, and where a column says what no column can.
    pub fn parse(text: &str) -> Result<Self, SchemaError> {
        let schema = match text.trim_start().starts_with('{') {
            true => descriptor::parse(text)?,
            false => toml::from_str(text)?,
        };
        for column in &schema.columns {
            column.reading(&mut Reading {
                kind: column.kind.unwrap_or_default(),
                ..Reading::default()
            })?;
        }
        Ok(schema)
    }

    /// What was decided about a file as a schema that later files have to keep to.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let column = |column: &Column| ColumnSchema {
            name: column.name.clone(),
            kind: Some(column.reading.kind),
            format: Some(column.format.clone()).filter(|format| known(column.reading.kind, format)),
            unit: column.reading.unit.clone(),
            missing: column.reading.missing.clone(),
            required: column.empty == 0 && column.nothing.is_empty(),
            keep_misfits: column.misfits > 0,
        };
        let columns = survey.columns.iter().map(column).collect();
        Self { complete: true, file: FileSchema::default(), columns }
    }

    /// As a Frictionless Table Schema of the clean table; `allmende` in it says how the file is read.
    #[must_use]
    pub fn descriptor(survey: &Survey) -> serde_json::Value {
        descriptor::of(survey)
    }

    /// The same promises for the clean table, which has points before decimals.
    #[must_use]
    pub fn of_clean_table(mut self) -> Self {
        for column in &mut self.columns {
            match column.kind {
                Some(Kind::Integer | Kind::Number) => {
                    column.format = Some(Notation::English.name().to_owned());
                }
                Some(Kind::Boolean) => column.format = Some("true/false".to_owned()),
                _ => column.format = None,
            }
        }
        self
    }

    fn find(&self, column: &Column) -> Option<&ColumnSchema> {
        self.columns.iter().find(|said| said.name == column.name)
    }

    /// What a person says goes before what was recognised.
    pub(crate) fn correct(&self, column: &mut Column) {
        let Some(said) = self.find(column) else { return };
        if let Some(kind) = said.kind {
            // A unit is of numbers only.
            if kind.is_figure() != column.reading.kind.is_figure() {
                column.reading.unit = None;
            }
            column.corrected = kind != column.reading.kind;
            column.reading.kind = kind;
        }
        let before = column.reading.clone();
        // It was checked when it was read.
        let _ = said.reading(&mut column.reading);
        column.corrected |= before != column.reading;
        if let Some(format) = &said.format {
            column.format.clone_from(format);
        }
        if column.corrected {
            column.reason = format!("the schema says so (recognised: {})", column.reason);
        }
        column.sure = true;
    }

    /// What breaks the schema.
    pub(crate) fn judge(&self, survey: &mut Survey) {
        let line = survey.file.heading_lines.last().copied();
        let names: Vec<&str> = survey.columns.iter().map(|column| column.name.as_str()).collect();
        for said in self.columns.iter().filter(|said| !names.contains(&said.name.as_str())) {
            survey.findings.push(Finding {
                line,
                column: Some(said.name.clone()),
                value: String::new(),
                reason: format!("is missing; the file has {}", names.join(", ")),
                todo: "call the column so in the file, or take it out of the schema".to_owned(),
            });
        }
        for column in &survey.columns {
            match self.find(column) {
                Some(said) => survey.findings.extend(said.judge(column)),
                None if self.complete => survey.findings.push(Finding {
                    line,
                    column: Some(column.name.clone()),
                    value: String::new(),
                    reason: "is new: the schema does not know it".to_owned(),
                    todo: "add it to the schema, or take it out of the file".to_owned(),
                }),
                None => {}
            }
        }
    }
}

impl ColumnSchema {
    /// Applies what is said to a reading of the right kind.
    fn reading(&self, reading: &mut Reading) -> Result<(), SchemaError> {
        reading.missing.clone_from(&self.missing);
        if let Some(unit) = &self.unit {
            reading.unit = Some(unit.clone());
        }
        let Some(format) = self.format.as_deref().filter(|format| !format.is_empty()) else {
            return Ok(());
        };
        let wrong = |may: &str| SchemaError::Column {
            column: self.name.clone(),
            what: format!("the format \"{format}\" is not known; it may be {may}"),
        };
        match reading.kind {
            Kind::Integer | Kind::Number => {
                reading.notation =
                    Notation::named(format).ok_or_else(|| wrong("1.234,56 or 1,234.56"))?;
            }
            Kind::Date | Kind::DateTime => {
                reading.order = match format {
                    "month-first" => Order::MonthFirst,
                    _ => Order::DayFirst,
                };
            }
            Kind::Boolean => {
                let pair = |(yes, no): &(&str, &str)| format == words(yes, no);
                let may = PAIRS.map(|(yes, no)| words(yes, no)).join(", ");
                reading.pair = PAIRS.iter().position(pair).ok_or_else(|| wrong(&may))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn judge<'c>(&'c self, column: &'c Column) -> impl Iterator<Item = Finding> + 'c {
        let gaps = column.empty + column.nothing.values().sum::<u64>();
        let gap = (self.required && gaps > 0).then(|| Finding {
            line: None,
            column: Some(column.name.clone()),
            value: String::new(),
            reason: format!("has no value in {gaps} rows"),
            todo: "fill them in, or say required = false in the schema".to_owned(),
        });
        let kind = column.reading.kind.name();
        let misfits = column.listed.iter().filter(|_| !self.keep_misfits).map(move |misfit| Finding {
            line: Some(misfit.line),
            column: Some(column.name.clone()),
            value: misfit.value.clone(),
            reason: format!("{}; the schema says {kind}", misfit.reason),
            todo: "correct it in the file, or say keep_misfits = true or another kind in the schema".to_owned(),
        });
        gap.into_iter().chain(misfits)
    }
}

fn words(yes: &str, no: &str) -> String {
    format!("{yes}/{}", if no.is_empty() { "empty" } else { no })
}

/// Formats that a schema has to name, because the values alone may not tell.
fn known(kind: Kind, format: &str) -> bool {
    match kind {
        Kind::Integer | Kind::Number => {
            [Notation::German, Notation::English].iter().any(|n| n.name() == format)
        }
        Kind::Date | Kind::DateTime => matches!(format, "day-first" | "month-first"),
        Kind::Boolean => true,
        _ => false,
    }
}
