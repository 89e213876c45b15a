//! A participatory budget's nouns: a project with its cost, a ballot with its choices.

mod fits;
mod sheet;

pub use fits::{Unfit, cost, fits};
pub use sheet::{Said, Sheet, SheetState};

use kernel::{Lang, Ts};
use store::Doc;

use crate::contribution::ContributionId;

kernel::id! {
    /// A project.
    ProjectId,
    /// A ballot.
    BallotId,
    /// A code by post.
    CodeId,
    /// Codes made at once.
    BatchId,
}

/// Where a project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectState {
    /// The offices look into it.
    Proposed,
    /// It can be voted for.
    Admitted,
    /// It cannot be built, or not by the town.
    Refused,
}

impl ProjectState {
    /// All, from the first to the last.
    pub const ALL: [Self; 3] = [Self::Proposed, Self::Admitted, Self::Refused];

    /// The word stored and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Admitted => "admitted",
            Self::Refused => "refused",
        }
    }

    /// By its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Proposed => "participation-budget-state-proposed",
            Self::Admitted => "participation-budget-state-admitted",
            Self::Refused => "participation-budget-state-refused",
        }
    }

    /// Name of its sign among the badges of the house.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Proposed => "working",
            Self::Admitted => "open",
            Self::Refused => "refused",
        }
    }
}

/// A project as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Project {
    /// Id.
    pub id: ProjectId,
    /// Slug of its process.
    pub process: String,
    /// What people call it by, from 1.
    pub number: i64,
    /// Title.
    pub title: String,
    /// What it is.
    pub body: String,
    /// Language it is written in.
    pub lang: String,
    /// Key of its district; none where it is for the whole town.
    pub district: Option<String>,
    /// Key of its theme.
    pub category: Option<String>,
    /// What it costs, whole euros.
    pub cost: Option<i64>,
    /// Where it stands, as a word.
    pub state: String,
    /// Why it can be voted for or not, for everybody.
    pub reason: Option<String>,
    /// Key of the department that looked into it.
    pub office: String,
    /// The contribution it came from.
    pub contribution: Option<ContributionId>,
    /// When it was proposed.
    pub proposed_at: Ts,
    /// When it was admitted or refused.
    pub decided_at: Option<Ts>,
}

impl Project {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> ProjectState {
        ProjectState::from_name(&self.state).unwrap_or(ProjectState::Proposed)
    }

    /// What it costs where it can be voted for, whole euros.
    #[must_use]
    pub fn ballot_cost(&self) -> Option<i64> {
        self.cost.filter(|cost| *cost > 0 && self.state() == ProjectState::Admitted)
    }

    /// The language it is written in.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}/budget/{}", self.process, self.number)
    }

    /// Address of its page for staff.
    #[must_use]
    pub fn staff_path(&self) -> String {
        format!("/staff/participation/{}/projects/{}", self.process, self.number)
    }
}

/// What a ballot says: number of a project and points, in the order of the numbers. On approval and
/// knapsack ballots each has one point; on a ranking the points are the place, 1 the first.
pub type Choices = Vec<(i64, i64)>;

/// How a ballot came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// In a browser.
    Web,
    /// In a browser, with a code that came by post.
    Code,
    /// On paper.
    Paper,
    /// By telephone, entered by staff.
    Phone,
    /// On a screen of the town's.
    Kiosk,
}

impl Channel {
    /// All.
    pub const ALL: [Self; 5] = [Self::Web, Self::Code, Self::Paper, Self::Phone, Self::Kiosk];

    /// The word stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Code => "code",
            Self::Paper => "paper",
            Self::Phone => "phone",
            Self::Kiosk => "kiosk",
        }
    }
}

/// A ballot as it counts. Nothing in it says whose it is.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Ballot {
    /// Id.
    pub id: BallotId,
    /// How it came in, as a word.
    pub channel: String,
    /// Key of the district its voter lives in, where they said so.
    pub district: Option<String>,
    /// When it was cast, or last changed.
    pub cast_at: Ts,
    /// What it says.
    pub choices: Doc<Choices>,
}
