//! Who decides, where several authorities do so separately.

use kernel::{LocalText, municipality::Section};

use super::{Formula, Spot, read};

/// An authority that decides for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Its key.
    pub key: String,
    /// Its name as it stands on letters.
    pub name: LocalText,
    /// When it is asked; without a condition, always.
    pub when: Option<Formula>,
    /// Where it stands.
    pub spot: Spot,
}

impl Authority {
    pub(super) fn read(section: &Section<'_>) -> Self {
        Self {
            key: section.need_key("key"),
            name: read::need_words(section, "name"),
            when: Formula::read(section, "when"),
            spot: Spot::at(section),
        }
    }
}
