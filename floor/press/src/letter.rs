//! A letter after DIN 5008, form B: the address shows in the window of an envelope.

use serde::Serialize;

use crate::{Block, Code, Document, Sheet};

/// A letter. The sheet's title is its subject.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Letter {
    /// What every sheet has.
    pub sheet: Sheet,
    /// The address, a line each; at most six fit the window.
    pub recipient: Vec<String>,
    /// The block of information at the right: reference, clerk, telephone, date.
    pub details: Vec<(String, String)>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Who answers for it.
    pub signed: Option<Signed>,
    /// What follows the signature, such as the same in another language.
    pub annex: Vec<Block>,
    /// A code at its end.
    pub code: Option<Code>,
}

/// Who answers for a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// "Mit freundlichen Grüßen".
    pub greeting: String,
    /// Their name.
    pub name: String,
    /// What they are, or that no signature is needed.
    pub role: String,
}

impl Document for Letter {
    const TEMPLATE: &'static str = "letter.typ";
    fn sheet(&self) -> &Sheet {
        &self.sheet
    }
    fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }
}
