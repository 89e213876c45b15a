//! What editing needs of the whole house: every room's check of its files, every message, every
//! entry of the overview.

use kernel::{
    Lang,
    municipality::{self, Finding, Municipality},
};
use store::registry::Files;
use web::{
    Room,
    room::{AdminEntry, Check},
};

use crate::phrasebook::Phrasebook;

/// What the rooms contribute to editing.
#[derive(Default)]
pub struct Workshop {
    checks: Vec<Check>,
    pub(crate) book: Phrasebook,
    pub(crate) entries: Vec<AdminEntry>,
}

impl Workshop {
    /// Collects from `rooms`; `floor` are checks and `locales` the messages of the house.
    #[must_use]
    pub fn new(
        rooms: &[Room],
        floor: &[Check],
        locales: impl IntoIterator<Item = (Lang, &'static str)>,
    ) -> Self {
        let mut entries: Vec<_> = rooms.iter().flat_map(|room| room.admin.clone()).collect();
        entries.sort_by_key(|entry| entry.order);
        Self {
            checks: floor.iter().copied().chain(rooms.iter().filter_map(|r| r.check)).collect(),
            book: Phrasebook::new(locales),
            entries,
        }
    }

    /// Everything that is wrong in a municipality's files, whoever reads them.
    #[must_use]
    pub fn check(&self, files: &Files) -> (Option<Municipality>, Vec<Finding>) {
        let (town, mut findings) = municipality::check(files);
        if let Some(town) = &town {
            findings.extend(self.checks.iter().flat_map(|check| check(town, files)));
        }
        findings.extend(self.book.check(files));
        (town, findings)
    }
}
