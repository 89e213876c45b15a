//! What somebody answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Row, Value};

/// Answers by the key of the field; those in repeat groups as rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Answers {
    /// Fields that stand directly in a step.
    pub fields: BTreeMap<String, Value>,
    /// The rows of repeat groups, by the key of the group.
    pub groups: BTreeMap<String, Vec<Row>>,
}

impl Answers {
    /// With an answer.
    #[must_use]
    pub fn with(mut self, key: &str, value: Value) -> Self {
        self.fields.insert(key.to_owned(), value);
        self
    }

    /// With the rows of a group.
    #[must_use]
    pub fn with_rows(mut self, group: &str, rows: Vec<Row>) -> Self {
        self.groups.insert(group.to_owned(), rows);
        self
    }

    /// The rows of a group.
    #[must_use]
    pub fn rows(&self, group: &str) -> &[Row] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }
}
