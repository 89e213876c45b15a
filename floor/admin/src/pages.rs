//! The administrators' pages that belong to no room.

mod history;
mod overview;
mod page_text;
mod wording;
mod wordings;

use askama::Template;
use axum::{Router, routing::get};
use web::{App, Here, Page};

/// Addresses of these pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/admin", get(overview::show_overview))
        .route("/admin/texts", get(wordings::list_wordings))
        .route("/admin/texts/{key}", get(wording::show_wording).post(wording::change_wording))
        .route("/admin/pages", get(page_text::list_page_texts))
        .route(
            "/admin/pages/{name}",
            get(page_text::show_page_text).post(page_text::change_page_text),
        )
        .route("/admin/history", get(history::list_history))
        .route("/admin/history/version", get(history::show_version).post(history::restore_version))
}

/// A page below the overview.
fn below(here: &Here, title: String, body: impl Template) -> Page {
    Page::new(title, body).wide().hidden().section("/admin").crumb(here.t("admin-title"), "/admin")
}

/// A value in the address of the page; empty when there is none.
fn query(here: &Here, name: &str) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    pairs.into_iter().find(|(n, _)| n == name).map_or_else(String::new, |(_, v)| v)
}
