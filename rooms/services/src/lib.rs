#![doc = include_str!("../README.md")]

pub mod answers;
pub mod branch;
pub mod charge;
pub mod check;
pub mod definition;
#[cfg(test)]
mod example;
pub mod expression;
pub mod paths;
pub mod plan;
pub mod prune;
mod sample;
mod search;
pub mod settled;

pub use answers::Answers;
pub use definition::Definition;
pub use expression::{Expression, Number, Row, Value};
pub use plan::Plan;
pub use settled::Settled;
