//! What monitoring asks: is the process alive, do its databases answer, and the figures.

use std::time::Duration;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use web::App;

use crate::figures;

/// How long the databases may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// By this `allmende doctor` knows its own server behind a port.
const ALIVE: (&str, &str) = ("x-allmende", "alive");

/// `/healthz`: the process is alive. `/readyz`: its databases answer.
pub fn routes(app: App) -> Router {
    Router::new()
        .route("/healthz", get(|| async { ([ALIVE], StatusCode::OK) }))
        .route("/readyz", get(ready))
        .with_state(app)
}

/// `/metrics`, for a listener of its own.
pub fn metrics(app: App) -> Router {
    Router::new().route("/metrics", get(show_metrics)).with_state(app)
}

async fn ready(State(app): State<App>) -> Response {
    match tokio::time::timeout(PATIENCE, app.towns.registry().list()).await {
        Ok(Ok(_)) => StatusCode::OK.into_response(),
        Ok(Err(error)) => {
            tracing::error!(%error, "registry does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
        Err(_elapsed) => {
            (StatusCode::SERVICE_UNAVAILABLE, "the database is too slow\n").into_response()
        }
    }
}

async fn show_metrics(State(app): State<App>) -> Response {
    let text = figures::collect(&app).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
