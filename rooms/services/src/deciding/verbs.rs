//! What can be done with a case. Every verb is idempotent, runs in the caller's transaction, and
//! writes its journal entry and event there. The caller has locked the application before.

mod check;
mod decide;
mod effect;
mod extend;
mod hold;
mod permit;
mod post;
mod request;
mod withdraw;
mod write;

pub use check::check;
pub use decide::{Confirmed, Proposal, confirm, fall_silent, propose, send_back};
pub use effect::{drafted, fetch, note_posted};
pub use extend::{extend, farthest};
pub use hold::{hand_over, take};
pub use permit::{change, issue, issue_all, remind, revoke, use_at};
pub use post::send_printed;
pub use request::{answer, ask, drafted_request, withdraw_request};
pub use withdraw::withdraw;
pub use write::{note, write_to_applicant, write_to_staff};

use std::sync::Arc;

use kernel::{Actor, PersonId};

use super::{Case, Voice};
use crate::{Deed, published::Service};

/// What a verb works with: who does it, the case, and its service as it was when somebody applied.
#[derive(Clone)]
pub struct Act {
    /// Who, and when.
    pub deed: Deed,
    /// The department they speak for; empty for applicants and jobs.
    pub department: String,
    /// The case as it stands.
    pub case: Case,
    /// Its service.
    pub service: Arc<Service>,
    /// The municipality's voice.
    pub voice: Voice,
}

impl Act {
    /// The person behind it, where there is one.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.deed.actor {
            Actor::Citizen(id) | Actor::Staff(id) => Some(id),
            Actor::Visitor | Actor::Link(_) | Actor::System(_) => None,
        }
    }
}

/// Fills an event's fields that name the case.
macro_rules! told {
    ($act:expr, $event:ident { $($field:ident $(: $value:expr)?),* $(,)? }) => {
        crate::deciding::event::$event {
            application: $act.case.application,
            reference: $act.case.reference.clone(),
            case: $act.case.id,
            $($field $(: $value)?,)*
        }
    };
}
use told;

/// Writes journal entry and event, and notes the change with the application.
macro_rules! tell {
    ($tx:expr, $act:expr, $event:ident { $($fields:tt)* }) => {{
        let event = crate::deciding::verbs::told!($act, $event { $($fields)* });
        let seq = jobs::record($tx, $act.deed.now, &$act.deed.actor, &event).await?;
        crate::store::deciding::case::touch($tx, $act.case.application, seq).await?
    }};
}
use tell;
