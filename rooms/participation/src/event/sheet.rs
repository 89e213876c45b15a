//! What is told of ballots on paper and at screens of the town's: never which, so that the journal cannot be put beside the urn.

use jobs::Event;
use serde::{Deserialize, Serialize};

/// Declares events about the ballots of a process.
macro_rules! about_sheets {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// Slug of the process.
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
                format!("budget:{}", self.process)
            }
        }
    )+};
}

about_sheets! {
    /// Somebody entered a sheet: the first time, or the second.
    BudgetSheetEntered = "budget_sheet_entered" { place: i64 },
    /// It is clear what a sheet says: `counted`, `spoiled`, or `voted` where its code had a ballot.
    BudgetSheetSettled = "budget_sheet_settled" { became: String },
    /// What was read of a sheet was thrown away, to read it anew.
    BudgetSheetDiscarded = "budget_sheet_discarded" {},
    /// Somebody opened the ballot on a screen of the town's, for a day.
    BudgetKioskOpened = "budget_kiosk_opened" {},
    /// Ballots came in from a file.
    BudgetBallotsImported = "budget_ballots_imported" { n: i64 },
}
