//! Small parts several pages of the room share.

use askama::Template;
use web::Here;

use crate::Status;

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
