#![doc = include_str!("../README.md")]

mod evaluate;
mod function;
mod lex;
mod names;
mod number;
mod parse;
mod print;
mod tree;
mod types;
mod value;

pub use evaluate::Facts;
pub use function::Function;
pub use names::Name;
pub use number::Number;
pub use tree::{Kind, Node, Operator};
pub use types::{Schema, Type};
pub use value::{Row, Value};

use std::fmt;

/// An expression as it was written, and as a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    text: String,
    root: Node,
}

/// What is wrong with an expression, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Byte offset in the expression's text.
    pub at: usize,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl Fault {
    fn new(at: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { at, problem: problem.into(), remedy: remedy.into() }
    }
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// The first place at which it cannot be understood.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let root = parse::parse(text)?;
        Ok(Self { text: text.to_owned(), root })
    }

    /// As it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its tree.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The fields it names.
    #[must_use]
    pub fn names(&self) -> Vec<Name> {
        names::names(&self.root)
    }

    /// Its type over the fields of a service, and everything in it that does not fit. Within a
    /// repeat group its fields come before those of the service.
    #[must_use]
    pub fn check(&self, schema: &Schema, group: Option<&str>) -> (Type, Vec<Fault>) {
        types::check(&self.root, schema, group)
    }

    /// Its value; `None` where data for it are missing, or it cannot be computed.
    #[must_use]
    pub fn evaluate(&self, facts: &dyn Facts) -> Option<Value> {
        evaluate::evaluate(&self.root, facts)
    }

    /// Its value within a row of a repeat group.
    #[must_use]
    pub fn evaluate_in(&self, facts: &dyn Facts, group: &str, row: &Row) -> Option<Value> {
        evaluate::evaluate(&self.root, &evaluate::InRow { outer: facts, group, row })
    }

    /// Whether it is true; false also where data are missing.
    #[must_use]
    pub fn is_true(&self, facts: &dyn Facts) -> bool {
        self.evaluate(facts) == Some(Value::Flag(true))
    }

    /// Whether it is false; false also where data are missing.
    #[must_use]
    pub fn is_false(&self, facts: &dyn Facts) -> bool {
        self.evaluate(facts) == Some(Value::Flag(false))
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
