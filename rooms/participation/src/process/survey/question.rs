//! A question of a survey, and what can be answered to it.

use expression::{Expression, Type};
use kernel::LocalText;

/// Key of the option "something else" of a question that has it.
pub const OTHER: &str = "other";

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Key, which answers keep.
    pub key: String,
    /// What it says.
    pub text: LocalText,
}

/// What a question wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// One of these.
    One {
        /// What there is to choose.
        options: Vec<Choice>,
        /// Whether people may name something else.
        other: bool,
    },
    /// Any of these.
    Several {
        /// What there is to choose.
        options: Vec<Choice>,
        /// Whether people may name something else.
        other: bool,
        /// How many at most.
        most: usize,
    },
    /// A whole number from 1, with words at both ends.
    Scale {
        /// The highest.
        most: i64,
        /// What 1 means.
        low: LocalText,
        /// What the highest means.
        high: LocalText,
    },
    /// A whole number.
    Number {
        /// The lowest.
        least: i64,
        /// The highest.
        most: i64,
        /// What it counts.
        unit: Option<LocalText>,
    },
    /// People's own words.
    Words {
        /// Whether it is more than a line.
        long: bool,
    },
    /// These in one's own order, the most important first.
    Ranking {
        /// What there is to order.
        options: Vec<Choice>,
        /// How many places there are.
        most: usize,
    },
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Key, which answers keep.
    pub key: String,
    /// What is asked.
    pub label: LocalText,
    /// What helps to answer.
    pub hint: Option<LocalText>,
    /// Whether there has to be an answer.
    pub required: bool,
    /// Of whom it is asked: of those for whom this is true, by what they said on pages before.
    pub when: Option<Expression>,
    /// What it wants to know.
    pub asks: Asks,
}

impl Question {
    /// What there is to choose, without "something else".
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match &self.asks {
            Asks::One { options, .. }
            | Asks::Several { options, .. }
            | Asks::Ranking { options, .. } => options,
            _ => &[],
        }
    }

    /// Whether people may name something else.
    #[must_use]
    pub fn has_other(&self) -> bool {
        matches!(self.asks, Asks::One { other: true, .. } | Asks::Several { other: true, .. })
    }

    /// Whether a key is an option of it.
    #[must_use]
    pub fn is_option(&self, key: &str) -> bool {
        self.options().iter().any(|option| option.key == key) || (self.has_other() && key == OTHER)
    }

    /// Whether people write something in their own words.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        self.has_other() || matches!(self.asks, Asks::Words { .. })
    }

    /// Whether everybody gives one of a few answers, so that others can be told by it.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.asks, Asks::One { .. } | Asks::Scale { .. })
    }

    /// Under which key the words behind "something else" are kept.
    #[must_use]
    pub fn other_key(&self) -> String {
        format!("{}.{OTHER}", self.key)
    }

    /// What its answer is in a condition.
    #[must_use]
    pub fn kind(&self) -> Type {
        let keys = || {
            let other = self.has_other().then(|| OTHER.to_owned());
            self.options().iter().map(|option| option.key.clone()).chain(other).collect()
        };
        match &self.asks {
            Asks::One { .. } => Type::Choice(keys()),
            Asks::Several { .. } | Asks::Ranking { .. } => Type::Choices(keys()),
            Asks::Scale { .. } | Asks::Number { .. } => Type::Number,
            Asks::Words { .. } => Type::Text,
        }
    }
}
