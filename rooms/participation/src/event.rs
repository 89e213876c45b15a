//! What the room tells: to the journal and to whoever listens. Ids and facts only.

pub mod opinions;

use jobs::Event;
use serde::{Deserialize, Serialize};

use crate::contribution::ContributionId;

/// Declares the events; all hold the contribution, its code, and what the verb needs.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The contribution.
            pub contribution: ContributionId,
            /// Its public code.
            pub code: String,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "participation";
            fn subject(&self) -> String {
                format!("contribution:{}", self.contribution)
            }
        }
    )+};
}

events! {
    /// A contribution came in.
    ContributionSubmitted = "contribution_submitted" { process: String, source: String },
    /// The public may see a contribution.
    ContributionReleased = "contribution_released" { process: String, due_at: i64 },
    /// A contribution is not shown, for a rule; the reason stands with it.
    ContributionRefused = "contribution_refused" { process: String, rule: String },
    /// The administration answered; the text stands with the answer.
    ContributionAnswered = "contribution_answered" { process: String, state: String, department: String },
    /// Somebody supports a contribution, or does not any more.
    ContributionSupported = "contribution_supported" { supporters: i64 },
}

/// What the town may not keep any longer was deleted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParticipationForgotten {
    /// Contributions and statements that were refused or never released.
    pub contributions: u64,
    /// Hashes of devices behind voices, in processes that are over.
    pub voices: u64,
}

impl Event for ParticipationForgotten {
    const NAME: &'static str = "participation_forgotten";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        "participation:retention".to_owned()
    }
}
