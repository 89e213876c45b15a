//! What staff do with contributions: look, release or refuse, answer.

mod acts;
mod case;
mod comment;
mod comments;
mod contested;
mod disputes;
mod duplicates;
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
        .route("/staff/participation/comments", get(comments::list_comments))
        .route("/staff/participation/comments/{code}", get(comment::show_comment_case))
        .route("/staff/participation/comments/{code}/release", post(comment::release_comment))
        .route("/staff/participation/comments/{code}/refusal", post(comment::refuse_comment))
        .route("/staff/participation/comments/{code}/flags", post(comment::settle_flags))
        .route("/staff/participation/comments/{code}/appeal", post(comment::decide_appeal))
        .route("/staff/participation/contested", get(contested::list_contested))
        .route("/staff/participation/{code}", get(case::show_case))
        .route("/staff/participation/{code}/flags", post(acts::settle_flags))
        .route("/staff/participation/{code}/duplicates", get(duplicates::show_duplicates))
        .route("/staff/participation/{code}/merge", post(duplicates::merge_contribution))
        .route("/staff/participation/{code}/parting", post(duplicates::part_contribution))
        .route("/staff/participation/{code}/appeal", post(acts::decide_appeal))
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
    may_work(here, clerk, &contribution.office)
}

/// Whether a clerk works for an office, or for the department that looks at everything new.
pub(super) fn may_work(here: &Here, clerk: &Clerk, office: &str) -> bool {
    clerk.holds(office) || clerk.holds(moderation(here))
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
