//! One line in the log and one count in the figures for every request. Neither knows who asked
//! or for what exactly: the route's template stands for the address, so that no token, no
//! search and no name is written down.

use std::{
    fmt,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;
use web::{App, Here};

use crate::meter;

/// The header that carries a request's number.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// A request's number, which log and error page share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(String);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl RequestId {
    /// The number our own proxy gave the request, else the next one of this process.
    fn of(app: &App, request: &Request) -> Self {
        let given = request.headers().get(HEADER).filter(|_| app.settings.behind_proxy);
        let usable = |text: &&str| {
            (8..=64).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        match given.and_then(|value| value.to_str().ok()).filter(usable) {
            Some(text) => Self(text.to_owned()),
            None => Self::next(app),
        }
    }

    fn next(app: &App) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        // Numbers of two processes, or of one before and after its restart, differ.
        static PROCESS: OnceLock<String> = OnceLock::new();
        let process = PROCESS.get_or_init(|| app.chance.code(6));
        Self(format!("{process}-{}", NEXT.fetch_add(1, Ordering::Relaxed)))
    }
}

/// Middleware, the outermost of all: counts, logs and numbers the request.
#[expect(clippy::disallowed_methods, reason = "measures how long an answer takes")]
pub async fn watch(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId::of(&app, &request);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    request.extensions_mut().insert(id.clone());
    let span = tracing::info_span!("request", id = %id);
    let mut response = next.run(request).instrument(span).await;
    let took = began.elapsed();
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let method = known(method.as_str());
    let status = response.status().as_u16();
    meter::note(method, route, status, took);
    let town = response.extensions().get::<Here>().map(|here| here.town.key.clone());
    tracing::info!(
        target: "request",
        id = %id,
        method,
        route,
        status,
        ms = took.as_micros() as f64 / 1_000.0,
        municipality = town.as_ref().map_or("none", |key| key.as_str()),
        "answered"
    );
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// A method may be any word a visitor invents.
fn known(method: &str) -> &'static str {
    ["GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"]
        .into_iter()
        .find(|name| *name == method)
        .unwrap_or("other")
}
