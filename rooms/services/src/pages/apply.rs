//! Applying: the steps of the definition, each with its own address, a last look, and sending.
//! What was entered lies in a draft that this browser, or whoever has its code, can go on with for
//! a month.

mod email;
mod field;
mod group;
mod helped;
pub(super) mod keep;
mod keeping;
mod pieces;
mod place;
mod prefill;
pub(super) mod progress;
mod renewal;
mod resume;
pub(super) mod review;
pub(super) mod send;
mod start;
mod step;
pub(super) mod trouble;
pub(crate) mod upload;
mod version;

use std::time::Duration;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::{App, limit::Limit};

/// Applications one network may send.
const SUBMISSIONS: Limit =
    Limit { name: "service-submissions", burst: 10, every: Duration::from_secs(120) };
/// Files one network may send.
const UPLOADS: Limit = Limit { name: "service-uploads", burst: 60, every: Duration::from_secs(10) };
/// Pieces of files one network may send: those of two large files at once, and then on.
const PIECES: Limit =
    Limit { name: "service-pieces", burst: 400, every: Duration::from_millis(100) };
/// Bytes of one form with files: ten of the largest, and the text.
pub(crate) const UPLOAD_BYTES: usize = 10 * 15 * 1024 * 1024 + 1024 * 1024;

/// The addresses of applying.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services/resume", get(resume::show_resume).post(resume::resume_draft))
        .route("/services/{key}/apply", get(start::start_application))
        .route("/services/{key}/discard", post(start::discard_application))
        .route(
            "/services/{key}/apply/{step}",
            get(step::show_step).post(step::save_step).layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .route("/services/{key}/version", get(version::show_version).post(version::move_draft))
        .route("/services/{key}/apply/{step}/pieces", post(pieces::begin_file))
        .route(
            "/services/{key}/pieces/{id}",
            get(pieces::show_file).put(pieces::keep_piece).delete(pieces::give_up_file),
        )
        .route("/services/{key}/review", get(review::show_review))
        .route("/services/{key}/email", post(email::confirm_email))
        .route("/services/{key}/send", post(send::send_application))
        .route("/services/{key}/done", get(send::show_done))
        .route("/services/{key}/kept", post(keeping::keep_answers))
}
