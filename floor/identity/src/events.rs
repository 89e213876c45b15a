//! What happened to people, for the journal and for other rooms: ids and facts, never an
//! address or a name.

use jobs::Event;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use crate::{passkey::PasskeyId, session::SessionId};

macro_rules! event {
    ($(#[$doc:meta])* $name:ident = $stored:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type),+
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "identity";

            fn subject(&self) -> String {
                format!("person:{}", self.person)
            }
        }
    };
}

event! {
    /// Somebody has an account now.
    PersonCreated = "person_created" {
        /// Who.
        person: PersonId,
    }
}
event! {
    /// Somebody changed their name.
    PersonRenamed = "person_renamed" {
        /// Who.
        person: PersonId,
    }
}
event! {
    /// A member of staff got a role.
    RoleGranted = "role_granted" {
        /// Who.
        person: PersonId,
        /// [`crate::Role::as_str`].
        role: String,
        /// Key of the department; none for all.
        department: Option<String>,
    }
}
event! {
    /// A role was taken back.
    RoleRevoked = "role_revoked" {
        /// From whom.
        person: PersonId,
        /// [`crate::Role::as_str`].
        role: String,
        /// Key of the department; none for all.
        department: Option<String>,
    }
}
event! {
    /// A session was ended by its owner.
    SessionRevoked = "session_revoked" {
        /// Whose.
        person: PersonId,
        /// Which.
        session: SessionId,
    }
}
event! {
    /// An account at an identity provider was linked.
    IdentityLinked = "identity_linked" {
        /// Whose.
        person: PersonId,
        /// Key of the provider.
        provider: String,
    }
}
event! {
    /// An account at an identity provider was parted.
    IdentityUnlinked = "identity_unlinked" {
        /// Whose.
        person: PersonId,
        /// Key of the provider.
        provider: String,
    }
}
event! {
    /// Somebody asked for a code by post.
    PostalCodeAsked = "postal_code_asked" {
        /// Who.
        person: PersonId,
    }
}
event! {
    /// The letter with a code was printed.
    PostalCodePrinted = "postal_code_printed" {
        /// For whom.
        person: PersonId,
    }
}
event! {
    /// Somebody entered the code from their letter.
    PostConfirmed = "post_confirmed" {
        /// Who.
        person: PersonId,
    }
}
event! {
    /// Somebody kept a datum for the next form.
    DatumKept = "datum_kept" {
        /// Who.
        person: PersonId,
        /// What it is; one of [`crate::kept::NAMES`].
        name: String,
    }
}
event! {
    /// Somebody no longer keeps a datum.
    DatumForgotten = "datum_forgotten" {
        /// Who.
        person: PersonId,
        /// What it was.
        name: String,
    }
}
event! {
    /// Somebody deleted their account.
    PersonErased = "person_erased" {
        /// Who.
        person: PersonId,
    }
}
event! {
    /// A passkey was added.
    PasskeyAdded = "passkey_added" {
        /// Whose.
        person: PersonId,
        /// Which.
        passkey: PasskeyId,
    }
}
event! {
    /// A passkey was named anew.
    PasskeyRenamed = "passkey_renamed" {
        /// Whose.
        person: PersonId,
        /// Which.
        passkey: PasskeyId,
    }
}
event! {
    /// A passkey was removed.
    PasskeyRemoved = "passkey_removed" {
        /// Whose.
        person: PersonId,
        /// Which.
        passkey: PasskeyId,
    }
}
