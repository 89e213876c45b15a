#![doc = include_str!("../README.md")]

pub mod actor;
pub mod answer;
pub mod encoding;
pub mod form;
pub mod town;

pub use actor::Actor;
pub use answer::Answer;
pub use encoding::database_in;
pub use town::{TestTown, real_data};
