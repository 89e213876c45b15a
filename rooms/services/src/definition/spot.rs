//! Where something stands in its file.

use kernel::municipality::Section;

/// A byte offset in the file. Any two are equal: definitions are the same when they say the same,
/// wherever it stands.
#[derive(Debug, Clone, Copy, Default, Eq)]
pub struct Spot(pub usize);

impl PartialEq for Spot {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Spot {
    /// The value of a key, or the section where it is missing.
    pub(super) fn of(section: &Section<'_>, key: &str) -> Self {
        Self(section.place(key))
    }

    /// The section itself.
    pub(super) fn at(section: &Section<'_>) -> Self {
        Self(section.start())
    }
}
