//! Who goes first among equals.

use std::{cmp::Ordering, str::FromStr};

use serde::{Serialize, Serializer};

use crate::Poll;

/// One way to put projects in order that the rule holds for equal. Each of them is written down
/// before the vote, and none looks at the order in which ballots came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieBreak {
    /// More supporters first.
    MoreVotes,
    /// Lower cost first.
    LowerCost,
    /// Higher cost first.
    HigherCost,
    /// As the file lists the projects: for a lot that was drawn beforehand.
    Listed,
    /// As this list of ids has them; who is not in it comes after it.
    Order(Vec<String>),
    /// By id, letter by letter. What remains equal after everything else goes by it.
    Id,
}

/// The ways that have a word.
const WORDS: [(&str, TieBreak); 5] = [
    ("more-votes", TieBreak::MoreVotes),
    ("lower-cost", TieBreak::LowerCost),
    ("higher-cost", TieBreak::HigherCost),
    ("listed", TieBreak::Listed),
    ("id", TieBreak::Id),
];

impl TieBreak {
    /// Its word; `order` for a list of ids.
    #[must_use]
    pub fn word(&self) -> &'static str {
        WORDS.iter().find(|(_, own)| own == self).map_or("order", |(word, _)| word)
    }

    fn compare(&self, poll: &Poll<'_>, a: usize, b: usize) -> Ordering {
        match self {
            Self::MoreVotes => poll.votes[b].cmp(&poll.votes[a]),
            Self::LowerCost => poll.costs[a].cmp(&poll.costs[b]),
            Self::HigherCost => poll.costs[b].cmp(&poll.costs[a]),
            Self::Listed => a.cmp(&b),
            Self::Order(ids) => {
                let place = |project| ids.iter().position(|id| id == poll.id(project));
                place(a).unwrap_or(usize::MAX).cmp(&place(b).unwrap_or(usize::MAX))
            }
            Self::Id => poll.by_id[a].cmp(&poll.by_id[b]),
        }
    }
}

impl FromStr for TieBreak {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = WORDS.iter().find(|(own, _)| *own == word);
        known.map(|(_, way)| way.clone()).ok_or_else(|| {
            let words = WORDS.map(|(word, _)| word).join(", ");
            format!("\"{word}\" is none of {words}")
        })
    }
}

impl Serialize for TieBreak {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// A decision the rule itself left open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// The ids of the equals; the one that went first stands first.
    pub projects: Vec<String>,
    /// What decided.
    pub broken_by: &'static str,
}

/// Puts equals in order: by each way in turn, at last by id.
pub fn compare(ways: &[TieBreak], poll: &Poll<'_>, a: usize, b: usize) -> Ordering {
    let by = |way: &TieBreak| way.compare(poll, a, b);
    ways.iter()
        .chain([&TieBreak::Id])
        .map(by)
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// The first among equals, and the tie to tell of where there are several.
pub fn first(
    ways: &[TieBreak],
    poll: &Poll<'_>,
    mut equals: Vec<usize>,
) -> Option<(usize, Option<Tie>)> {
    equals.sort_unstable_by(|a, b| compare(ways, poll, *a, *b));
    let winner = *equals.first()?;
    let tie = equals.get(1).map(|second| tell(ways, poll, &equals, winner, *second));
    Some((winner, tie))
}

/// What decided between the first of `equals` and the second.
pub fn tell(
    ways: &[TieBreak],
    poll: &Poll<'_>,
    equals: &[usize],
    first: usize,
    second: usize,
) -> Tie {
    let decided = ways.iter().find(|way| way.compare(poll, first, second).is_ne());
    Tie {
        projects: equals.iter().map(|project| poll.id(*project).to_owned()).collect(),
        broken_by: decided.unwrap_or(&TieBreak::Id).word(),
    }
}
