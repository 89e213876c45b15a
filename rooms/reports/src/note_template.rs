//! Sentences that clerks put into a note, read from a municipality's `templates.toml`.
//!
//! A template says for which act it is meant and speaks the reporter's language. Its
//! placeholders are checked when the municipality is taken in.

mod fill;
mod read;

use std::sync::Arc;

use kernel::{
    LocalText,
    municipality::{self, Finding, Municipality},
};
use web::Town;

pub use fill::{Facts, GAP, PLACEHOLDERS};

use crate::{Closing, category::Catalogue};

/// The file of the templates inside a municipality's folder.
pub const FILE_NAME: &str = "templates.toml";

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// A public note.
    Note,
    /// Closing, with a reason and an answer.
    Close,
    /// Refusing the responsibility.
    Refuse,
    /// Handing over to another department.
    Handover,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Note, Self::Close, Self::Refuse, Self::Handover];

    /// Its name in the file and in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Close => "close",
            Self::Refuse => "refuse",
            Self::Handover => "handover",
        }
    }

    /// The act with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Note => "reports-template-act-note",
            Self::Close => "reports-template-act-close",
            Self::Refuse => "reports-template-act-refuse",
            Self::Handover => "reports-template-act-handover",
        }
    }
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteTemplate {
    /// Its key.
    pub key: String,
    /// What clerks call it.
    pub name: LocalText,
    /// Where it is offered.
    pub acts: Vec<Act>,
    /// The reason it goes with when closing.
    pub close_reason: Option<Closing>,
    /// Keys of the categories it is for; empty for all.
    pub categories: Vec<String>,
    /// The words, with placeholders.
    pub text: LocalText,
}

impl NoteTemplate {
    /// Whether it is offered for an act on a report of this category.
    #[must_use]
    pub fn is_for(&self, act: Act, category: &str) -> bool {
        let fits = self.categories.is_empty() || self.categories.iter().any(|c| c == category);
        fits && self.acts.contains(&act)
    }
}

/// Reads `templates.toml`.
///
/// # Errors
/// Every finding of the file, in its order.
pub fn parse(
    file: &str,
    text: &str,
    town: &Municipality,
    catalogue: &Catalogue,
) -> Result<Vec<NoteTemplate>, Vec<Finding>> {
    municipality::read(file, text, &town.languages, |root| read::templates(root, catalogue))
}

/// The templates of a municipality, kept until its files change.
#[must_use]
pub fn of(town: &Arc<Town>, catalogue: &Catalogue) -> Arc<Vec<NoteTemplate>> {
    town.derived(|town| {
        let Some(text) = town.text(FILE_NAME) else { return Vec::new() };
        parse(FILE_NAME, text, &town.config, catalogue).unwrap_or_else(|findings| {
            for finding in findings {
                tracing::error!(municipality = %town.key, %finding, "templates do not load");
            }
            Vec::new()
        })
    })
}
