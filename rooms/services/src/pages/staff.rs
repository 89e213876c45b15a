//! Pages of clerks: the inbox of applications, the case, the decision.

mod act;
mod acts;
mod answers;
mod case;
pub(crate) mod counter;
mod decision;
pub(super) mod desk;
mod extension;
mod figures;
mod form;
mod inbox;
mod permits;
mod renewal;
mod retention;
mod standing;
pub mod waiting;

use axum::{
    Router,
    routing::{get, post},
};
use web::App;

/// The addresses of clerks.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff/services", get(inbox::list_inbox))
        .route("/staff/services/new", get(counter::show_new).post(counter::begin_for_somebody))
        .route("/staff/services/new/{key}/handover", post(counter::hand_over_draft))
        .route("/staff/services/new/{key}/sending", post(counter::send_for_somebody))
        .route("/staff/services/figures", get(figures::list_figures))
        .route("/staff/services/figures/{key}", get(figures::show_service_figures))
        .route("/staff/services/figures/{key}/counters.csv", get(figures::service_figures_as_csv))
        .route("/staff/services/figures/{key}/counters.json", get(figures::service_figures_as_json))
        .route("/staff/services/retention", get(retention::show_retention))
        .route("/staff/services/{case}", get(case::show_case))
        .route("/staff/services/{case}/checks", post(acts::check_case))
        .route("/staff/services/{case}/taking", post(acts::take_case))
        .route("/staff/services/{case}/messages", post(acts::write_message))
        .route("/staff/services/{case}/notes", post(acts::write_note))
        .route("/staff/services/{case}/request", post(acts::ask_applicant))
        .route("/staff/services/{case}/request-withdrawal", post(acts::withdraw_request))
        .route("/staff/services/{case}/extension", post(extension::extend_silence))
        .route("/staff/services/{case}/handover", post(acts::hand_over_case))
        .route(
            "/staff/services/{case}/decision",
            get(decision::show_decision).post(decision::propose_decision),
        )
        .route("/staff/services/{case}/confirmation", post(acts::confirm_decision))
        .route("/staff/services/{case}/return", post(acts::return_decision))
        .route("/staff/services/{case}/posting", post(acts::note_posting))
        .route("/staff/services/{case}/issue", post(permits::issue_permits))
        .route("/staff/services/{case}/revocation", post(permits::revoke_permit))
        .route("/staff/permits/{number}", get(standing::show_standing))
}
