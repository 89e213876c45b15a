//! `/admin`: everything administrators look after, one entry each.

use askama::Template;
use web::{Here, Page, room::AdminEntry};

use crate::Editor;

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    here: Here,
    entries: Vec<AdminEntry>,
    version: i64,
}

pub async fn show_overview(editor: Editor) -> Page {
    let here = editor.here.clone();
    let entries = editor.workshop().entries.clone();
    let title = here.t("admin-title");
    let body = Overview { here, entries, version: editor.town.version() };
    Page::new(title, body).wide().hidden().section("/admin")
}
