//! People and what they may do.

use jobs::record;
use kernel::{PersonId, Ts};
use store::{Result, Tx};

use crate::{Citizen, events::PersonRenamed, store::people};

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their address, in lower case.
    pub email: String,
    /// Their name; empty until they give one.
    pub name: String,
    /// Since when they have an account.
    pub created_at: Ts,
}

impl Person {
    /// Their name, or the address of those who gave none.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }
}

/// What a member of staff may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Works on cases of a department.
    Clerk,
    /// Takes care of things outside.
    Field,
    /// Writes what the town publishes.
    Editor,
    /// The digital officer: sees figures of all departments, and no case.
    Officer,
    /// Gives roles to people and looks after the system.
    Administrator,
}

impl Role {
    /// All roles in the order of lists.
    pub const ALL: [Self; 5] =
        [Self::Clerk, Self::Field, Self::Editor, Self::Officer, Self::Administrator];

    /// The word in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Field => "field",
            Self::Editor => "editor",
            Self::Officer => "officer",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == name)
    }

    /// Message with its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Clerk => "identity-role-clerk",
            Self::Field => "identity-role-field",
            Self::Editor => "identity-role-editor",
            Self::Officer => "identity-role-officer",
            Self::Administrator => "identity-role-administrator",
        }
    }
}

/// A role somebody holds, in one department or, without one, in all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Key of the department.
    pub department: Option<String>,
}

/// Changes the citizen's own name.
///
/// # Errors
/// Engine errors.
pub async fn rename(tx: &mut Tx, now: Ts, citizen: &Citizen, name: &str) -> Result<()> {
    let person = citizen.id();
    if people::rename_person(tx, person, name).await? {
        record(tx, now, &citizen.actor(), &PersonRenamed { person }).await?;
    }
    Ok(())
}

/// The address as it is stored and compared: trimmed, in lower case. `None` for what no
/// mail could reach. Whether it is somebody's is what the mail finds out.
#[must_use]
pub fn address(written: &str) -> Option<letters::Address> {
    letters::Address::parse(&written.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(
            address(" Anna.Weiss@Konstanz.Example ").map(|a| a.to_string()).as_deref(),
            Some("anna.weiss@konstanz.example")
        );
        assert_eq!(address("a@b.de\r\nBcc: x@y.de"), None);
    }
}
