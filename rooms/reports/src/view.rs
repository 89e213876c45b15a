//! The noun: filters of the inbox that a member of staff keeps under a name.

use jobs::Event;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SavedView {
    /// Short code in addresses.
    pub code: String,
    /// Who saved it.
    pub owner: PersonId,
    /// Its name.
    pub name: String,
    /// The filters, as they stand in the address of the inbox.
    pub query: String,
    /// The department that sees it too; none while only the owner does.
    pub department: Option<String>,
}

/// Declares the events. Names and filters stay out of the journal, which outlives them and
/// might hold a person's name that somebody searched for.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// Code of the view.
            pub view: String,
            /// The department that sees it.
            pub department: Option<String>,
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "reports";
            fn subject(&self) -> String {
                format!("view:{}", self.view)
            }
        }
    )+};
}

events! {
    /// Somebody saved a view of the inbox, or other filters under its name.
    ViewSaved = "view_saved",
    /// A view has another name, or is shared with others.
    ViewChanged = "view_changed",
    /// A view is gone.
    ViewRemoved = "view_removed",
}
