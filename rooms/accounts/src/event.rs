//! What happened in accounts, for the journal and for other rooms: ids and facts, no words.

use ::jobs::Event;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

macro_rules! event {
    ($(#[$doc:meta])* $name:ident = $stored:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type),+
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "accounts";

            fn subject(&self) -> String {
                format!("person:{}", self.person)
            }
        }
    };
}

event! {
    /// Somebody asks why their data were opened.
    AccessObjected = "access_objected" {
        /// Who.
        person: PersonId,
        /// Code of the objection.
        objection: String,
    }
}
event! {
    /// An objection was answered.
    ObjectionAnswered = "objection_answered" {
        /// Whose it was.
        person: PersonId,
        /// Its code.
        objection: String,
    }
}
event! {
    /// Somebody chose what they are told by e-mail.
    ChoicesChanged = "choices_changed" {
        /// Who.
        person: PersonId,
    }
}
