//! Pages of the room.

mod accesses;
pub(crate) mod choices;
mod export;
mod kept;
mod leave;
mod mailbox;
mod objections;
mod timeline;
mod usages;

use axum::{
    Router,
    http::StatusCode,
    routing::{get, post},
};
use kernel::Ts;
use uuid::Uuid;
use web::{App, Form, Here, Page, limit::Limit};

/// All addresses of the room.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/account/timeline", get(timeline::show_timeline))
        .route("/account/mailbox", get(mailbox::list_mailbox))
        .route("/account/mailbox/{code}", get(mailbox::show_message))
        .route("/account/mailbox/{code}/{nr}", get(mailbox::send_attachment))
        .route("/account/kept", get(kept::list_kept))
        .route("/account/kept/add", get(kept::show_add).post(kept::keep_datum))
        .route("/account/kept/forget", post(kept::forget_datum))
        .route("/account/access", get(accesses::list_accesses))
        .route(
            "/account/access/{line}/object",
            get(objections::show_object).post(objections::object),
        )
        .route("/account/access/v2/findUsage", get(usages::find_usage))
        .route("/account/access/v2/usagePeriod", get(usages::usage_period))
        .route("/account/access/v2/heartbeat", get(usages::heartbeat))
        .route("/account/choices", get(choices::show_choices).post(choices::save_choices))
        .route("/account/export", get(export::show_export))
        .route("/account/export.json", get(export::send_export))
        .route("/account/export.pdf", get(export::print_export))
        .route("/account/leave", get(leave::show_leave).post(leave::leave))
        .route("/staff/objections", get(objections::list_objections))
        .route("/staff/objections/{code}", get(objections::show_answer).post(objections::answer))
}

/// Exports made by one person: five an hour.
const EXPORTS: Limit =
    Limit { name: "export", burst: 5, every: std::time::Duration::from_secs(720) };

/// A value in the address of the page; empty when there is none.
fn query(here: &Here, name: &str) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    pairs.into_iter().find(|(n, _)| n == name).map_or_else(String::new, |(_, v)| v)
}

/// Where a page of a list begins: `moment.id`.
fn keyset(text: &str) -> Option<(Ts, Uuid)> {
    let (at, id) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), id.parse().ok()?))
}

/// A path with values in its query, the empty ones left out.
fn with(path: &str, pairs: &[(&str, &str)]) -> String {
    let told: Vec<_> = pairs.iter().filter(|(_, value)| !value.is_empty()).collect();
    if told.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", serde_urlencoded::to_string(told).unwrap_or_default())
}

/// A page with a form: what was typed wrong makes it one that was not accepted.
fn answered<F: web::Field>(page: Page, form: &Form<F>) -> Page {
    if form.is_valid() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) }
}

/// A department by its name, by its key when the town no longer has it, and the town itself where
/// none is named.
fn department(here: &Here, key: Option<&str>) -> String {
    let Some(key) = key else { return here.town.config.name.clone() };
    let found = here.town.config.department(key);
    found.map_or_else(|| key.to_owned(), |d| d.name.get(here.lang).to_owned())
}
