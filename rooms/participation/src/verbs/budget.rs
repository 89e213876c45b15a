//! What can be done with the projects and ballots of a participatory budget.

mod cast;
mod count;
mod decide;
mod election;
mod propose;

pub use cast::{Outcome, Place, Vote, Voter, cast, change, place};
pub use count::{Publication, hex, publish};
pub use decide::{admit, refuse_project};
pub use election::{FEWEST, election};
pub use propose::{Idea, propose};
