//! Running the house: settings, doctor, backup, doors and logs, all through the binary itself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod backup;
mod doctor;
mod machine;
mod mail;
mod opinion;
mod privacy;
mod queries;
mod service;
mod serving;
mod settings;
mod staff;
mod table;
mod tally;
#[path = "../town/mod.rs"]
mod town;
