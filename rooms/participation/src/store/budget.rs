//! Projects and ballots of participatory budgets.

mod ballot;
mod forget;
mod project;

pub use ballot::{
    Cast, NewBallot, change_ballot, count_ballots, delete_ballot, find_by_receipt, insert_ballot,
    list_ballots_after, list_cast,
};
pub use forget::delete_voters;
pub use project::{
    NewProject, count_states, find_origin, find_project, find_project_by_id,
    find_project_for_change, insert_project, list_page, list_projects, set_admitted, set_change,
    set_project_refused,
};
