//! What is told of following. Never who: an address is no business of the journal.

use jobs::Event;
use serde::{Deserialize, Serialize};

use crate::contribution::ContributionId;

/// Somebody wants e-mails about a contribution.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ContributionFollowed {
    /// The contribution.
    pub contribution: ContributionId,
    /// Its public code.
    pub code: String,
    /// The address was proved already, by an account.
    pub proved: bool,
}

impl Event for ContributionFollowed {
    const NAME: &'static str = "contribution_followed";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        format!("contribution:{}", self.contribution)
    }
}

/// Somebody proved the address their e-mails go to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddressConfirmed {
    /// How many contributions they are told of from now on.
    pub things: u64,
}

impl Event for AddressConfirmed {
    const NAME: &'static str = "participation_address_confirmed";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        "participation:following".to_owned()
    }
}

/// Somebody wants no more e-mails.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FollowingEnded {
    /// About how many contributions.
    pub things: u64,
}

impl Event for FollowingEnded {
    const NAME: &'static str = "participation_following_ended";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        "participation:following".to_owned()
    }
}
