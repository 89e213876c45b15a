//! Reads what Polis exports: as CSV (votes, statements, people by statements) and as JSON of its
//! programming interface. What a file is, its header or its first entry says, not its name.

mod csv;
mod json;
mod pile;

use std::fmt;

use crate::conversation::Conversation;
use pile::Pile;

/// A file of an export.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// As messages call it.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// What is wrong with an export, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Unreadable {
    /// The file; empty where it concerns all together.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<u64>,
    /// What is wrong and what to do.
    pub reason: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.file.as_str(), self.line) {
            ("", _) => f.write_str(&self.reason),
            (file, None) => write!(f, "{file}: {}", self.reason),
            (file, Some(line)) => write!(f, "{file}:{line}: {}", self.reason),
        }
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Votes,
    Matrix,
    Statements,
    Topic,
    Other,
}

/// The conversation these files hold together. Files that belong to an export and say nothing about
/// votes or statements are passed over.
///
/// Where votes stand in several forms, single votes count rather than a table of them, for they know
/// their time. Of two votes of one person on one statement the later one counts.
///
/// # Errors
/// With every line that cannot be read, up to twenty; or one where no file holds votes.
pub fn conversation(sources: &[Source<'_>]) -> Result<Conversation, Vec<Unreadable>> {
    let mut pile = Pile::default();
    let kinds: Vec<Kind> = sources.iter().map(|source| kind(*source, &mut pile)).collect();
    let single = kinds.contains(&Kind::Votes);
    for (source, kind) in sources.iter().zip(&kinds) {
        pile.enter(source.name);
        let json = is_json(source.text);
        match kind {
            Kind::Votes if json => json::votes(source.text, &mut pile),
            Kind::Votes => csv::votes(source.text, &mut pile),
            Kind::Matrix if !single => csv::matrix(source.text, &mut pile),
            Kind::Statements if json => json::statements(source.text, &mut pile),
            Kind::Statements => csv::statements(source.text, &mut pile),
            Kind::Topic if json => json::topic(source.text, &mut pile),
            Kind::Topic => csv::topic(source.text, &mut pile),
            Kind::Matrix | Kind::Other => {}
        }
    }
    if !single && !kinds.contains(&Kind::Matrix) && pile.is_sound() {
        pile.enter("");
        pile.fault(
            None,
            "there are no votes here: wanted is votes.csv, participants-votes.csv or votes.json of \
             an export",
        );
    }
    pile.finish()
}

fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(['[', '{'])
}

fn kind(source: Source<'_>, pile: &mut Pile) -> Kind {
    pile.enter(source.name);
    match is_json(source.text) {
        true => json::kind(source.text, pile),
        false => csv::kind(source.text),
    }
}
