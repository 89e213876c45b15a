//! What a dialogue asks people for: contributions with or without a place, and what is said about
//! them.

use kernel::municipality::{Moderation, Section};

use super::{
    Category,
    read::{day_count, themes},
};

/// Whether contributions have a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// Nobody asks for one; there is no map.
    None,
    /// Whoever has one may name it.
    Welcome,
    /// Each has one.
    Needed,
}

/// Whether people discuss contributions, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Comments {
    /// They do not.
    #[default]
    Off,
    /// In one thread.
    Plain,
    /// For and against, in two columns.
    ProContra,
}

/// What a dialogue asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialogue {
    /// Its themes.
    pub categories: Vec<Category>,
    /// Whether somebody looks at contributions and comments before the public does.
    pub moderation: Moderation,
    /// Working days until each contribution has an answer, from its release on.
    pub answer_days: u32,
    /// Whether contributions have a place.
    pub places: Places,
    /// Whether people discuss them.
    pub comments: Comments,
}

impl Dialogue {
    /// Reads the phase of a map dialogue.
    pub(super) fn on_map(section: &Section<'_>) -> Self {
        Self::with(section, Places::Needed)
    }

    /// Reads the phase of a collection of ideas: a dialogue without places, unless it welcomes them.
    pub(super) fn of_ideas(section: &Section<'_>) -> Self {
        let places = if section.flag("places") { Places::Welcome } else { Places::None };
        Self::with(section, places)
    }

    fn with(section: &Section<'_>, places: Places) -> Self {
        let moderations = [("before", Moderation::Before), ("after", Moderation::After)];
        let comments = [
            ("off", Comments::Off),
            ("plain", Comments::Plain),
            ("pro-contra", Comments::ProContra),
        ];
        Self {
            categories: themes(section),
            moderation: section.choice("moderation", &moderations).unwrap_or_default(),
            answer_days: day_count(section),
            places,
            comments: section.choice("comments", &comments).unwrap_or_default(),
        }
    }
}
