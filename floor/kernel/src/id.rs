//! Ids: one newtype per noun over a time-ordered UUID (v7, RFC 9562), so that an id of one
//! noun can never be bound where another is meant.

/// Declares id newtypes that bind and decode as the engine's native UUID.
#[macro_export]
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
                 serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A fresh id for something that comes into being at `now`.
            pub fn fresh(chance: &$crate::Chance, now: $crate::Ts) -> Self {
                Self(chance.uuid(now))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

id! {
    /// A person with an account: citizen, staff or both.
    PersonId,
    /// A stored file, usually a picture.
    FileId,
    /// A defect report or idea in the room `reports`.
    ReportId,
}
