//! `/staff/participation/{process}/statements`: which statements people vote on.

mod acts;
mod list;
mod one;

use axum::{
    Router,
    routing::{get, post},
};
use identity::Clerk;
use web::{Answer, App, Here, Problem};

use crate::{Process, Processes, pages::staff::moderation};

/// The addresses.
pub(super) fn routes() -> Router<App> {
    let one = "/staff/participation/{process}/statements/{number}";
    Router::new()
        .route("/staff/participation/{process}/statements", get(list::list_statements))
        .route(one, get(one::show_statement))
        .route(&format!("{one}/release"), post(acts::release_statement))
        .route(&format!("{one}/refusal"), post(acts::refuse_statement))
}

/// The process an address names, if it has an opinion map and this clerk decides about it.
fn process_of(here: &Here, clerk: &Clerk, slug: &str) -> Answer<Process> {
    let found = Processes::of(&here.town).find(slug).cloned();
    let decides = |process: &Process| clerk.holds(&process.office) || clerk.holds(moderation(here));
    found.filter(|process| process.opinions().is_some() && decides(process)).ok_or_else(missing)
}

/// There is no such statement, for this clerk.
fn missing() -> Problem {
    Problem::not_found()
        .because("participation-staff-no-statement")
        .link("participation-staff-title", "/staff/participation")
}

/// Address of the list of a process.
pub fn path(slug: &str) -> String {
    format!("/staff/participation/{slug}/statements")
}
