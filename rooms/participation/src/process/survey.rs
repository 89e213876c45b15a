//! The method "survey" in a process' file: questions in steps, and who sees what came out.

mod question;
mod read;

use kernel::LocalText;

use super::Who;

pub use question::{Asks, Choice, OTHER, Question};
pub(super) use read::read;

/// When everybody may read what came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Results {
    /// While people still answer.
    Live,
    /// After the last day; nobody before, staff neither.
    #[default]
    After,
}

/// A page of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Title; none where all questions stand on one page.
    pub title: Option<LocalText>,
    /// What it asks, in order.
    pub questions: Vec<Question>,
}

/// What a survey asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// Who may answer.
    pub who: Who,
    /// When the results are told.
    pub results: Results,
    /// Its pages, in order.
    pub steps: Vec<Step>,
}

impl Survey {
    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    /// A question by its key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().find(|question| question.key == key)
    }

    /// Whether people write anything in their own words.
    #[must_use]
    pub fn asks_words(&self) -> bool {
        self.questions().any(Question::takes_words)
    }
}
