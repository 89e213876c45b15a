//! Values as text: for programs, and for a German Excel.

use crate::reading::Value;

impl Value {
    /// As programs of all countries read it; nothing is the empty text.
    pub fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::Boolean(yes) => yes.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => time.to_string(),
            Self::DateTime(at, zone) => format!("{at}{zone}"),
            Self::Month(year, month) => format!("{year}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year}-Q{quarter}"),
            Self::Year(year) => year.to_string(),
        }
    }
}

/// As JSON. Numbers keep their digits, also those after the point that are 0.
pub(super) fn json(value: &Value) -> serde_json::Result<String> {
    match value {
        Value::Nothing => Ok("null".to_owned()),
        Value::Number(_) | Value::Boolean(_) | Value::Year(_) => Ok(value.plain()),
        _ => serde_json::to_string(&value.plain()),
    }
}

/// As a German Excel reads it.
pub(super) fn german(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => harmless(text),
        Value::Number(digits) => digits.replace('.', ","),
        Value::Boolean(yes) => if *yes { "ja" } else { "nein" }.to_owned(),
        Value::Date(date) => date.strftime("%d.%m.%Y").to_string(),
        Value::DateTime(at, zone) => {
            let day = at.date().strftime("%d.%m.%Y");
            let space = if zone.is_empty() || zone == "Z" { "" } else { " " };
            format!("{day} {}{space}{zone}", at.time())
        }
        Value::Month(year, month) => format!("{month:02}/{year}"),
        Value::Quarter(year, quarter) => format!("{quarter}. Quartal {year}"),
        Value::Time(_) | Value::Year(_) => value.plain(),
    }
}

/// What begins like a formula gets an apostrophe, so that Excel shows it and does not run it.
pub(super) fn harmless(text: &str) -> String {
    match text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}
