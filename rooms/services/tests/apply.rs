//! Applying over HTTP: what citizens see and do, from the list of services to their own page.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "apply/decided.rs"]
mod decided;
#[path = "apply/demo.rs"]
mod demo;
#[path = "deciding/town.rs"]
mod desk;
#[path = "apply/drafts.rs"]
mod drafts;
#[path = "apply/every.rs"]
mod every;
#[path = "apply/filling.rs"]
mod filling;
#[path = "apply/journey.rs"]
mod journey;
#[path = "apply/mistakes.rs"]
mod mistakes;
#[path = "apply/pages.rs"]
mod pages;
#[path = "payment_town/mod.rs"]
mod till;
#[path = "apply/town.rs"]
mod town;
