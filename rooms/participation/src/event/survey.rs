//! What surveys tell. An answer's event names neither the response nor who gave it, so that the
//! journal cannot be put beside the answers.

use jobs::Event;
use serde::{Deserialize, Serialize};

/// Declares events about a survey; all hold its process.
macro_rules! about_surveys {
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
                format!("survey:{}", self.process)
            }
        }
    )+};
}

about_surveys! {
    /// Somebody answered.
    SurveyAnswered = "survey_answered" {},
    /// Somebody changed their answers. Two responses became one where they had answered without
    /// their account before.
    SurveyChanged = "survey_changed" { instead_of: i64 },
    /// Everybody may read what somebody wrote.
    SurveyTextReleased = "survey_text_released" { text: String },
    /// Nobody may read it, for a rule.
    SurveyTextWithheld = "survey_text_withheld" { text: String, rule: String },
}
