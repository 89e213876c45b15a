//! The tree of an expression.

use super::{Function, Value};

/// A part of an expression.
#[derive(Debug, Clone, Eq)]
pub struct Node {
    /// Byte offset in the text.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
}

/// Trees are equal when they say the same, wherever it stands.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// What a part of an expression is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A number, a text, a date, `true` or `false`.
    Literal(Value),
    /// The day on which it is asked; for an application that of its submission.
    Today,
    /// A field.
    Field(String),
    /// `group.field`: a field in all rows of a group, or a part of an address or a person.
    Inner(String, String),
    /// `not …`
    Not(Box<Node>),
    /// `-…`
    Minus(Box<Node>),
    /// Two parts and what is between them.
    Binary(Operator, Box<Node>, Box<Node>),
    /// `x in ('a', 'b')`
    In(Box<Node>, Vec<Node>),
    /// `name(…)`
    Call(Function, Vec<Node>),
}

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// At least one is true.
    Or,
    /// Both are true.
    And,
    /// The same.
    Equal,
    /// Not the same.
    Unequal,
    /// Below.
    Less,
    /// Not above.
    AtMost,
    /// Above.
    Greater,
    /// Not below.
    AtLeast,
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient.
    Divided,
}

impl Operator {
    /// As it is written.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "==",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divided => "/",
        }
    }

    /// The comparison with this sign, if there is one.
    pub(super) fn comparison(sign: &str) -> Option<Self> {
        [Self::Equal, Self::Unequal, Self::Less, Self::AtMost, Self::Greater, Self::AtLeast]
            .into_iter()
            .find(|operator| operator.sign() == sign)
    }
}
