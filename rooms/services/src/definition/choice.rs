//! One of the answers to choose from.

use kernel::{LocalText, municipality::Section};

use super::read;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its key, which conditions name.
    pub key: String,
    /// What it says.
    pub label: LocalText,
}

impl Choice {
    pub(super) fn read_all(field: &Section<'_>) -> Vec<Self> {
        let read =
            |s: &Section<'_>| Self { key: s.need_key("key"), label: read::need_words(s, "label") };
        let found = read::each_once(field, "choices", read, |choice| &choice.key);
        if found.len() < 2 {
            field.refuse(
                "choices",
                "there is nothing to choose from",
                "add at least two choices = [{ key = \"…\", label = { … } }, …]",
            );
        }
        found
    }
}
