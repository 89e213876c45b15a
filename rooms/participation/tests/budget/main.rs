//! A participatory budget from the first proposal to the urn, through the doors people use.

mod abuse;
mod ballots;
mod codes;
mod hall;
mod kiosk;
mod offices;
mod paper;
mod published;
#[path = "../town/mod.rs"]
mod town;
