//! What leaves the room on paper, as documents of the press: the receipt, letters, permits, forms.

mod condition;
mod form;
mod letter;
mod permit;
mod proposal;
mod receipt;

pub(crate) use form::form;
pub(crate) use letter::{Post, letter, name};
pub(crate) use permit::{Issued, permit};
pub(crate) use proposal::proposal;
pub(crate) use receipt::{Sent, receipt};

use kernel::Ts;
use press::{Labels, Letterhead, Sheet};

use crate::deciding::Voice;

/// What every sheet has: the town's letterhead in the voice's language. The same `ident` and moment
/// are the same sheet.
pub(crate) fn sheet(voice: &Voice, title: String, ident: String, at: Ts) -> Sheet {
    Sheet {
        letterhead: Letterhead::of(voice.town()),
        lang: voice.lang(),
        labels: Labels::of(|key| voice.say(key, &[])),
        title,
        ident,
        at,
    }
}
