//! Elections as files: the `.pb` format of Pabulib (`META`, `PROJECTS`, `VOTES`).
//!
//! Described at <https://pabulib.org/format>. Columns nobody here knows are kept and written again.

mod error;
mod fields;
mod read;
#[cfg(test)]
mod tests;
mod write;

use std::collections::HashMap;

pub use error::{ReadError, Reason};
pub use read::read;
pub use write::write;

use crate::Decimal;

/// How people could mark projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Any number of projects, each once.
    #[default]
    Approval,
    /// One project.
    ChooseOne,
    /// Projects in order, the dearest to the heart first.
    Ordinal,
    /// Points out of a purse.
    Cumulative,
    /// A mark for each project.
    Scoring,
}

impl Kind {
    /// Every kind with its word in a file.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Approval, "approval"),
        (Self::ChooseOne, "choose-1"),
        (Self::Ordinal, "ordinal"),
        (Self::Cumulative, "cumulative"),
        (Self::Scoring, "scoring"),
    ];

    /// Its word in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("approval", |(_, word)| word)
    }

    /// Whether a column `points` is part of the ballot.
    #[must_use]
    pub fn has_points(self) -> bool {
        matches!(self, Self::Ordinal | Self::Cumulative | Self::Scoring)
    }
}

/// One election as a file holds it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Election {
    /// Key and value, in the order of the file.
    pub meta: Vec<(String, String)>,
    /// How people voted; `vote_type`.
    pub kind: Kind,
    /// What there is to spend.
    pub budget: Decimal,
    /// The columns of the projects in their order, `project_id` and `cost` among them.
    pub project_columns: Vec<String>,
    /// The projects in the order of the file.
    pub projects: Vec<Project>,
    /// The columns of the votes in their order, `voter_id` and `vote` among them.
    pub vote_columns: Vec<String>,
    /// The ballots in the order of the file.
    pub votes: Vec<Vote>,
}

/// Something that may be paid for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// `project_id`, unique in the election.
    pub id: String,
    /// What it costs; more than nothing.
    pub cost: Decimal,
    /// The other columns in their order.
    pub fields: Vec<String>,
}

/// A ballot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vote {
    /// `voter_id`, unique in the election.
    pub voter: String,
    /// What was marked, in the order of the ballot.
    pub marks: Vec<Mark>,
    /// The other columns in their order.
    pub fields: Vec<String>,
}

/// A project on a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Index into [`Election::projects`].
    pub project: u32,
    /// One on an approval ballot; on an ordinal one without points `max_length` for the first,
    /// one less for each that follows.
    pub points: Decimal,
}

impl Election {
    /// The value of a key of `META`.
    #[must_use]
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// What a project says in a column.
    #[must_use]
    pub fn project_field(&self, project: usize, column: &str) -> Option<&str> {
        let place = kept(&self.project_columns, &PROJECT).position(|own| own == column)?;
        self.projects.get(project)?.fields.get(place).map(String::as_str)
    }

    /// Which of the [`Vote::fields`] holds a column.
    #[must_use]
    pub fn vote_field(&self, column: &str) -> Option<usize> {
        kept(&self.vote_columns, self.ballot_columns()).position(|own| own == column)
    }

    /// The ids of projects with their indices.
    #[must_use]
    pub fn ids(&self) -> HashMap<&str, u32> {
        let ids = self.projects.iter().map(|project| project.id.as_str());
        ids.zip(0..).collect()
    }

    /// Whether the column `points` is read and written as part of the ballots.
    fn ballot_columns(&self) -> &'static [&'static str] {
        if self.kind.has_points() { &VOTE_WITH_POINTS } else { &VOTE }
    }

    /// How many projects a ballot could hold at most: `max_length`, else all there are.
    fn max_length(&self) -> usize {
        let said = self.meta("max_length").and_then(|value| value.parse().ok());
        said.unwrap_or(self.projects.len())
    }

    /// Points of the place on an ordinal ballot that names none: Borda's count.
    fn borda(max_length: usize, place: usize) -> Decimal {
        let points = max_length.saturating_sub(place);
        i64::try_from(points).ok().and_then(Decimal::whole).unwrap_or_default()
    }
}

/// Columns that are not kept as text because they are read.
const PROJECT: [&str; 2] = ["project_id", "cost"];
const VOTE: [&str; 2] = ["voter_id", "vote"];
const VOTE_WITH_POINTS: [&str; 3] = ["voter_id", "vote", "points"];

/// The columns that are kept as text.
fn kept<'a>(columns: &'a [String], read: &'a [&str]) -> impl Iterator<Item = &'a str> {
    columns.iter().map(String::as_str).filter(move |column| !read.contains(column))
}
