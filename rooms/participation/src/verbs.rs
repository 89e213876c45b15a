//! What can be done with a contribution and what is said about it. Every verb is idempotent, runs in the caller's
//! transaction, and writes its journal entry and event there. Everything else listens.

mod answer;
mod appeal;
pub mod budget;
mod comment;
mod contribute;
mod flag;
mod merge;
pub mod missions;
mod moderate;
pub mod opinions;
mod place;
mod support;
pub mod survey;
mod tell;
mod voice;

pub use answer::answer;
pub(crate) use appeal::clerk_of;
pub use appeal::{Appealed, appeal, decide_appeal};
pub use comment::{
    Said, comment, refuse_comment, release_comment, take_comment_voice_back, voice_comment,
    withdraw_comment,
};
pub(crate) use contribute::secret_of;
pub use contribute::{Contributed, From, Words, contribute};
pub use flag::{flag, settle};
pub use merge::{Unmergeable, may_merge, merge, part};
pub use moderate::{refuse, release};
pub use place::{Place, Theirs};
pub use support::{support, take_support_back};
pub use voice::{Heard, Spoken, Voice};

use kernel::{Actor, Chance, Ts};

/// Who does something, and when.
#[derive(Debug, Clone)]
pub struct Deed {
    /// Who.
    pub actor: Actor,
    /// When.
    pub now: Ts,
    /// Randomness for ids.
    pub chance: Chance,
}
