#![doc = include_str!("../README.md")]

pub mod actor;
pub mod answer;
pub mod form;
pub mod town;

pub use actor::Actor;
pub use answer::Answer;
pub use town::{TestTown, real_data};
