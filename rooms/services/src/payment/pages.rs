//! The pages of whoever pays, and of the clerks who look after it. Whoever has the address of a
//! payment may pay it; the page names the service and the sum, and nobody.

mod back;
mod look;
mod online;
pub(crate) mod panel;
mod show;
pub mod staff;
mod transfer;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use web::{Answer, App, Here, Page, Problem};

use crate::store::payment::{Due, find_due_by_token};

/// All addresses of paying.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services/pay/{token}", get(show::show_payment))
        .route(
            "/services/pay/{token}/online",
            get(online::wait_for_service).post(online::begin_payment),
        )
        .route("/services/pay/{token}/transfer", get(transfer::show_transfer))
        .route("/services/pay/{token}/back", get(back::come_back))
        .merge(staff::routes())
        .merge(super::demo::routes())
}

web::fields! {
    /// Pages of paying have nothing to fill in.
    pub NoField { None = "none" }
}

async fn find(here: &Here, token: &str) -> Answer<Due> {
    let mut tx = here.town.store.read().await?;
    find_due_by_token(&mut tx, token).await?.ok_or_else(|| {
        Problem::not_found().because("services-pay-unknown").link("services-nav-list", "/services")
    })
}

/// Keeps the address to itself: no search engine, no cache, and nothing of the path for whoever a
/// link leads to.
fn sealed(page: Page) -> Response {
    let mut response = page.hidden().into_response();
    let headers = response.headers_mut();
    let policy = HeaderName::from_static("referrer-policy");
    headers.insert(policy, HeaderValue::from_static("strict-origin"));
    response
}

/// How often a page that waits looks again by itself.
const AGAIN: u32 = 20;

/// Has the browser look again, as often as a person waits; then they press a link.
fn again(here: &Here, mut response: Response, path: &str, seconds: u32) -> Response {
    let asked = here.uri.query().unwrap_or("").split('&').find_map(|p| p.strip_prefix("n="));
    let n: u32 = asked.and_then(|n| n.parse().ok()).unwrap_or(0);
    if n < AGAIN
        && let Ok(value) = HeaderValue::from_str(&format!("{seconds}; url={path}?n={}", n + 1))
    {
        response.headers_mut().insert(header::REFRESH, value);
    }
    response
}
