//! What can be done with a report. Every verb is idempotent, runs in the caller's
//! transaction, and writes its journal entry and event there. Everything else listens.

mod assign;
mod close;
mod dispute;
mod errand;
mod hand_over;
mod inquiry;
mod merge;
mod own;
mod picture;
mod plan;
mod release;
mod remind;
mod retain;
mod shorten;
mod split;
mod submit;
mod support;
mod view;
mod visit;
mod work;

pub use assign::assign;
pub use close::{close, mark_as_fixed, reopen};
pub use dispute::{dispute, reject_dispute};
pub use errand::{
    Order, accept_errand, finish_errand, give_errand, reject_errand, revoke_errand, take_word_over,
    write_word,
};
pub use hand_over::{accept, hand_over, refuse};
pub use inquiry::{answer, ask, remind_reporter, withdraw_inquiry};
pub use merge::{Unmergeable, may_merge, merge, part};
pub use own::{claim, forget_contact};
pub use picture::black_out;
pub use plan::{FieldListOrdered, order_list, plan, unplan};
pub use release::{choose_pictures, decide_picture, release, withhold};
pub use remind::remind;
pub use retain::{Ran, RetentionRan, begin_run, delete_drafts, delete_due, finish_run, ran};
pub use shorten::shorten;
pub use split::{Part, split};
pub use submit::{Submission, Submitted, submit, submit_as};
pub(crate) use submit::{free_code, secret_of};
pub use support::{support, take_support_back};
pub use view::{change_view, remove_view, save_view};
pub use visit::{Visited, settle_visits, visit};
pub use work::{start_work, write_note};

use kernel::{Actor, Chance, PersonId, Ts};

/// Who does something, for which department, and when.
#[derive(Debug, Clone)]
pub struct Deed {
    /// Who.
    pub actor: Actor,
    /// For which department; empty for citizens and jobs.
    pub department: String,
    /// When.
    pub now: Ts,
    /// Randomness for ids.
    pub chance: Chance,
}

impl Deed {
    /// The person behind it, where there is one.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.actor {
            Actor::Citizen(id) | Actor::Staff(id) => Some(id),
            Actor::Visitor | Actor::Link(_) | Actor::System(_) => None,
        }
    }
}
