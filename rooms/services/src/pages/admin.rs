//! What administrators do about services: which are published, what keeps the others, entering
//! fees nobody knew, publishing a changed definition, and wording the letters of each.

mod arriving;
mod differences;
mod fees;
mod letter;
mod letters;
mod list;
mod preview;
mod publish;
mod sample;
mod show;
mod sources;
mod text;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use web::{App, Here, Page, room::AdminEntry};

use crate::{
    standing::{Looked, Standing},
    store::Publication,
};

/// The list of definitions.
const DEFINITIONS: &str = "/admin/services";
/// The list of letters.
const LIST: &str = "/admin/services/letters";
/// Bytes of a form with a definition: a long one has a tenth of it.
const TEXT_BYTES: usize = 1024 * 1024;

/// Entries on the administrators' start page.
pub const ENTRIES: [AdminEntry; 4] = [
    AdminEntry {
        label: "services-define-title",
        text: "services-define-text",
        path: DEFINITIONS,
        icon: "edit",
        order: 34,
    },
    AdminEntry {
        label: "services-letters-title",
        text: "services-letters-text",
        path: LIST,
        icon: "mail",
        order: 35,
    },
    AdminEntry {
        label: "services-registers-title",
        text: "services-registers-text",
        path: sources::PATH,
        icon: "key",
        order: 76,
    },
    AdminEntry {
        label: "services-retention-title",
        text: "services-retention-about",
        path: "/staff/services/retention",
        icon: "clock",
        order: 65,
    },
];

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route(DEFINITIONS, get(list::list_definitions))
        .route("/admin/services/new", get(text::show_new_text).post(text::take_new_text))
        .route("/admin/services/{key}", get(show::show_definition))
        .route("/admin/services/{key}/fees", get(fees::show_fees).post(fees::take_fees))
        .route("/admin/services/{key}/text", get(text::show_text).post(text::take_text))
        .route(LIST, get(letters::list_letters))
        .route(
            "/admin/services/letters/{service}/{kind}",
            get(letter::show_letter).post(letter::change_letter),
        )
        .route(sources::PATH, get(sources::list_registers).post(sources::add_register))
        .route("/admin/registers/revoke", post(sources::revoke_register))
        .route("/admin/registers/letter", post(sources::print_letter))
        .route("/admin/registers/posted", post(sources::note_letter))
        .layer(DefaultBodyLimit::max(TEXT_BYTES))
}

/// A page below the list.
fn below(here: &Here, page: Page) -> Page {
    above(here, page).crumb(here.t("services-define-title"), DEFINITIONS)
}

/// A page below the administrators' start page.
fn above(here: &Here, page: Page) -> Page {
    page.wide().hidden().section("/admin").crumb(here.t("admin-title"), "/admin")
}

/// The newest publication of a service; publications come with the newest first.
fn newest<'p>(publications: &'p [Publication], key: &str) -> Option<&'p Publication> {
    publications.iter().find(|publication| publication.service == key)
}

/// How a definition stands, in one sentence with an icon.
fn in_a_sentence(
    here: &Here,
    looked: &Looked,
    newest: Option<&Publication>,
) -> (&'static str, String) {
    match looked.standing(newest) {
        Standing::Published => {
            let (version, day) = (newest.map_or(0, |n| n.version), newest.map(|n| n.published_at));
            let day = day.map(|at| here.day(at)).unwrap_or_default();
            ("check", here.t2("services-define-published", "version", version, "day", day))
        }
        Standing::Wrong => {
            let n = looked.report.findings.len();
            ("warning", here.t1("services-define-wrong", "n", n))
        }
        Standing::Unknown => {
            let n = looked.report.unknown_fees.len();
            ("warning", here.t1("services-define-unknown", "n", n))
        }
        Standing::Uncounted => {
            ("warning", here.t1("services-define-uncounted", "version", looked.version()))
        }
        Standing::Waiting => ("clock", here.t("services-define-waiting")),
    }
}
