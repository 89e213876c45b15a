//! Small components of every room: icons, links to the next page, notices.

use askama::Template;

use crate::Here;

/// An icon of the sprite; decoration, so the text beside it says the same.
#[derive(Template)]
#[template(
    source = r#"<svg class="al-icon" aria-hidden="true"><use href="/assets/icons.svg#{{ name }}"/></svg>"#,
    ext = "html"
)]
pub struct Icon<'a> {
    name: &'a str,
}
impl askama::filters::HtmlSafe for Icon<'_> {}

/// An icon by its name in the sprite.
#[must_use]
pub fn icon(name: &str) -> Icon<'_> {
    Icon { name }
}

/// Links to the pages before and after of a list that pages by keyset.
#[derive(Template)]
#[template(path = "ui/paging.html")]
pub struct Paging {
    label: String,
    first: Option<(String, String)>,
    next: Option<(String, String)>,
}
impl askama::filters::HtmlSafe for Paging {}

/// Links to the first and the next page; `None` where there is none.
#[must_use]
pub fn paging(here: &Here, first: Option<String>, next: Option<String>) -> Paging {
    Paging {
        label: here.t("web-paging"),
        first: first.map(|href| (here.t("web-paging-first"), href)),
        next: next.map(|href| (here.t("web-paging-next"), href)),
    }
}

/// A notice after something was done; empty when there is nothing to say.
#[derive(Template)]
#[template(path = "ui/notice.html")]
pub struct Notice {
    tone: &'static str,
    icon: &'static str,
    text: String,
}
impl askama::filters::HtmlSafe for Notice {}

/// A notice that something went well.
#[must_use]
pub fn success(text: impl Into<String>) -> Notice {
    Notice { tone: "success", icon: "check", text: text.into() }
}

/// A notice to heed.
#[must_use]
pub fn warning(text: impl Into<String>) -> Notice {
    Notice { tone: "warning", icon: "warning", text: text.into() }
}
