//! What is wrong with a file or one of its rows, in sentences a person can act on.

use std::{fmt, io};

use serde::Serialize;

use super::rows::{BrokenRow, Why};

/// Characters of a value that are shown.
const EXCERPT: usize = 60;

/// A row that did not go in. The others do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowError {
    /// Physical line the row begins in, counted from 1, as an editor shows it.
    pub line: u64,
    /// Heading of the column, as it stands in the file; `row` when the whole row is meant.
    pub field: String,
    /// What is wrong and what to do, in full sentences.
    pub reason: String,
    /// Beginning of the value.
    pub value: String,
}

impl RowError {
    pub(super) fn new(line: u64, field: &str, value: &str, reason: impl Into<String>) -> Self {
        Self { line, field: field.to_owned(), reason: reason.into(), value: excerpt(value) }
    }

    pub(super) fn of_row(row: &BrokenRow, width: usize) -> Self {
        let value = String::from_utf8_lossy(&row.beginning);
        let mut reason = match row.why {
            Why::Unclosed => format!(
                "A quotation mark opened in line {} is never closed; close it, or double it where \
                 it belongs to the text.",
                row.line
            ),
            Why::Torn => format!(
                "Text follows a closing quotation mark in the row that begins in line {}; double \
                 the quotation marks that belong to the text, and close the one that is open.",
                row.line
            ),
            Why::TooLong => "The line is longer than 1 MiB, so this is hardly a row; check the \
                             separator and the line ends."
                .to_owned(),
            Why::Cells { found } => format!(
                "The row has {found} cells and the heading {width}; look for a missing or an \
                 unquoted separator or quotation mark."
            ),
        };
        if row.last_line > row.line {
            reason.push_str(&format!(
                " It reaches to line {}; rows in between that have {width} cells were read, other \
                 lines were left out with it.",
                row.last_line
            ));
        }
        Self::new(row.line, "row", &value, reason)
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, {}", self.line, self.field)?;
        if !self.value.is_empty() {
            write!(f, " \"{}\"", self.value)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// The beginning of a value, on one line.
fn excerpt(value: &str) -> String {
    let mut words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    words.retain(|c| !c.is_control());
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// A file that cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// There is no first row.
    #[error("the file is empty; its first row must be the heading")]
    Empty,
    /// The first row is no heading for this mapping; one sentence per problem.
    #[error("the heading does not fit the mapping:\n{}", .0.join("\n"))]
    Heading(Vec<String>),
}
