//! What has to hold over several fields.

use kernel::{LocalText, municipality::Section};

use super::{Formula, Spot, read};

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its key.
    pub key: String,
    /// What has to hold; `None` when it cannot be read. Broken only when it is false: where data
    /// are missing it says nothing.
    pub holds: Option<Formula>,
    /// Whether it only warns and does not hold the application back.
    pub warns: bool,
    /// Key of the field the message stands at.
    pub at: String,
    /// The message.
    pub text: LocalText,
    /// The law it comes from.
    pub basis: Option<String>,
    /// Where `at` stands.
    pub at_spot: Spot,
    /// Where it stands.
    pub spot: Spot,
}

impl Rule {
    pub(super) fn read(section: &Section<'_>) -> Self {
        Self {
            key: section.need_key("key"),
            holds: Formula::need(section, "holds"),
            warns: section.flag("warns"),
            at: section.need_text("at"),
            text: read::need_words(section, "text"),
            basis: section.text("basis"),
            at_spot: Spot::of(section, "at"),
            spot: Spot::at(section),
        }
    }
}
