//! A receipt: what arrived, when, and how anybody can check it.

use serde::Serialize;

use crate::{Block, Code, Document, Sheet};

/// A receipt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Receipt {
    /// What every sheet has.
    pub sheet: Sheet,
    /// The name of the number: "Vorgangsnummer".
    pub reference_label: String,
    /// The number people are asked for.
    pub reference: String,
    /// The sentence above all: that it has arrived.
    pub lead: String,
    /// What arrived.
    pub facts: Vec<(String, String)>,
    /// The rest.
    pub blocks: Vec<Block>,
    /// How to check it.
    pub code: Option<Code>,
}

impl Document for Receipt {
    const TEMPLATE: &'static str = "receipt.typ";
    fn sheet(&self) -> &Sheet {
        &self.sheet
    }
    fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }
}
