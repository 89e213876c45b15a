//! What came out of a participatory budget: counted by staff, read, explained and counted again by
//! everybody.

mod comparison;
mod files;
mod result;
mod staff;
mod why;
pub(super) mod words;

use axum::{Router, routing::get};
use web::{App, Problem};

use super::{Held, held};

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/participation/{process}/budget/result", get(result::show_result))
        .route("/participation/{process}/budget/result/{number}", get(why::show_why))
        .route("/participation/{process}/budget/result.json", get(files::show_result_json))
        .route("/participation/{process}/budget/ballots.pb", get(files::show_ballots))
        .route(
            "/staff/participation/{process}/count",
            get(staff::show_count).post(staff::publish_count),
        )
}

/// There is no result yet.
fn not_counted(held: &Held) -> Problem {
    Problem::not_found()
        .because("participation-count-not-yet")
        .link("participation-budget-to-projects", held.path())
}

impl Held {
    /// Address of its result.
    fn result_path(&self) -> String {
        format!("{}/result", self.path())
    }
}
