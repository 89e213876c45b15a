//! A survey's nouns: what somebody said, of whom what is asked, and the counts.

mod asked;
mod counted;
mod current;
pub mod export;
mod groups;

use std::collections::{BTreeMap, BTreeSet};

use kernel::Chance;
use serde::{Deserialize, Serialize};

pub use asked::{Asked, asked};
pub use counted::{Counted, Mark, Tally, keys, marks};
pub use current::{Group, fresh};
pub use groups::{groups, told};

kernel::id! {
    /// What one voice said in a survey.
    ResponseId,
}

impl ResponseId {
    /// By lot, so that the order of ids says nothing about who came when.
    #[must_use]
    pub fn drawn(chance: &Chance) -> Self {
        Self(uuid::Builder::from_random_bytes(chance.bytes()).into_uuid())
    }
}

/// With fewer people than that nothing is told about them: it would be about persons.
pub const FEW: i64 = 10;

/// What somebody said to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// Key of an option.
    One(String),
    /// Keys of options.
    Several(BTreeSet<String>),
    /// A number, of a scale too.
    Number(i64),
    /// Keys of options, the most important first.
    Order(Vec<String>),
    /// Own words; behind "something else" under [`other_key`](crate::process::Question::other_key).
    Words(String),
}

/// What somebody said, by the key of the question.
pub type Answers = BTreeMap<String, Said>;

/// Parts answers into what is counted, and the words, which somebody looks at first.
#[must_use]
pub fn parted(answers: &Answers) -> (Answers, BTreeMap<String, String>) {
    let (mut marks, mut words) = (Answers::new(), BTreeMap::new());
    for (key, said) in answers {
        match said {
            Said::Words(text) => {
                words.insert(key.clone(), text.clone());
            }
            said => {
                marks.insert(key.clone(), said.clone());
            }
        }
    }
    (marks, words)
}
