//! People and what they may do.

use kernel::{PersonId, Ts};

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
    pub fn shown(&self) -> &str {
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
    /// Gives roles to people and looks after the system.
    Administrator,
}

impl Role {
    /// All roles in the order of lists.
    pub const ALL: [Self; 4] = [Self::Clerk, Self::Field, Self::Editor, Self::Administrator];

    /// The word in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clerk => "clerk",
            Self::Field => "field",
            Self::Editor => "editor",
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

/// The address as it is stored and compared: trimmed, in lower case. `None` for what no
/// mail could reach.
///
/// Only the shape is checked; whether it is somebody's is what the mail finds out.
#[must_use]
pub fn address(written: &str) -> Option<String> {
    let address = written.trim().to_lowercase();
    let (local, domain) = address.rsplit_once('@')?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    let labels = domain.split('.').all(|l| !l.is_empty() && !l.starts_with('-') && l.len() <= 63);
    let fits = (1..=64).contains(&local.len()) && domain.len() <= 190;
    let shaped = local.chars().all(plain) && !local.contains('@') && domain.contains('.');
    let domain_chars = domain.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    (fits && shaped && labels && domain_chars).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(
            address(" Anna.Weiß@Konstanz.Example ").as_deref(),
            Some("anna.weiß@konstanz.example")
        );
    }

    #[test]
    fn what_no_mail_reaches_is_no_address() {
        for wrong in [
            "",
            "anna",
            "anna@",
            "@b.de",
            "a@b",
            "a@b..de",
            "a b@c.de",
            "a@b.de\r\nBcc: x@y.de",
            "a@b@c.de",
            "<a@b.de>",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
