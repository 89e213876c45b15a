//! Small parts several pages of the room share.

use std::collections::HashMap;

use askama::Template;
use kernel::FileId;
use web::Here;

use crate::{Scope, Status, store::Line};

/// A status as a badge: shape, text and colour.
#[derive(Template)]
#[template(
    source = r#"<span class="al-state al-state--{{ name }}"><svg class="al-icon" aria-hidden="true"><use href="/assets/icons.svg#state-{{ name }}"/></svg>{{ text }}</span>"#,
    ext = "html"
)]
pub struct Badge {
    name: &'static str,
    text: String,
}
impl askama::filters::HtmlSafe for Badge {}

/// The badge of a status.
#[must_use]
pub fn badge(here: &Here, status: Status) -> Badge {
    Badge { name: status.as_str(), text: here.t(status.label()) }
}

/// Reports as cards with a picture or the sign of their category.
#[derive(Template)]
#[template(path = "cards.html")]
pub struct Cards<'a> {
    here: &'a Here,
    scope: &'a Scope,
    lines: &'a [Line],
    pictures: &'a HashMap<FileId, String>,
}
impl askama::filters::HtmlSafe for Cards<'_> {}

/// The cards of `lines`; `pictures` holds the tokens of their pictures.
#[must_use]
pub fn cards<'a>(
    here: &'a Here,
    scope: &'a Scope,
    lines: &'a [Line],
    pictures: &'a HashMap<FileId, String>,
) -> Cards<'a> {
    Cards { here, scope, lines, pictures }
}

impl Cards<'_> {
    fn picture(&self, line: &Line) -> Option<&str> {
        self.pictures.get(&line.picture?).map(String::as_str)
    }
}

/// A button that prints the page; a script shows it, the browser's own menu does the same.
#[derive(Template)]
#[template(
    source = r#"<button class="kern-btn kern-btn--secondary" type="button" data-print hidden><svg class="al-icon" aria-hidden="true"><use href="/assets/icons.svg#print"/></svg><span class="kern-label">{{ text }}</span></button>"#,
    ext = "html"
)]
pub struct PrintButton {
    text: String,
}
impl askama::filters::HtmlSafe for PrintButton {}

/// The button that prints the page.
#[must_use]
pub fn print_button(here: &Here) -> PrintButton {
    PrintButton { text: here.t("reports-field-print") }
}
