//! Who does something, and when.

use kernel::{Actor, Chance, Ts};
use web::Here;

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

impl Deed {
    /// What somebody does by a request.
    #[must_use]
    pub fn of(here: &Here, actor: Actor) -> Self {
        Self { actor, now: here.now, chance: here.app.chance.clone() }
    }
}
