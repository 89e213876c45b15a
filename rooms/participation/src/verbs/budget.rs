//! What can be done with the projects and ballots of a participatory budget.

mod cast;
mod codes;
mod count;
mod decide;
mod election;
mod propose;
mod sheet;
mod voter;

pub use cast::{Outcome, Place, Vote, cast, change, place};
pub use codes::{Printed, code_hash, make_codes};
pub use count::{Publication, hex, publish};
pub use decide::{admit, refuse_project};
pub use election::{FEWEST, election};
pub use propose::{Idea, propose};
pub use sheet::{Entered, Entry, Look, Looked, enter, look};
pub use voter::Voter;
