//! A participatory budget from the first proposal to the urn, through the doors people use.

mod abuse;
mod ballots;
mod hall;
mod offices;
mod published;
#[path = "../town/mod.rs"]
mod town;
