//! Frictionless Table Schema: <https://specs.frictionlessdata.io/table-schema/>.

use serde_json::{Map, Value, json};

use super::{ColumnSchema, Schema};
use crate::column::Column;
use crate::error::SchemaError;
use crate::kind::Kind;
use crate::survey::Survey;

/// The schema of the clean table (CSV for programs), with how the file is read under `allmende`.
pub(super) fn of(survey: &Survey) -> Value {
    let schema = Schema::of(survey);
    let fields =
        survey.columns.iter().zip(&schema.columns).map(|(column, said)| field(column, said));
    json!({
        "fields": fields.collect::<Vec<_>>(),
        "missingValues": [""],
        "allmende": { "complete": true },
    })
}

fn field(column: &Column, said: &ColumnSchema) -> Value {
    let kind = column.reading.kind;
    let mut field = Map::new();
    let mut put = |key: &str, value: Value| field.insert(key.to_owned(), value);
    put("name", json!(column.name));
    if column.heading != column.name && !column.heading.is_empty() {
        put("title", json!(column.heading));
    }
    put("type", json!(word(kind)));
    if kind == Kind::DateTime {
        put("format", json!("any"));
    }
    if let Some(unit) = column.unit() {
        put("unit", json!(unit));
    }
    if kind == Kind::Boolean {
        put("trueValues", json!(["true"]));
        put("falseValues", json!(["false"]));
    }
    let mut constraints = Map::new();
    if said.required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if kind == Kind::Quarter {
        constraints.insert("pattern".to_owned(), json!("[0-9]{4}-Q[1-4]"));
    }
    if !constraints.is_empty() {
        put("constraints", Value::Object(constraints));
    }
    if let Some(crs) = &column.crs {
        put("crs", json!(crs));
    }
    let mut own = json!({ "kind": kind });
    if let Some(format) = &said.format {
        own["format"] = json!(format);
    }
    if !said.missing.is_empty() {
        own["missing"] = json!(said.missing);
    }
    if said.keep_misfits {
        own["keep_misfits"] = json!(true);
    }
    put("allmende", own);
    Value::Object(field)
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code | Kind::Quarter => "string",
        Kind::Month => "yearmonth",
        kind => kind.name(),
    }
}

/// Reads a descriptor, ours or of others: where `allmende` is missing, its types hold.
pub(super) fn parse(text: &str) -> Result<Schema, SchemaError> {
    let descriptor: Value = serde_json::from_str(text)?;
    let fields = descriptor["fields"].as_array().cloned().unwrap_or_default();
    let columns = fields.iter().map(column).collect::<Result<_, _>>()?;
    let complete = descriptor["allmende"]["complete"].as_bool().unwrap_or_default();
    Ok(Schema { complete, columns, ..Schema::default() })
}

fn column(field: &Value) -> Result<ColumnSchema, SchemaError> {
    let text = |key: &str| field[key].as_str().map(str::to_owned);
    let mut own = match &field["allmende"] {
        Value::Object(own) => own.clone(),
        _ => Map::new(),
    };
    own.insert("name".to_owned(), json!(text("name").unwrap_or_default()));
    let mut column: ColumnSchema = serde_json::from_value(Value::Object(own))?;
    column.unit = text("unit");
    column.required = field["constraints"]["required"].as_bool().unwrap_or_default();
    if column.kind.is_none() {
        column.kind = kind(field["type"].as_str());
    }
    if column.format.is_none() && field["decimalChar"] == "," {
        column.format = Some("1.234,56".to_owned());
    }
    Ok(column)
}

/// What a type of the standard is with us; `None` for those we recognise ourselves.
fn kind(word: Option<&str>) -> Option<Kind> {
    Some(match word? {
        "string" => Kind::Text,
        "integer" => Kind::Integer,
        "number" => Kind::Number,
        "boolean" => Kind::Boolean,
        "date" => Kind::Date,
        "time" => Kind::Time,
        "datetime" => Kind::DateTime,
        "year" => Kind::Year,
        "yearmonth" => Kind::Month,
        _ => return None,
    })
}
