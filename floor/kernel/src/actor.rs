//! Who did something, as the journal writes it down.

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
    /// The house itself: a job or a command, by its name.
    System(&'static str),
}

impl Actor {
    /// The form in the journal: `visitor`, `citizen:<id>`, `staff:<id>`, `system:<name>`.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Visitor => "visitor".to_owned(),
            Self::Citizen(id) => format!("citizen:{id}"),
            Self::Staff(id) => format!("staff:{id}"),
            Self::System(name) => format!("system:{name}"),
        }
    }
}
