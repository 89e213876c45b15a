//! An application that is being filled in.

mod merge;

pub use merge::merge;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{PersonId, Ts};
use serde::{Deserialize, Serialize};

use crate::{Answers, came::Helped, renewal::Renewal};

/// A draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Hash of its secret.
    pub token_hash: Vec<u8>,
    /// Hash of the code that can be written down.
    pub code_hash: Vec<u8>,
    /// Made with the draft; sending it twice makes one application.
    pub idempotency_key: String,
    /// Key of the service.
    pub service: String,
    /// The version it was begun with.
    pub version: i64,
    /// What was entered.
    pub data: Data,
    /// Whose account it is in.
    pub person: Option<PersonId>,
    /// Begun.
    pub created_at: Ts,
    /// Last touched.
    pub changed_at: Ts,
}

/// What was entered so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Data {
    /// The answers, also those of branches that are hidden now.
    pub answers: Answers,
    /// What was typed and could not be understood, by the name of the input.
    pub unread: BTreeMap<String, String>,
    /// Keys of the steps that were sent at least once.
    pub seen: BTreeSet<String>,
    /// Key of the step its owner stands at; [`crate::figures::REVIEW`] after the last.
    pub at: String,
    /// Where questions and the decision are sent.
    pub email: Option<String>,
    /// The address that proved to be the applicant's.
    pub confirmed: Option<String>,
    /// The code that was sent to an address and not entered yet.
    pub asked: Option<Asked>,
    /// Names of the attached files, by the file's id.
    pub files: BTreeMap<String, Attached>,
    /// Who of the town fills it in for somebody.
    pub helped: Option<Helped>,
    /// The language its owner wrote in last; none while staff write for them.
    pub lang: Option<String>,
    /// What it renews.
    pub renews: Option<Renewal>,
}

/// A code on its way to an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The address.
    pub email: String,
    /// Hash of the code.
    pub code_hash: Vec<u8>,
    /// When it was sent, microseconds.
    pub at: i64,
    /// How often a wrong one was entered.
    pub tries: u32,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    /// The secret part of its address.
    pub token: String,
    /// The name it came with.
    pub name: String,
    /// Whether it is a PDF and no picture.
    pub document: bool,
    /// SHA-256 of what was sent.
    pub sha256: Vec<u8>,
    /// Bytes that are kept of it.
    pub size: i64,
}

impl Data {
    /// The authorities that granted what it renews; none for a first application.
    #[must_use]
    pub fn renewing(&self) -> BTreeSet<String> {
        self.renews.as_ref().map(Renewal::authorities).unwrap_or_default()
    }

    /// Notes what was typed into an input and not understood, or that it was understood.
    pub fn note(&mut self, name: &str, typed: Option<String>) {
        match typed {
            Some(typed) => drop(self.unread.insert(name.to_owned(), typed)),
            None => drop(self.unread.remove(name)),
        }
    }
}
