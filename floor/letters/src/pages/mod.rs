//! Pages about mails.

mod outbox;

use axum::Router;
use axum::routing::get;
use web::App;

/// The outbox of a demonstration.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/outbox", get(outbox::list_outbox))
        .route("/outbox/{code}", get(outbox::show_mail))
}
