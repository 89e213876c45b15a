//! What a field can hold.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Number;

/// The answer in one field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Words; also the key of a choice, a plate, an IBAN.
    Text(String),
    /// A number; money in cents.
    Number(Number),
    /// Yes or no.
    Flag(bool),
    /// A calendar day.
    Date(Date),
    /// The keys of several choices.
    Keys(BTreeSet<String>),
    /// An address, a person or a place by its parts.
    Parts(BTreeMap<String, String>),
    /// Uploaded files.
    Files(Vec<String>),
}

/// The answers in one row of a repeat group, by the key of the field.
pub type Row = BTreeMap<String, Value>;

impl Value {
    /// Text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::Number(Number::from(number))
    }

    /// Whether there is nothing in it: an empty text, no files.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Keys(keys) => keys.is_empty(),
            Self::Parts(parts) => parts.values().all(|part| part.trim().is_empty()),
            Self::Files(files) => files.is_empty(),
            Self::Number(_) | Self::Flag(_) | Self::Date(_) => false,
        }
    }
}

impl fmt::Display for Value {
    /// For people who write definitions: as it would stand in an expression.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |items: &mut dyn Iterator<Item = &String>| {
            items.map(String::as_str).collect::<Vec<_>>().join(", ")
        };
        match self {
            Self::Text(text) => write!(f, "'{text}'"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Keys(keys) => write!(f, "[{}]", list(&mut keys.iter())),
            Self::Parts(parts) => write!(f, "[{}]", list(&mut parts.values())),
            Self::Files(files) => write!(f, "[{}]", list(&mut files.iter())),
        }
    }
}
