//! A class goes on missions: from the group's code to the map of what it found.

mod abuse;
mod finds;
mod school;
#[path = "../town/mod.rs"]
mod town;
