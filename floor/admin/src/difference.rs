//! Two versions of the same piece beside each other: what is stored, what was typed.

use askama::Template;
use sha2::{Digest, Sha256};
use web::Here;

/// A piece that somebody else changed in the meantime.
#[derive(Template)]
#[template(path = "difference.html")]
pub struct Differences {
    title: String,
    text: String,
    stored: String,
    typed: String,
    lines: Vec<Line>,
}
impl askama::filters::HtmlSafe for Differences {}

/// A field with both values.
pub(crate) struct Line {
    pub label: String,
    pub stored: String,
    pub typed: String,
}

impl Differences {
    pub(crate) fn new(here: &Here, lines: Vec<Line>) -> Self {
        Self {
            title: here.t("admin-stale-title"),
            text: here.t("admin-stale-text"),
            stored: here.t("admin-stale-stored"),
            typed: here.t("admin-stale-typed"),
            lines,
        }
    }
}

/// A short mark of a piece: two pieces with the same mark hold the same values.
pub(crate) fn mark(values: &[(String, String)]) -> String {
    let mut hash = Sha256::new();
    for (name, value) in values {
        for text in [name, value] {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
