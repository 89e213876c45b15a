//! What staff do with contributions: look, release or refuse, answer.

mod acts;
mod case;
mod inbox;
pub mod waiting;

use axum::{
    Router,
    routing::{get, post},
};
use identity::Clerk;
use web::{App, Here, Problem};

use crate::Contribution;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/participation", get(inbox::list_contributions))
        .route("/staff/participation/{code}", get(case::show_case))
        .route("/staff/participation/{code}/release", post(acts::release_contribution))
        .route("/staff/participation/{code}/refusal", post(acts::refuse_contribution))
        .route("/staff/participation/{code}/answer", post(acts::answer_contribution))
}

/// Key of the department that looks at everything new.
pub(super) fn moderation(here: &Here) -> &str {
    let found = here.town.config.departments.iter().find(|d| d.moderation);
    found.map_or("", |department| department.key.as_str())
}

/// Departments whose contributions a clerk sees; none for all. The department that looks at
/// everything new sees everything.
fn offices(here: &Here, clerk: &Clerk) -> Option<Vec<String>> {
    clerk.departments().filter(|own| !own.iter().any(|d| d == moderation(here)))
}

/// Whether a clerk may see and act on a contribution.
pub(super) fn may_act(here: &Here, clerk: &Clerk, contribution: &Contribution) -> bool {
    clerk.holds(&contribution.office) || clerk.holds(moderation(here))
}

/// Address of a case.
fn path(code: &str) -> String {
    format!("/staff/participation/{code}")
}

/// There is no such contribution, for this clerk.
fn missing() -> Problem {
    Problem::not_found()
        .because("participation-no-contribution")
        .link("participation-staff-title", "/staff/participation")
}
