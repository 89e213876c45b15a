//! The room's addresses.

pub mod admin;
mod appeal;
mod budget;
mod comment;
mod contribute;
mod files;
mod flag;
mod following;
mod list;
pub mod missions;
mod opinions;
mod own;
mod parts;
mod place;
mod process;
mod show;
pub mod staff;
mod support;
mod survey;
pub mod teaser;
mod tiles;
mod voter;

use axum::{
    Router,
    routing::{get, post},
};
use identity::Visitor;
use web::{Answer, App, Here, Problem};

use crate::{Deed, Process, Processes};

pub use budget::mark_of;
pub use voter::mark_in_survey;

/// All of them.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/participation", get(list::list_processes))
        .route("/participation/own/{secret}", get(own::show_own))
        .route("/participation/{process}", get(process::show_process))
        .route(
            "/participation/{process}/new",
            get(contribute::show_form).post(contribute::send_contribution),
        )
        .route("/participation/{process}/tiles/{z}/{x}/{y}", get(tiles::show_tile))
        .route("/participation/{process}/count.json", get(tiles::count_section))
        .route("/participation/{process}/contributions.csv", get(files::show_csv))
        .route("/participation/{process}/contributions.geojson", get(files::show_geojson))
        .route("/participation/{process}/{code}", get(show::show_contribution))
        .route("/participation/{process}/{code}/support", post(support::support_contribution))
        .merge(opinions::routes())
        .route("/participation/own/{secret}/appeal", post(appeal::appeal_contribution))
        .route("/participation/own/comment/{secret}/appeal", post(appeal::appeal_comment))
        .route(
            "/participation/{process}/{code}/flag",
            get(flag::show_flag_form).post(flag::send_flag),
        )
        .merge(following::routes())
        .merge(comment::routes())
        .merge(budget::routes())
        .merge(missions::routes())
        .merge(survey::routes())
        .merge(staff::routes())
        .merge(admin::routes())
}

/// The process an address names.
fn process_of(here: &Here, slug: &str) -> Answer<Process> {
    let found = Processes::of(&here.town).find(slug).cloned();
    found.ok_or_else(|| {
        Problem::not_found()
            .because("participation-no-process")
            .link("participation-title", "/participation")
    })
}

/// What a visitor does, signed in or not.
fn deed(here: &Here, visitor: &Visitor) -> Deed {
    Deed { actor: visitor.actor(), now: here.now, chance: here.app.chance.clone() }
}

/// Name of a department; one the town does not name any more stands for itself.
fn office_name(here: &Here, key: &str) -> String {
    let found = here.town.config.department(key);
    found.map_or(key, |department| department.name.get(here.lang)).to_owned()
}
