//! Who did something, as the journal writes it down.

use uuid::Uuid;

use crate::PersonId;

/// The author of a state change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Somebody without an account; nothing about them is kept here.
    Visitor,
    /// A signed-in citizen.
    Citizen(PersonId),
    /// A member of staff.
    Staff(PersonId),
    /// Somebody without an account to whom staff sent a link, by the id of what it is for.
    Link(Uuid),
    /// The house itself: a job or a command, by its name.
    System(&'static str),
}

impl Actor {
    /// The form in the journal: `visitor`, `citizen:<id>`, `staff:<id>`, `link:<id>`, `system:<name>`.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Visitor => "visitor".to_owned(),
            Self::Citizen(id) => format!("citizen:{id}"),
            Self::Staff(id) => format!("staff:{id}"),
            Self::Link(id) => format!("link:{id}"),
            Self::System(name) => format!("system:{name}"),
        }
    }
}
