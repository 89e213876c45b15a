//! A permit to lie behind a windscreen: what matters is read from a metre away, the rest below the
//! fold.

use serde::Serialize;

use crate::{Block, Code, Document, Sheet};

/// A permit. The sheet's title is what it is called.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Permit {
    /// What every sheet has.
    pub sheet: Sheet,
    /// Its number.
    pub number: String,
    /// Whose it is.
    pub holder: String,
    /// First day, as people write it.
    pub valid_from: Option<String>,
    /// Last day.
    pub valid_until: Option<String>,
    /// The number plates it holds for; none where it is no matter of vehicles.
    pub plates: Vec<String>,
    /// Where it holds.
    pub area: Option<String>,
    /// The law.
    pub basis: String,
    /// Rights, exclusions and duties, below the fold.
    pub blocks: Vec<Block>,
    /// How to check it.
    pub code: Option<Code>,
}

impl Document for Permit {
    const TEMPLATE: &'static str = "permit.typ";
    fn sheet(&self) -> &Sheet {
        &self.sheet
    }
    fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }
}
