//! Which rule, with which options.

use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::{Decimal, TieBreak};

/// How winners are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Most points first; what no longer fits is passed over.
    Greedy,
    /// The same, among projects with enough points.
    GreedyThreshold,
    /// Most points first, up to the first project that does not fit.
    GreedyNoSkip,
    /// The Method of Equal Shares.
    EqualShares,
    /// Phragmén's sequential rule.
    Phragmen,
}

impl Rule {
    /// Every rule with its word.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Greedy, "greedy"),
        (Self::GreedyThreshold, "greedy-threshold"),
        (Self::GreedyNoSkip, "greedy-no-skip"),
        (Self::EqualShares, "equal-shares"),
        (Self::Phragmen, "phragmen"),
    ];

    /// How ties are broken where nobody says otherwise.
    ///
    /// With the greedy rules the dearer project goes first: that is the order the official outcomes
    /// of Pabulib show. With the others more votes count, then the lower cost, as with the tools of
    /// equalshares.net.
    #[must_use]
    pub fn ties(self) -> Vec<TieBreak> {
        match self {
            Self::Greedy | Self::GreedyThreshold | Self::GreedyNoSkip => vec![TieBreak::HigherCost],
            Self::EqualShares | Self::Phragmen => vec![TieBreak::MoreVotes, TieBreak::LowerCost],
        }
    }
}

/// How much a supporter has of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Utility {
    /// As much as it costs: a franc on one project is worth a franc on another.
    #[default]
    Cost,
    /// The same for every project: a small one is worth as much as a large one.
    Cardinality,
}

impl Utility {
    /// Both with their words.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Cost, "cost"), (Self::Cardinality, "cardinality")];
}

/// What happens with money that Equal Shares or Phragmén leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Completion {
    /// It is left.
    None,
    /// Shares are raised step by step until the winners would cost more than there is.
    #[default]
    AddOne,
    /// The same, but it stops as soon as nothing more fits.
    AddOneExhaustive,
    /// Most points first with what is left.
    Greedy,
    /// [`Self::AddOne`], then most points first.
    AddOneGreedy,
    /// [`Self::AddOneExhaustive`], then most points first.
    AddOneExhaustiveGreedy,
}

impl Completion {
    /// Every completion with its word.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::None, "none"),
        (Self::AddOne, "add-one"),
        (Self::AddOneExhaustive, "add-one-exhaustive"),
        (Self::Greedy, "greedy"),
        (Self::AddOneGreedy, "add-one-greedy"),
        (Self::AddOneExhaustiveGreedy, "add-one-exhaustive-greedy"),
    ];

    /// Whether shares are raised.
    #[must_use]
    pub fn adds(self) -> bool {
        !matches!(self, Self::None | Self::Greedy)
    }

    /// Whether raising shares stops as soon as nothing more fits.
    #[must_use]
    pub fn stops_when_full(self) -> bool {
        matches!(self, Self::AddOneExhaustive | Self::AddOneExhaustiveGreedy)
    }

    /// Whether what is left goes to most points first.
    #[must_use]
    pub fn is_greedy(self) -> bool {
        matches!(self, Self::Greedy | Self::AddOneGreedy | Self::AddOneExhaustiveGreedy)
    }
}

/// A rule and everything it leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The rule.
    pub rule: Rule,
    /// What a project is worth to its supporters; for greedy and Equal Shares.
    pub utility: Utility,
    /// What becomes of money that is left; for Equal Shares, and greedy or not for Phragmén.
    pub completion: Completion,
    /// Who goes first among equals; the rule's own way when `None`.
    pub ties: Option<Vec<TieBreak>>,
    /// Points a project needs; what the file says when `None`. For the greedy rules.
    pub threshold: Option<Decimal>,
    /// By how much a voter's share is raised at a time; see [`crate::shares`] when `None`.
    pub step: Option<Decimal>,
}

impl Options {
    /// A rule as it is usually meant.
    #[must_use]
    pub fn of(rule: Rule) -> Self {
        let completion =
            if rule == Rule::EqualShares { Completion::AddOne } else { Completion::None };
        Self { rule, utility: Utility::Cost, completion, ties: None, threshold: None, step: None }
    }

    /// Who goes first among equals.
    #[must_use]
    pub fn ways(&self) -> Vec<TieBreak> {
        self.ties.clone().unwrap_or_else(|| self.rule.ties())
    }
}

/// The word, reading and writing of an enum that lists all of itself with its words.
macro_rules! words {
    ($kind:ident) => {
        impl $kind {
            /// Its word.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::ALL.iter().find(|(own, _)| *own == self).map_or("", |(_, word)| word)
            }
        }

        impl FromStr for $kind {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                let known = Self::ALL.iter().find(|(_, word)| *word == text);
                known.map(|(own, _)| *own).ok_or_else(|| {
                    let words = Self::ALL.map(|(_, word)| word).join(", ");
                    format!("\"{text}\" is none of {words}")
                })
            }
        }

        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

words!(Rule);
words!(Utility);
words!(Completion);
