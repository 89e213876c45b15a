//! The pages of the opinion map: vote on statements, add one, read what came out.

mod course;
mod files;
mod new;
mod parts;
mod picture;
mod results;
pub mod staff;
mod telling;
mod vote;

use axum::{Router, routing::get};
use web::{Answer, App, Here, Problem};

use super::process_of;
use crate::{
    Process,
    process::{Opinions, Phase},
};

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/participation/{process}/opinions", get(vote::show_statement).post(vote::send_vote))
        .route(
            "/participation/{process}/opinions/new",
            get(new::show_form).post(new::send_statement),
        )
        .route("/participation/{process}/opinions/results", get(results::show_results))
        .route("/participation/{process}/opinions/votes.csv", get(files::show_votes))
        .route("/participation/{process}/opinions/comments.csv", get(files::show_statements))
        .merge(staff::routes())
}

/// The process an address names, if it has an opinion map.
fn process_with_map(here: &Here, slug: &str) -> Answer<Process> {
    let process = process_of(here, slug)?;
    if process.opinions().is_none() {
        return Err(Problem::not_found()
            .because("participation-opinions-none")
            .link("participation-back-to-process", process.path()));
    }
    Ok(process)
}

/// When it runs, and what it asks.
fn asked(process: &Process) -> Answer<(&Phase, &Opinions)> {
    process.opinions().ok_or_else(Problem::not_found)
}

/// Address of its first page.
fn path(process: &Process) -> String {
    format!("{}/opinions", process.path())
}

/// Nobody can vote now.
fn closed(process: &Process) -> Problem {
    Problem::gone()
        .because("participation-opinions-closed")
        .link("participation-opinions-to-results", format!("{}/results", path(process)))
        .link("participation-back-to-process", process.path())
}
