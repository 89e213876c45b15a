//! A permit ends and is renewed: by its holder alone, with what they said the last time where they
//! want that. And what staff see who check a permit where it is used.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "renewal/begin.rs"]
mod begin;
#[path = "renewal/checks.rs"]
mod checks;
#[path = "renewal/sent.rs"]
mod sent;
#[path = "deciding/town.rs"]
mod town;
