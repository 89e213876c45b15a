//! What became of an act on several cases: as it stands in an address, and in words.

use askama::Template;
use serde::Deserialize;
use web::Here;

/// What became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages::staff) struct Done {
    pub changed: usize,
    /// Cases that were so already.
    pub already: usize,
    /// Codes of cases that are closed and stay as they are.
    pub closed: Vec<String>,
    /// Codes of cases another department holds.
    pub refused: Vec<String>,
}

/// The same in an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Written {
    ticked: String,
    changed: Option<usize>,
    already: usize,
    closed: String,
    refused: String,
}

/// The list again, with a word that nothing was ticked.
pub(super) fn none_ticked(back: &str) -> String {
    extended(back, "ticked=none")
}

/// Whether this may be a report's code.
pub(super) fn is_code(text: &str) -> bool {
    (1..=12).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn extended(path: &str, pairs: &str) -> String {
    let glue = if path.contains('?') { '&' } else { '?' };
    format!("{path}{glue}{pairs}")
}

impl Done {
    /// The list again, with what became of it.
    pub fn path(&self, back: &str) -> String {
        let pairs = format!(
            "changed={}&already={}&closed={}&refused={}",
            self.changed,
            self.already,
            self.closed.join("."),
            self.refused.join(".")
        );
        extended(back, &pairs)
    }
}

/// A notice over the list; empty where nothing was done.
#[derive(Template)]
#[template(path = "staff/bulk_done.html")]
pub(in crate::pages::staff) struct Notice {
    here: Here,
    none_ticked: bool,
    done: Option<Done>,
}
impl askama::filters::HtmlSafe for Notice {}

/// What the address of the list tells.
pub(in crate::pages::staff) fn notice(here: &Here) -> Notice {
    let query = here.uri.query().unwrap_or_default();
    let written: Written = serde_urlencoded::from_str(query).unwrap_or_default();
    let codes = |text: &str| -> Vec<String> {
        text.split('.').filter(|c| is_code(c)).take(super::MOST).map(str::to_owned).collect()
    };
    let done = written.changed.map(|changed| Done {
        changed,
        already: written.already,
        closed: codes(&written.closed),
        refused: codes(&written.refused),
    });
    Notice { here: here.clone(), none_ticked: written.ticked == "none", done }
}

impl Done {
    fn is_whole(&self) -> bool {
        self.closed.is_empty() && self.refused.is_empty() && self.changed > 0
    }
}
