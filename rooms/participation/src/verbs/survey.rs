//! What can be done in a survey: keep what was typed, send it, change it; release words or withhold
//! them.

mod moderate;
mod send;

use store::{Result, Tx};

use super::Theirs;
use crate::store::survey::{Held, list_held};

pub use moderate::{release_text, withhold_text};
pub use send::{Outcome, keep, send};

/// Who answers, as hashes made for this process alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The account, where there is one, else the browser.
    pub own: Vec<u8>,
    /// The browser.
    pub browser: Vec<u8>,
}

impl Voter {
    /// Whether they answer with an account.
    #[must_use]
    pub fn has_account(&self) -> bool {
        self.own != self.browser
    }
}

/// Which responses are a voter's.
pub type Place = super::Place<Held>;

impl Theirs for Held {
    fn voter(&self) -> Option<&[u8]> {
        self.voter.as_deref()
    }

    fn browser(&self) -> Option<&[u8]> {
        self.browser.as_deref()
    }
}

/// Finds a voter's responses.
///
/// # Errors
/// Engine errors.
pub async fn place(tx: &mut Tx, process: &str, voter: &Voter) -> Result<Place> {
    let held = list_held(tx, process, &voter.own, &voter.browser).await?;
    Ok(Place::of(held, &voter.own))
}
