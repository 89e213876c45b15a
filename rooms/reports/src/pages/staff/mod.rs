//! The staff's side: the inbox, a case with what can be done about it, the list for outside.

mod acts;
mod case;
mod contact;
mod desk;
mod field;
mod form;
mod inbox;
mod journal;

use axum::{
    Router,
    routing::{get, post},
};
use web::App;

/// Addresses of the staff's pages. What changes a case has an address of its own below it.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff/reports", get(inbox::list_inbox))
        .route("/staff/reports/field", get(field::list_field))
        .route("/staff/reports/{code}", get(case::show_case))
        .route("/staff/reports/{code}/contact", post(contact::open_contact))
        .route("/staff/reports/{code}/release", post(acts::publish::release_report))
        .route("/staff/reports/{code}/withholding", post(acts::publish::withhold_report))
        .route("/staff/reports/{code}/handover", post(acts::baton::hand_over_report))
        .route("/staff/reports/{code}/acceptance", post(acts::baton::accept_report))
        .route("/staff/reports/{code}/refusal", post(acts::baton::refuse_report))
        .route("/staff/reports/{code}/start", post(acts::work::start_report))
        .route("/staff/reports/{code}/notes", post(acts::work::note_report))
        .route("/staff/reports/{code}/closure", post(acts::end::close_report))
        .route("/staff/reports/{code}/fixed", post(acts::end::mark_report_fixed))
        .route("/staff/reports/{code}/reopening", post(acts::end::reopen_report))
        .route("/staff/reports/{code}/dispute-rejection", post(acts::end::reject_report_dispute))
}
