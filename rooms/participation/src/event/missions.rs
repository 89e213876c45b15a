//! What missions tell: that there is a group, that something was found. Never by whom.

use jobs::Event;
use serde::{Deserialize, Serialize};

use crate::mission::{FindId, GroupId};

/// Declares events about a group and its process.
macro_rules! about_groups {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The group.
            pub group: GroupId,
            /// Slug of its process.
            pub process: String,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "participation";
            fn subject(&self) -> String {
                format!("mission_group:{}", self.group)
            }
        }
    )+};
}

about_groups! {
    /// A group was made.
    MissionGroupMade = "mission_group_made" {},
    /// Its leader has a new address; the one before leads nowhere.
    MissionGroupLinkRenewed = "mission_group_link_renewed" { link_nr: i64 },
    /// A group takes no finds any more.
    MissionGroupClosed = "mission_group_closed" {},
    /// A group found something.
    MissionFindSent = "mission_find_sent" { find: FindId, mission: String },
    /// Everybody may see what a group found.
    MissionFindApproved = "mission_find_approved" { find: FindId, mission: String },
    /// What a group found was thrown away, and is gone.
    MissionFindDiscarded = "mission_find_discarded" { find: FindId, mission: String },
}
