//! An expression and where it stands in the file.

use kernel::municipality::Section;

use super::Spot;
use crate::Expression;

/// An expression of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// The expression.
    pub expression: Expression,
    /// Where its first character stands.
    pub spot: Spot,
}

impl Formula {
    /// The expression under a key. What cannot be read is a finding at its very place.
    pub(super) fn read(section: &Section<'_>, key: &str) -> Option<Self> {
        let (text, offset) = section.placed_text(key)?;
        match Expression::parse(&text) {
            Ok(expression) => Some(Self { expression, spot: Spot(offset) }),
            Err(fault) => {
                let problem = format!("{} (in {key} = \"{text}\")", fault.problem);
                section.refuse_at(offset + fault.at, problem, fault.remedy);
                None
            }
        }
    }

    /// As [`read`](Self::read), where there has to be one.
    pub(super) fn need(section: &Section<'_>, key: &str) -> Option<Self> {
        let found = Self::read(section, key);
        if found.is_none() {
            section.need_text(key);
        }
        found
    }
}
