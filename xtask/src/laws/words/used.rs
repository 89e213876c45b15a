//! Where pages and code ask for messages.

use std::collections::BTreeSet;

use crate::laws::rust::{delivered, parts};
use crate::laws::tree::{File, Tree};

/// Functions and methods whose first text is a message id.
const CALLS: [&str; 6] = ["t", "t1", "t2", "say", "because", "error"];

/// Message ids in templates and code.
#[derive(Debug, Default)]
pub struct Uses {
    /// Crate, id and `file:line` of each call with a literal id.
    pub asked: Vec<(String, String, String)>,
    /// Crate, id and `file:line` of texts in code that are shaped like an id.
    pub shaped: Vec<(String, String, String)>,
    /// Every text in quotes that may be an id.
    quoted: BTreeSet<String>,
    /// Beginnings of ids put together at run time, such as `web-state-`.
    prefixes: BTreeSet<String>,
}

impl Uses {
    /// Reads all templates and code but the laws' own examples.
    pub fn of(tree: &Tree) -> Self {
        let mut uses = Self::default();
        for file in &tree.files {
            if file.path.starts_with("xtask/") {
                continue;
            }
            if file.is(".rs") {
                for literal in parts(delivered(&file.text)).literals {
                    uses.note(file, literal.line, &literal.text, &literal.before);
                }
            } else if file.is(".html") {
                for (line, text, before) in quoted(&file.text) {
                    uses.note(file, line, text, before);
                }
            }
        }
        uses
    }

    /// Whether anything asks for this message.
    pub fn has(&self, id: &str) -> bool {
        self.quoted.contains(id)
            || self.prefixes.iter().any(|prefix| id.starts_with(prefix.as_str()))
    }

    fn note(&mut self, file: &File, line: usize, text: &str, before: &str) {
        if !text.contains('-') || text.contains(char::is_whitespace) {
            return;
        }
        if let Some((prefix, _)) = text.split_once('{') {
            if prefix.ends_with('-') {
                self.prefixes.insert(prefix.to_owned());
            }
            return;
        }
        if text.ends_with('-') && text.len() > 1 {
            self.prefixes.insert(text.to_owned());
            return;
        }
        if !file.is_test() {
            let place = format!("{}:{line}", file.path);
            let asks = (file.house_part().to_owned(), text.to_owned(), place);
            if called(before) {
                self.asked.push(asks);
            } else if file.is(".rs") && is_shaped(text) {
                self.shaped.push(asks);
            }
        }
        self.quoted.insert(text.to_owned());
    }
}

/// `room-page-element`.
fn is_shaped(text: &str) -> bool {
    let fits = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.split('-').count() > 2 && text.split('-').all(fits)
}

/// Whether the code ends in a call of one of `CALLS`.
fn called(before: &str) -> bool {
    let Some(name) = before.trim_end_matches('&').strip_suffix('(') else {
        return false;
    };
    CALLS.iter().any(|call| {
        name.strip_suffix(call)
            .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
    })
}

/// Texts in double quotes of a template, with their line and what stands before on that line.
fn quoted(html: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    for (number, line) in html.lines().enumerate() {
        let quotes: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
        for pair in quotes.windows(2) {
            found.push((number + 1, &line[pair[0] + 1..pair[1]], line[..pair[0]].trim_end()));
        }
    }
    found
}
