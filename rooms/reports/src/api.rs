//! Foreign protocols and public data: Open311 GeoReport v2 for programs that send and read
//! reports, and the files everybody may take.

pub mod answer;
pub mod asked;
pub mod create;
pub mod data_set;
pub mod definition;
pub mod discovery;
pub mod door;
pub mod export;
pub mod fault;
pub mod key;
pub mod reading;
pub mod request;
pub mod services;
pub mod token;
pub mod tree;
pub mod window;

use axum::{Router, extract::DefaultBodyLimit, routing::any};
use web::App;

use crate::pages::new::UPLOAD_BYTES;

/// The addresses of the protocols and files.
pub fn routes() -> Router<App> {
    // One handler for everything below, so that a wrong address or method is answered in the
    // format that was asked for, too.
    let open311 = Router::new()
        .route("/open311", any(door::answer_open311))
        .route("/open311/", any(door::answer_open311))
        .route("/open311/{*path}", any(door::answer_open311))
        .layer(DefaultBodyLimit::max(UPLOAD_BYTES));
    open311.merge(export::routes())
}
