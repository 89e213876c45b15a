//! A form to fill in by hand, made from the same definition as the pages.

use serde::Serialize;

use crate::{Code, Document, Sheet};

/// A form on paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PaperForm {
    /// What every sheet has.
    pub sheet: Sheet,
    /// What it is for and where to bring it.
    pub intro: String,
    /// Its parts, in order.
    pub parts: Vec<FormPart>,
    /// Whether a line for place, date and signature closes it.
    pub signature: bool,
    /// What staff scan when they enter it.
    pub code: Option<Code>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormPart {
    /// Its headline.
    pub title: String,
    /// What to know before.
    pub text: Option<String>,
    /// Its fields.
    pub fields: Vec<FormField>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormField {
    /// Its name.
    pub label: String,
    /// What helps, and on which condition it is to be filled in.
    pub hint: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// Room for the answer.
    pub line: Line,
}

/// Room for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Line {
    /// One line.
    One,
    /// Several lines.
    Several {
        /// How many.
        lines: u8,
    },
    /// A box for each character, in groups with a sign between them: `[2, 2, 4]` and `.`.
    Boxes {
        /// Characters in each group.
        groups: Vec<u8>,
        /// What stands between the groups.
        between: String,
    },
    /// Boxes to tick.
    Choice {
        /// What can be chosen.
        options: Vec<String>,
        /// Whether more than one.
        many: bool,
    },
    /// A row for each thing.
    Table {
        /// Heads of the columns.
        columns: Vec<String>,
        /// How many rows.
        rows: u8,
    },
    /// One box to tick beside the label.
    Tick,
    /// Nothing to write: something to put into the envelope.
    Enclosure,
}

impl Document for PaperForm {
    const TEMPLATE: &'static str = "form.typ";
    fn sheet(&self) -> &Sheet {
        &self.sheet
    }
    fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }
}
