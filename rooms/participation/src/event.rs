//! What the room tells: to the journal and to whoever listens. Ids and facts only.

pub mod budget;
pub mod count;
pub mod following;
pub mod missions;
pub mod opinions;
pub mod sheet;
pub mod survey;

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
    /// A contribution was merged into another, because both are about the same.
    ContributionMerged = "contribution_merged" { into: String },
    /// Another was merged into a contribution.
    ContributionJoined = "contribution_joined" { joined: String },
    /// A merged contribution was taken apart from the one that remains.
    ContributionParted = "contribution_parted" { from: String },
    /// Another was taken apart from a contribution.
    ContributionLeft = "contribution_left" { left: String },
    /// Somebody commented on a contribution; the words stand with the comment.
    CommentSubmitted = "contribution_comment_submitted" { comment: String, process: String },
    /// The public may read a comment.
    CommentReleased = "contribution_comment_released" { comment: String, process: String },
    /// A comment is not shown, for a rule; the reason stands with it.
    CommentRefused = "contribution_comment_refused" { comment: String, rule: String },
    /// Its author took a comment back.
    CommentWithdrawn = "contribution_comment_withdrawn" { comment: String },
    /// Somebody finds a comment helpful, or does not any more.
    CommentVoiced = "contribution_comment_voiced" { comment: String, voices: i64 },
    /// A reader says that it, or a comment on it, breaks a rule.
    ContributionFlagged = "contribution_flagged" { comment: Option<String>, rule: String },
    /// Staff have looked at what readers reported.
    FlagsSettled = "contribution_flags_settled" { comment: Option<String>, voices: u64, stays: bool },
    /// The author of something refused says why it should stand.
    ContributionAppealed = "contribution_appealed" { comment: Option<String> },
    /// Somebody else decided about that.
    AppealDecided = "contribution_appeal_decided" { comment: Option<String>, restored: bool },
}

/// What the town may not keep any longer was deleted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParticipationForgotten {
    /// Contributions and statements that were refused or never released.
    pub contributions: u64,
    /// Comments likewise, with settled reports of readers and appeals.
    #[serde(default)]
    pub comments: u64,
    /// Hashes of devices behind voices and ballots, in processes that are over.
    pub voices: u64,
    /// Addresses nobody confirmed, or that follow nothing any more.
    #[serde(default)]
    pub addresses: u64,
}

impl Event for ParticipationForgotten {
    const NAME: &'static str = "participation_forgotten";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        "participation:retention".to_owned()
    }
}
