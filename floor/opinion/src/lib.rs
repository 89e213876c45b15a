#![doc = include_str!("../README.md")]

mod analysis;
mod axes;
mod cluster;
mod consensus;
mod conversation;
mod covariance;
mod groups;
mod hull;
mod map;
mod place;
mod priority;
pub mod read;
mod representative;
mod significance;
mod symmetric;
mod vote;

pub use analysis::{Analysis, Group, Participant, Voted};
pub use axes::Axes;
pub use consensus::{Common, Dividing, GroupConsensus, Majority};
pub use conversation::{Conversation, Standing, Statement};
pub use groups::{Fit, VOTES_NEEDED};
pub use map::{OpinionMap, analyse, analyse_groups};
pub use place::Point;
pub use priority::priority_when_new;
pub use representative::{Measure, Representative, Side, Stand};
pub use significance::SURE_AT_90;
pub use vote::{Tally, Vote};
