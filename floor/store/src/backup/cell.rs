//! One value of a row, and how it stands in a file: JSON that loses nothing.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `BIGINT`.
    Int,
    /// `DOUBLE PRECISION`.
    Real,
    /// `BOOLEAN`.
    Bool,
    /// `TEXT`.
    Text,
    /// `BYTEA`.
    Bytes,
    /// `UUID`.
    Uuid,
}

impl Kind {
    /// The kind of a column as the engine words its type; None for what it derives itself.
    pub(crate) fn of(declared: &str) -> Option<Self> {
        match declared.to_ascii_uppercase().as_str() {
            "BIGINT" | "INTEGER" => Some(Self::Int),
            "DOUBLE PRECISION" => Some(Self::Real),
            "BOOLEAN" => Some(Self::Bool),
            "TEXT" => Some(Self::Text),
            "BYTEA" => Some(Self::Bytes),
            "UUID" => Some(Self::Uuid),
            _ => None,
        }
    }
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// `BIGINT`.
    Int(Option<i64>),
    /// `DOUBLE PRECISION`.
    Real(Option<f64>),
    /// `BOOLEAN`.
    Bool(Option<bool>),
    /// `TEXT`.
    Text(Option<String>),
    /// `BYTEA`.
    Bytes(Option<Vec<u8>>),
    /// `UUID`.
    Uuid(Option<Uuid>),
}

impl Cell {
    /// As JSON. Reals are texts: the shortest that reads back as the same number.
    #[must_use]
    pub fn json(&self) -> Value {
        match self {
            Self::Int(v) => v.map_or(Value::Null, Value::from),
            Self::Real(v) => v.map_or(Value::Null, |v| Value::from(format!("{v:?}"))),
            Self::Bool(v) => v.map_or(Value::Null, Value::from),
            Self::Text(v) => v.as_deref().map_or(Value::Null, Value::from),
            Self::Bytes(v) => v.as_ref().map_or(Value::Null, |v| Value::from(STANDARD.encode(v))),
            Self::Uuid(v) => v.map_or(Value::Null, |v| Value::from(v.to_string())),
        }
    }

    /// From JSON; None when it is no value of this kind.
    #[must_use]
    pub fn read(kind: Kind, value: &Value) -> Option<Self> {
        let text = value.as_str();
        if value.is_null() {
            return Some(match kind {
                Kind::Int => Self::Int(None),
                Kind::Real => Self::Real(None),
                Kind::Bool => Self::Bool(None),
                Kind::Text => Self::Text(None),
                Kind::Bytes => Self::Bytes(None),
                Kind::Uuid => Self::Uuid(None),
            });
        }
        Some(match kind {
            Kind::Int => Self::Int(Some(value.as_i64()?)),
            Kind::Real => Self::Real(Some(text?.parse().ok()?)),
            Kind::Bool => Self::Bool(Some(value.as_bool()?)),
            Kind::Text => Self::Text(Some(text?.to_owned())),
            Kind::Bytes => Self::Bytes(Some(STANDARD.decode(text?).ok()?)),
            Kind::Uuid => Self::Uuid(Some(text?.parse().ok()?)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_as_it_was() {
        let all = [
            (Kind::Int, Cell::Int(Some(i64::MIN))),
            (Kind::Real, Cell::Real(Some(0.1 + 0.2))),
            (Kind::Real, Cell::Real(Some(1.0 / 3.0))),
            (Kind::Real, Cell::Real(Some(f64::INFINITY))),
            (Kind::Bool, Cell::Bool(Some(false))),
            (Kind::Text, Cell::Text(Some("Grüße \"\n\u{7}".into()))),
            (Kind::Bytes, Cell::Bytes(Some((0..=255).collect()))),
            (Kind::Uuid, Cell::Uuid(Some(Uuid::from_u128(7)))),
            (Kind::Bytes, Cell::Bytes(None)),
        ];
        for (kind, cell) in all {
            let text = cell.json().to_string();
            let back = Cell::read(kind, &serde_json::from_str(&text).unwrap());
            assert_eq!(back, Some(cell), "{text}");
        }
        assert_eq!(Cell::read(Kind::Int, &Value::from("1")), None);
    }
}
