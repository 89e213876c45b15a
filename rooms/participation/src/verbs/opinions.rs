//! What can be done with an opinion map.

mod freeze;
mod moderate;
mod submit;
mod vote;
mod whose;

pub use freeze::freeze_months;
pub use moderate::{refuse_statement, release_statement};
pub use submit::{Said, Submitted, submit_statement};
pub use vote::{Voted, vote};
pub use whose::{Number, number_of};
