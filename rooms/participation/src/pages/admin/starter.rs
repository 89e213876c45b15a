//! What a new process begins with: a file of the method with rules and themes that fit most towns.

use toml_edit::DocumentMut;
use web::{Answer, Problem};

/// A method and its file.
pub struct Starter {
    /// The method, as files call it.
    pub method: &'static str,
    /// Message of its name.
    pub title: &'static str,
    /// Message of a sentence about it.
    pub text: &'static str,
    file: &'static str,
}

/// All of them, in the order they are offered.
pub const STARTERS: [Starter; 4] = [
    Starter {
        method: "map-dialogue",
        title: "participation-admin-map-dialogue",
        text: "participation-admin-map-dialogue-text",
        file: include_str!("../../../starters/map-dialogue.toml"),
    },
    Starter {
        method: "ideas",
        title: "participation-admin-ideas",
        text: "participation-admin-ideas-text",
        file: include_str!("../../../starters/ideas.toml"),
    },
    Starter {
        method: "budget",
        title: "participation-admin-budget",
        text: "participation-admin-budget-text",
        file: include_str!("../../../starters/budget.toml"),
    },
    Starter {
        method: "missions",
        title: "participation-admin-missions",
        text: "participation-admin-missions-text",
        file: include_str!("../../../starters/missions.toml"),
    },
];

impl Starter {
    /// The one of a method.
    ///
    /// # Errors
    /// A [`Problem`] where there is none.
    pub fn of(method: &str) -> Answer<&'static Self> {
        STARTERS.iter().find(|starter| starter.method == method).ok_or_else(Problem::not_found)
    }

    /// Its file, to be filled in.
    ///
    /// # Errors
    /// Never: a test reads each.
    pub fn document(&self) -> Answer<DocumentMut> {
        self.file.parse().map_err(|error| {
            tracing::error!(method = self.method, %error, "a starter cannot be read");
            Problem::internal()
        })
    }
}
