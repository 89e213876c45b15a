//! Backups: a folder of plain files, complete or not there at all. Rows are JSON lines, one
//! file a table, so that a backup of one engine can be restored on the other; pictures are
//! copied as they are; `manifest.json` holds what there is, with checksums.

mod folder;
mod load;
mod save;

pub use load::restore;
pub use save::save;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use store::backup::Table;

/// The form of the folder; a program refuses a form it does not know.
const FORMAT: u32 = 1;

/// What is in a backup.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// Form of the folder.
    pub format: u32,
    /// Version of the program that made it.
    pub version: String,
    /// When it was begun, in microseconds since 1970.
    pub at: i64,
    /// The same moment in words.
    pub at_text: String,
    /// The municipalities in it.
    pub municipalities: Vec<Town>,
    /// Every file with its length and checksum, by path.
    pub files: BTreeMap<String, Sum>,
}

/// One municipality of a backup.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Town {
    /// Its key.
    pub slug: String,
    /// Entries of its journal at the moment of the backup.
    pub journal_entries: i64,
    /// Hash of the last one, hexadecimal.
    pub journal_hash: String,
    /// Its tables with the number of their rows.
    pub tables: Vec<Rows>,
    /// What the registry knows of it: hosts, files, how they were edited.
    pub registry: Vec<Rows>,
    /// Files of pictures copied.
    pub pictures: u64,
    /// Pictures that rows name and of which no file was there any more: deleted while the backup
    /// was made, or lost before.
    #[serde(default)]
    pub pictures_missing: u64,
}

/// A table and how many rows it had.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Rows {
    /// The table.
    #[serde(flatten)]
    pub table: Table,
    /// Its rows.
    pub rows: u64,
}

/// Length and checksum of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
