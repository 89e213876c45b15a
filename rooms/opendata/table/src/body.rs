//! The rows of the table itself: without what stands above, and without notes below.

use std::collections::VecDeque;
use std::io::{self, Read};

use crate::layout::{Aside, Layout};
use crate::read::{Row, Rows};

/// How many rows that look like notes are held back until it is known whether rows follow.
const HELD: usize = 64;
/// How notes below a table begin.
const NOTES: [&str; 14] = [
    "quelle",
    "stand:",
    "stand ",
    "hinweis",
    "anmerkung",
    "©",
    "*",
    "erstellt",
    "datenlizenz",
    "lizenz",
    "fußnote",
    "1)",
    "__",
    "datenstand",
];

/// Yields the rows between heading and notes.
pub(crate) struct Body<R> {
    rows: Rows<R>,
    after: u64,
    width: usize,
    held: VecDeque<Row>,
    ready: VecDeque<Row>,
    ended: bool,
    /// Rows without any value.
    pub empty: u64,
}

impl<R: Read> Body<R> {
    /// The rows below the heading of `layout`.
    pub fn new(rows: Rows<R>, layout: &Layout) -> Self {
        let above = layout.preamble.iter().map(|aside| aside.line);
        let after = layout.heading.iter().copied().chain(above).max().unwrap_or_default();
        let (held, ready) = (VecDeque::new(), VecDeque::new());
        Self { rows, after, width: layout.titles.len(), held, ready, ended: false, empty: 0 }
    }

    /// The next row; `None` when only notes are left, or nothing.
    pub fn next(&mut self) -> io::Result<Option<Row>> {
        loop {
            if let Some(row) = self.ready.pop_front() {
                return Ok(Some(row));
            }
            if self.ended {
                return Ok(None);
            }
            let Some(row) = self.rows.next()? else {
                self.ended = true;
                continue;
            };
            if row.line <= self.after {
                continue;
            }
            if row.filled() == 0 {
                self.empty += 1;
            } else if self.is_note(&row) {
                self.held.push_back(row);
                if self.held.len() > HELD {
                    self.ready.extend(self.held.pop_front());
                }
            } else {
                self.ready.append(&mut self.held);
                self.ready.push_back(row);
            }
        }
    }

    /// The notes, once the rows have ended.
    pub fn notes(&self) -> Vec<Aside> {
        self.held.iter().map(Aside::of).collect()
    }

    /// One cell only, where the table has several.
    fn is_note(&self, row: &Row) -> bool {
        if self.width < 2 || row.filled() != 1 || row.cut {
            return false;
        }
        let Some(first) = row.cells.first().map(|cell| cell.trim().to_lowercase()) else {
            return false;
        };
        !first.is_empty()
            && (row.cells.len() == 1
                || NOTES.iter().any(|note| first.starts_with(note))
                || (self.width > 2 && first.len() > 40))
    }
}
