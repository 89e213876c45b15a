//! What the opinion map tells. Of votes only that there was one and how many there are: the journal
//! outlives every reason to know who said what.

use jobs::Event;
use serde::{Deserialize, Serialize};

/// Declares the events; all hold the process and what the verb needs.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// Slug of the process.
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
                format!("process:{}", self.process)
            }
        }
    )+};
}

events! {
    /// Somebody agreed, disagreed or passed, or said something else than before.
    OpinionVoted = "opinion_voted" { votes: i64 },
    /// Statements and votes were brought in from elsewhere.
    OpinionsImported = "opinions_imported" { statements: u64, votes: u64 },
    /// What a month said was kept.
    OpinionMonthKept = "opinion_month_kept" { month: String },
    /// Somebody added a statement.
    StatementSubmitted = "statement_submitted" { statement: u32, source: String },
    /// People may vote on a statement.
    StatementReleased = "statement_released" { statement: u32 },
    /// Nobody votes on a statement, for a rule; the reason stands with it.
    StatementRefused = "statement_refused" { statement: u32, rule: String },
}
