//! Small components of every room: icons, links to the next page, notices.

use askama::Template;

use crate::Here;

/// An icon of the sprite; decoration, so the text beside it says the same.
#[derive(Template)]
#[template(
    source = r#"<svg class="al-icon{{ size }}" aria-hidden="true"><use href="/assets/icons.svg#{{ name }}"/></svg>"#,
    ext = "html"
)]
pub struct Icon<'a> {
    name: &'a str,
    size: &'static str,
}
impl askama::filters::HtmlSafe for Icon<'_> {}

impl Icon<'_> {
    /// As high as a line of text.
    #[must_use]
    pub fn small(self) -> Self {
        Self { size: " al-icon--small", ..self }
    }
    /// For a place of its own.
    #[must_use]
    pub fn large(self) -> Self {
        Self { size: " al-icon--large", ..self }
    }
    /// In place of a picture.
    #[must_use]
    pub fn huge(self) -> Self {
        Self { size: " al-icon--huge", ..self }
    }
    /// Pointing down, where it points to the right.
    #[must_use]
    pub fn down(self) -> Self {
        Self { size: " al-icon--down", ..self }
    }
}

/// An icon by its name in the sprite.
#[must_use]
pub fn icon(name: &str) -> Icon<'_> {
    Icon { name, size: "" }
}

/// A name that may be parted after a slash: `Bürgeramt/Straßenverkehrswesen` in a narrow column.
#[derive(Template)]
#[template(
    source = "{% for part in text.split('/') %}{% if !loop.first %}/<wbr>{% endif %}{{ part }}{% endfor %}",
    ext = "html"
)]
pub struct Name {
    text: String,
}
impl askama::filters::HtmlSafe for Name {}

/// The name of a department or an authority.
#[must_use]
pub fn name(text: impl Into<String>) -> Name {
    Name { text: text.into() }
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
