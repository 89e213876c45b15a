//! The room's pages, one page or action per file.

pub mod admin;
pub mod apply;
mod catalogue;
mod control;
pub(crate) mod current;
pub(crate) mod figures;
pub(crate) mod letters;
mod own;
mod permit;
mod progress;
mod service;
pub(crate) mod shown;
pub mod staff;
mod status;
mod tally;
pub(crate) mod teaser;
mod verify;

use std::time::Duration;

use axum::{Router, routing::get};
use web::{App, limit::Limit};

/// Codes of drafts and applications one network may try.
pub(crate) const CODES: Limit =
    Limit { name: "service-codes", burst: 20, every: Duration::from_secs(30) };

/// All addresses of the room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services", get(catalogue::list_services))
        .route("/services/{key}", get(service::show_service))
        .route("/services/{key}/form.pdf", get(service::print_form))
        .route("/services/status", get(status::show_status).post(status::open_status))
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
