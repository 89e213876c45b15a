//! A ballot on paper, while staff enter what stands on it.

use kernel::{PersonId, Ts};
use serde::{Deserialize, Serialize};
use store::Doc;

use super::{Choices, CodeId};

/// What somebody read on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The marks, in the order of the numbers.
    pub choices: Choices,
    /// Key of the district.
    pub district: Option<String>,
    /// It cannot be counted: empty, unreadable, more than a ballot holds.
    pub spoiled: bool,
}

/// Where a sheet stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetState {
    /// One person entered it.
    Once,
    /// Two people read something else.
    Differs,
    /// It is in the urn.
    Counted,
    /// Two people say that it cannot be counted.
    Spoiled,
    /// Its code had been voted with already, which counts.
    Voted,
}

impl SheetState {
    /// All, in the order of the work.
    pub const ALL: [Self; 5] =
        [Self::Differs, Self::Once, Self::Counted, Self::Spoiled, Self::Voted];

    /// The word stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Differs => "differs",
            Self::Counted => "counted",
            Self::Spoiled => "spoiled",
            Self::Voted => "voted",
        }
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Once => "participation-paper-state-once",
            Self::Differs => "participation-paper-state-differs",
            Self::Counted => "participation-paper-state-counted",
            Self::Spoiled => "participation-paper-state-spoiled",
            Self::Voted => "participation-paper-state-voted",
        }
    }
}

/// A sheet as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sheet {
    /// The code on it.
    pub code: CodeId,
    /// Slug of its process.
    pub process: String,
    /// What stands beside the code.
    pub number: i64,
    /// What the first person read; nothing once it is settled.
    pub first_said: Option<Doc<Said>>,
    /// Who read it first.
    pub first_by: PersonId,
    /// When.
    pub first_at: Ts,
    /// What the second person read, where it is something else.
    pub second_said: Option<Doc<Said>>,
    /// Who read it then.
    pub second_by: Option<PersonId>,
    /// What became of it, as a word; nothing while it is open.
    pub became: Option<String>,
}

impl Sheet {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> SheetState {
        match self.became.as_deref() {
            None if self.second_said.is_some() => SheetState::Differs,
            None => SheetState::Once,
            Some("counted") => SheetState::Counted,
            Some("spoiled") => SheetState::Spoiled,
            Some(_) => SheetState::Voted,
        }
    }

    /// Whether something is left to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.became.is_none()
    }

    /// Whether a person entered it.
    #[must_use]
    pub fn is_by(&self, person: PersonId) -> bool {
        self.first_by == person || self.second_by == Some(person)
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/staff/participation/{}/paper/{}", self.process, self.number)
    }
}
