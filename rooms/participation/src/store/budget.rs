//! Projects and ballots of participatory budgets.

mod ballot;
mod code;
mod count;
mod forget;
mod project;
mod sheet;

pub use ballot::{
    Cast, NewBallot, change_ballot, count_ballots, delete_ballot, find_by_receipt, insert_ballot,
    list_ballots_after, list_cast,
};
pub use code::{Made, find_code, has_batch, insert_codes, list_batches, next_number};
pub use count::{
    Count, find_count, find_counted_ballots, insert_count, is_counted, set_count_change,
};
pub use forget::{delete_codes, delete_voters};
pub use project::{
    NewProject, count_states, find_origin, find_project, find_project_by_id,
    find_project_for_change, insert_project, list_page, list_projects, set_admitted, set_change,
    set_project_refused,
};
pub use sheet::{
    count_sheets, delete_sheet, find_sheet, find_sheet_for_change, has_open_sheets, insert_sheet,
    list_open_sheets, set_second, set_sheet_settled,
};
