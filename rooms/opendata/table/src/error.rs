//! What can be wrong with a file, and what to do about it.

use serde::Serialize;
use thiserror::Error;

/// Why a file is no table.
#[derive(Debug, Error)]
pub enum Error {
    /// The file cannot be read, or the result not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Nothing is in it.
    #[error("the file has no row with a value")]
    Empty,
    /// Nobody has a table of so many columns.
    #[error("the first rows have more than {0} cells; is the separator right?")]
    TooWide(usize),
}

/// Why a schema cannot be used.
#[derive(Debug, Error)]
pub enum SchemaError {
    /// No TOML, or keys we do not know.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// No JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A value no column can have.
    #[error("column \"{column}\": {what}")]
    Column {
        /// Its name.
        column: String,
        /// What is wrong, and what may stand there.
        what: String,
    },
}

/// Something in a file that somebody has to look at before it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// From 1; `None` where it is about the whole file.
    pub line: Option<u64>,
    /// The column's name.
    pub column: Option<String>,
    /// What stands there.
    pub value: String,
    /// What is wrong, as the rest of a sentence that begins with the value.
    pub reason: String,
    /// What to do.
    pub todo: String,
}
