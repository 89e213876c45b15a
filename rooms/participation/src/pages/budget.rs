//! `/participation/{process}/budget…`: a participatory budget up to the urn.

mod ballot;
mod board;
mod codes;
mod count;
mod kiosk;
mod marks;
mod paper;
mod parts;
mod printed;
mod project;
mod projects;
mod receipt;
mod vote;
mod voter;

use axum::{
    Router,
    routing::{get, post},
};
use web::{Answer, App, Here, Problem};

use super::process_of;
use crate::{
    Process,
    process::{Budget, Phase, Stage},
};

pub use voter::mark_of;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/participation/budget/receipt/{secret}", get(receipt::show_receipt))
        .route("/participation/{process}/budget", get(projects::list_projects))
        .route(
            "/participation/{process}/budget/vote",
            get(vote::show_ballot).post(vote::cast_ballot),
        )
        .route(
            "/participation/{process}/budget/kiosk/{pass}",
            get(kiosk::show_kiosk).post(kiosk::cast_at_kiosk),
        )
        .route("/participation/{process}/budget/{number}", get(project::show_project))
        .route(
            "/staff/participation/{process}/projects",
            get(board::show_board).post(board::propose_project),
        )
        .route(
            "/staff/participation/{process}/codes",
            get(codes::show_codes).post(codes::make_codes),
        )
        .route(
            "/staff/participation/{process}/kiosk",
            get(kiosk::show_opening).post(kiosk::open_kiosk),
        )
        .route(
            "/staff/participation/{process}/paper",
            get(paper::show_paper).post(paper::enter_sheet),
        )
        .route(
            "/staff/participation/{process}/paper/{number}",
            get(paper::show_sheet).post(paper::decide_sheet),
        )
        .route("/staff/participation/{process}/projects/{number}", get(board::case::show_project))
        .route(
            "/staff/participation/{process}/projects/{number}/admission",
            post(board::acts::admit_project),
        )
        .route(
            "/staff/participation/{process}/projects/{number}/refusal",
            post(board::acts::refuse_project),
        )
        .merge(count::routes())
}

/// A process with its budget.
struct Held {
    process: Process,
    phase: Phase,
    budget: Budget,
}

impl Held {
    fn path(&self) -> String {
        format!("{}/budget", self.process.path())
    }

    fn stage(&self, here: &Here) -> Stage {
        self.phase.stage(here.now)
    }

    fn is_open(&self, here: &Here) -> bool {
        self.stage(here) == Stage::Open
    }

    /// When people vote, in words.
    fn when(&self, here: &Here) -> String {
        match self.stage(here) {
            Stage::Coming => {
                here.t1("participation-budget-opens", "day", here.day(self.phase.opens))
            }
            Stage::Open => {
                here.t1("participation-budget-closes", "day", here.day(self.phase.last_day()))
            }
            Stage::Over => {
                here.t1("participation-budget-over", "day", here.day(self.phase.last_day()))
            }
        }
    }

    /// Nobody can vote now.
    fn closed(&self, here: &Here) -> Problem {
        let text = match self.stage(here) {
            Stage::Coming => "participation-budget-not-yet",
            Stage::Open | Stage::Over => "participation-budget-closed",
        };
        Problem::gone().because(text).link("participation-budget-to-projects", self.path())
    }
}

/// The budget of the process an address names.
fn held(here: &Here, slug: &str) -> Answer<Held> {
    let process = process_of(here, slug)?;
    let Some((phase, budget)) = process.budget() else { return Err(Problem::not_found()) };
    let (phase, budget) = (phase.clone(), budget.clone());
    Ok(Held { process, phase, budget })
}

/// There is no such project.
fn missing(held: &Held) -> Problem {
    Problem::not_found()
        .because("participation-budget-no-project")
        .link("participation-budget-to-projects", held.path())
}
