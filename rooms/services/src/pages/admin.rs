//! What administrators look after in this room: the letters of each service.

mod letter;
mod letters;
mod sample;

use axum::{Router, routing::get};
use web::{App, room::AdminEntry};

/// The list of letters.
const LIST: &str = "/admin/services/letters";

/// Entries on the administrators' start page.
pub const ENTRIES: [AdminEntry; 1] = [AdminEntry {
    label: "services-letters-title",
    text: "services-letters-text",
    path: LIST,
    icon: "mail",
    order: 35,
}];

/// Addresses of the administrators' pages.
pub fn routes() -> Router<App> {
    Router::new().route(LIST, get(letters::list_letters)).route(
        "/admin/services/letters/{service}/{kind}",
        get(letter::show_letter).post(letter::change_letter),
    )
}
