//! `/participation/{process}/survey…`: answer questions page by page, and read what came out.

mod answers;
mod fields;
mod filled;
mod mine;
mod overview;
mod picture;
mod poll;
mod results;
mod staff;
mod step;
mod words;

use axum::{Router, routing::get};
use identity::Visitor;
use jiff::civil::Date;
use web::{Answer, App, Here, Problem, see_other};

use super::{
    process_of,
    voter::{SURVEY, apart, hashes},
};
use crate::{
    Process,
    process::{Phase, Results, Stage, Survey},
    verbs::survey::Voter,
};

pub use poll::{Poll, is_poll, poll};
pub use staff::path as staff_path;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/participation/{process}/survey", get(overview::show_survey))
        .route("/participation/{process}/survey/results", get(results::show_results))
        .route("/participation/{process}/survey/results/{question}", get(words::list_words))
        .route("/participation/{process}/survey/{step}", get(step::show_step).post(step::send_step))
        .merge(staff::routes())
}

/// A process with its survey.
struct Held {
    process: Process,
    phase: Phase,
    survey: Survey,
}

impl Held {
    fn path(&self) -> String {
        format!("{}/survey", self.process.path())
    }

    fn stage(&self, here: &Here) -> Stage {
        self.phase.stage(here.now)
    }

    fn is_open(&self, here: &Here) -> bool {
        self.stage(here) == Stage::Open
    }

    /// Whether anybody may know what came out yet.
    fn is_told(&self, here: &Here) -> bool {
        match self.stage(here) {
            Stage::Coming => false,
            Stage::Open => self.survey.results == Results::Live,
            Stage::Over => true,
        }
    }

    /// When everybody may know what came out, in words.
    fn told_from(&self, here: &Here) -> String {
        here.t1("participation-survey-results-from", "day", here.day(self.phase.closes))
    }

    /// Nobody can answer now.
    fn closed(&self, here: &Here) -> Problem {
        let text = match self.stage(here) {
            Stage::Coming => "participation-survey-not-yet",
            Stage::Open | Stage::Over => "participation-survey-closed",
        };
        Problem::gone().because(text).link("participation-survey-to-survey", self.path())
    }

    /// Somebody with an account answered from this browser.
    fn taken(&self) -> Problem {
        Problem::forbidden()
            .because("participation-survey-taken")
            .link("identity-sign-in-title", identity::next::sign_in_path(&self.path()))
            .link("participation-back-to-process", self.process.path())
    }

    /// A page with the way to it.
    fn page(&self, here: &Here, title: String, body: impl askama::Template) -> web::Page {
        web::Page::new(title, body)
            .crumb(here.t("participation-title"), "/participation")
            .crumb(self.process.title.get(here.lang), self.process.path())
            .section("/participation")
    }
}

/// The survey of the process an address names.
fn held(here: &Here, slug: &str) -> Answer<Held> {
    let process = process_of(here, slug)?;
    let Some((phase, survey)) = process.survey() else { return Err(Problem::not_found()) };
    let (phase, survey) = (phase.clone(), survey.clone());
    Ok(Held { process, phase, survey })
}

/// Who answers; none where the process asks for an account and there is none.
fn voter(here: &Here, visitor: &Visitor, held: &Held) -> Option<Voter> {
    let slug = &held.process.slug;
    let (own, browser) = hashes(here, visitor, held.survey.who)?;
    let hash = |hash: &[u8]| apart(here, SURVEY, slug, hash);
    Some(Voter { own: hash(&own), browser: hash(&browser) })
}

/// The way to sign in and back to this page.
fn to_sign_in(here: &Here) -> axum::response::Response {
    see_other(&identity::next::sign_in_path(here.path_and_query()))
}

/// The day on which conditions are asked.
fn today(here: &Here) -> Date {
    here.zoned(here.now).date()
}
