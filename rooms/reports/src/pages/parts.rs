//! Small parts several pages of the room share.

use askama::Template;
use web::Here;

use crate::{Scope, Status, store::Line};

/// What the address says under a name, as it stands there: for keys and numbers, not for words.
#[must_use]
pub fn asked<'h>(here: &'h Here, name: &str) -> Option<&'h str> {
    let query = here.uri.query().unwrap_or_default();
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

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
}
impl askama::filters::HtmlSafe for Cards<'_> {}

/// The cards of `lines`.
#[must_use]
pub fn cards<'a>(here: &'a Here, scope: &'a Scope, lines: &'a [Line]) -> Cards<'a> {
    Cards { here, scope, lines }
}

/// A button that prints the page; a script shows it, the browser's own menu does the same.
#[derive(Template)]
#[template(
    source = r#"<button class="{% if quiet %}al-linkbutton{% else %}kern-btn kern-btn--secondary{% endif %}" type="button" data-print hidden><svg class="al-icon" aria-hidden="true"><use href="/assets/icons.svg#print"/></svg><span{% if !quiet %} class="kern-label"{% endif %}>{{ text }}</span></button>"#,
    ext = "html"
)]
pub struct PrintButton {
    text: String,
    quiet: bool,
}
impl askama::filters::HtmlSafe for PrintButton {}

impl PrintButton {
    /// In the manner of a link, where printing is not what the page is for.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }
}

/// The button that prints the page.
#[must_use]
pub fn print_button(here: &Here) -> PrintButton {
    PrintButton { text: here.t("reports-field-print"), quiet: false }
}
