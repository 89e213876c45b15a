//! All rows of a municipality out of one moment, and back into an empty place, on either
//! engine: what one wrote, the other reads.

mod cell;
mod read;
mod write;

pub use cell::{Cell, Kind};
pub use read::Snapshot;
pub(crate) use write::add;
pub use write::{Loaded, restore};

use serde::{Deserialize, Serialize};

/// A table and its columns, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns; what an engine derives by itself is left out.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

impl Table {
    fn listed(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
        names.join(", ")
    }
}

/// Whether a name may stand in SQL between quotes; names in a backup come from a file.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
