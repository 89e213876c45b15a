//! How sure the town is of who somebody is: a ladder everybody may climb as far as they like.

use serde::{Deserialize, Serialize};

/// A step of the ladder; the later one holds whatever the earlier one does.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Nobody knows, and nobody asks.
    #[default]
    Anonymous,
    /// They read the mail of an address.
    Email,
    /// They read the letters at an address: a code came by post.
    Post,
    /// An identity provider vouches for them.
    Identified,
}

impl Trust {
    /// All steps, from the ground.
    pub const ALL: [Self; 4] = [Self::Anonymous, Self::Email, Self::Post, Self::Identified];

    /// The word in rows and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Email => "email",
            Self::Post => "post",
            Self::Identified => "identified",
        }
    }

    /// The step with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Trust;

    #[test]
    fn the_ladder_is_climbed_in_order() {
        assert!(Trust::ALL.is_sorted());
        for step in Trust::ALL {
            assert_eq!(Trust::from_name(step.as_str()), Some(step));
        }
        assert!(Trust::Identified > Trust::Post);
    }
}
