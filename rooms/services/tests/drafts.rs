//! What a draft can do: take what somebody keeps, move to a newer version, take files in pieces,
//! ask for places, be filled in at the counter and from paper.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "the pieces of applying are used in part")]

#[path = "drafts/counter.rs"]
mod counter;
#[path = "apply/filling.rs"]
mod filling;
#[path = "drafts/once.rs"]
mod once;
#[path = "drafts/pieces.rs"]
mod pieces;
#[path = "drafts/places.rs"]
mod places;
#[path = "drafts/together.rs"]
mod together;
#[path = "apply/town.rs"]
mod town;
#[path = "drafts/versions.rs"]
mod versions;
