//! The room's pages, one page or action per file.

pub mod admin;
pub mod apply;
mod catalogue;
mod control;
pub(crate) mod current;
mod events;
pub(crate) mod figures;
pub(crate) mod letters;
mod own;
mod permit;
mod progress;
mod proposal;
mod service;
pub(crate) mod shown;
pub mod staff;
mod status;
mod tally;
pub(crate) mod teaser;
mod verify;

use std::time::Duration;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::{App, limit::Limit};

/// Codes of drafts and applications one network may try.
pub(crate) const CODES: Limit =
    Limit { name: "service-codes", burst: 20, every: Duration::from_secs(30) };

/// Bytes of an event.
const EVENT: usize = 64 * 1024;

/// All addresses of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services", get(catalogue::list_services))
        .route("/services/{key}", get(service::show_service))
        .route("/services/{key}/form.pdf", get(service::print_form))
        .route("/services/status", get(status::show_status).post(status::open_status))
        .route("/services/events", post(events::take_event).layer(DefaultBodyLimit::max(EVENT)))
        .route("/services/proposals", get(proposal::show_enter).post(proposal::enter_code))
        .route("/services/proposals/{code}", get(proposal::show_born).post(proposal::open_proposal))
        .route("/services/proposals/{code}/begin", post(proposal::begin_application))
        .route("/services/proposals/{code}/decline", post(proposal::decline_proposal))
        .route("/services/figures", get(figures::show_figures))
        .route("/services/figures.csv", get(figures::figures_as_csv))
        .route("/services/figures.json", get(figures::figures_as_json))
        .route("/services/tally", get(tally::show_tally))
        .route("/services/tally.json", get(tally::tally_as_json))
        .route("/receipts/verify", get(verify::show_verify).post(verify::verify_receipt))
        .merge(admin::routes())
        .merge(apply::routes())
        .merge(letters::routes())
        .merge(own::routes())
        .merge(permit::routes())
        .merge(progress::routes())
        .merge(staff::routes())
        .merge(crate::payment::pages::routes())
}
