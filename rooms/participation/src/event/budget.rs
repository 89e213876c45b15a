//! What participatory budgets tell. A ballot's event names neither the ballot nor its voter, so that
//! the journal cannot be put beside the urn.

use jobs::Event;
use serde::{Deserialize, Serialize};

use crate::budget::ProjectId;

/// Declares events about a project; all hold the project and its process.
macro_rules! about_projects {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The project.
            pub project: ProjectId,
            /// Slug of its process.
            pub process: String,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "participation";
            fn subject(&self) -> String {
                format!("project:{}", self.project)
            }
        }
    )+};
}

about_projects! {
    /// A project was proposed.
    BudgetProjectProposed = "budget_project_proposed" {},
    /// A project can be voted for, at a cost in whole euros; the reason stands with it.
    BudgetProjectAdmitted = "budget_project_admitted" { number: i64, cost: i64 },
    /// A project cannot be voted for; the reason stands with it.
    BudgetProjectRefused = "budget_project_refused" { number: i64 },
}

/// A ballot went into the urn.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BudgetBallotCast {
    /// Slug of the process.
    pub process: String,
    /// How it came in.
    pub channel: String,
}

impl Event for BudgetBallotCast {
    const NAME: &'static str = "budget_ballot_cast";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        format!("budget:{}", self.process)
    }
}

/// A ballot was changed by its voter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BudgetBallotChanged {
    /// Slug of the process.
    pub process: String,
    /// How many ballots of the same voter it stands for now: two where somebody had voted without
    /// their account before.
    pub instead_of: i64,
}

impl Event for BudgetBallotChanged {
    const NAME: &'static str = "budget_ballot_changed";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        format!("budget:{}", self.process)
    }
}

/// Codes for the post were made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BudgetCodesMade {
    /// Slug of the process.
    pub process: String,
    /// How many.
    pub n: i64,
}

impl Event for BudgetCodesMade {
    const NAME: &'static str = "budget_codes_made";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        format!("budget:{}", self.process)
    }
}
