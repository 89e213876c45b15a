//! What can be done with a contribution. Every verb is idempotent, runs in the caller's
//! transaction, and writes its journal entry and event there. Everything else listens.

mod answer;
mod contribute;
mod moderate;
pub mod opinions;
mod support;

pub use answer::answer;
pub(crate) use contribute::secret_of;
pub use contribute::{Contributed, From, Words, contribute};
pub use moderate::{refuse, release};
pub use support::{Voice, support, take_support_back};

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
