//! Reporting in four short steps, each with its own address, in any order, and a last look
//! before sending. What was entered lies in a draft that this browser, or whoever has its
//! link, can go on with for a week.

mod check;
mod current;
mod describe;
mod done;
mod elsewhere;
mod lookups;
mod place;
mod resume;
mod send;
mod similar;
mod start;
mod steps;
pub(crate) mod submission;
mod suggester;
mod sweep;
pub(crate) mod upload;
pub(crate) mod what;
pub(crate) mod you;

use std::time::Duration;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::{App, limit::Limit};

pub(crate) use current::{COOKIE as DRAFT_COOKIE, Current, KEPT as DRAFTS_KEPT};
pub(crate) use describe::most_pictures;
pub(crate) use place::{is_far, read_point};
pub(crate) use send::show_once;

/// Reports one network may send.
pub(crate) const SUBMISSIONS: Limit =
    Limit { name: "report-submissions", burst: 10, every: Duration::from_secs(120) };
/// Pictures one network may send.
pub(crate) const UPLOADS: Limit =
    Limit { name: "report-uploads", burst: 40, every: Duration::from_secs(20) };
/// Suggestions and look-ups one network may ask for while typing.
const LOOKUPS: Limit =
    Limit { name: "report-lookups", burst: 120, every: Duration::from_millis(500) };
/// Longest description, in characters.
pub(crate) const TEXT_CHARS: usize = 4_000;
/// Bytes of one form with pictures: ten of the largest, and the text.
pub(crate) const UPLOAD_BYTES: usize = 10 * 15 * 1024 * 1024 + 1024 * 1024;

/// The addresses of the flow.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/new", get(start::start_report))
        .route("/reports/new/discard", post(start::discard_draft))
        .route("/reports/new/resume/{token}", get(resume::show_resume).post(resume::resume_draft))
        .route("/reports/new/where", get(place::show_where).post(place::save_where))
        .route("/reports/new/what", get(what::show_what).post(what::save_what))
        .route("/reports/new/elsewhere/{notice}", get(elsewhere::show_elsewhere))
        .route(
            "/reports/new/describe",
            get(describe::show_describe)
                .post(describe::save_description)
                .layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .route("/reports/new/you", get(you::show_you).post(you::save_you))
        .route("/reports/new/check", get(check::show_check).post(send::send_report))
        .route("/reports/new/same", post(similar::support_same))
        .route("/reports/new/done", get(done::show_done))
        .route("/reports/new/place.json", get(lookups::look_up_place))
        .route("/reports/new/places.json", get(maps::lookups::search_places))
        .route("/reports/new/suggest.json", get(lookups::suggest_category))
        .merge(super::offline::routes())
        .merge(super::own::routes())
}

/// The jobs of the flow.
#[must_use]
pub fn jobs() -> jobs::Jobs {
    sweep::jobs()
}

/// A telephone number as a link dials it.
pub(crate) fn dialled(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
