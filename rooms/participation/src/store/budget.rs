//! Projects and ballots of participatory budgets.

mod ballot;
mod count;
mod forget;
mod project;

pub use ballot::{
    Cast, NewBallot, change_ballot, count_ballots, delete_ballot, find_by_receipt, insert_ballot,
    list_ballots_after, list_cast,
};
pub use count::{
    Count, find_count, find_counted_ballots, insert_count, is_counted, set_count_change,
};
pub use forget::delete_voters;
pub use project::{
    NewProject, count_states, find_origin, find_project, find_project_by_id,
    find_project_for_change, insert_project, list_page, list_projects, set_admitted, set_change,
    set_project_refused,
};
