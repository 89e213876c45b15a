//! `/staff/participation/{process}/survey`: how many answered, which words everybody may read, and the
//! file of the answers.

mod acts;
mod file;
mod list;

use axum::{
    Router,
    routing::{get, post},
};
use identity::Clerk;
use web::{Answer, App, Here, Problem};

use super::Held;
use crate::pages::staff::may_work;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    let own = "/staff/participation/{process}/survey";
    Router::new()
        .route(own, get(list::show_survey))
        .route(&format!("{own}/answers.csv"), get(file::show_answers))
        .route(&format!("{own}/texts/{{code}}/release"), post(acts::release_text))
        .route(&format!("{own}/texts/{{code}}/refusal"), post(acts::withhold_text))
}

/// The survey an address names, if this clerk works on it.
fn held(here: &Here, clerk: &Clerk, slug: &str) -> Answer<Held> {
    let found = super::held(here, slug).ok();
    found.filter(|held| may_work(here, clerk, &held.process.office)).ok_or_else(missing)
}

/// There is no such survey, for this clerk.
fn missing() -> Problem {
    Problem::not_found()
        .because("participation-survey-staff-none")
        .link("participation-staff-title", "/staff/participation")
}

/// Address of the page of a process.
pub fn path(slug: &str) -> String {
    format!("/staff/participation/{slug}/survey")
}
