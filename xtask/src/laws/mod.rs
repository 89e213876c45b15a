//! The laws of the house as checks over its files. Each says what breaks it, where, and what to do
//! instead; each has a test that shows it failing on a small bad example.

mod dependency;
mod documents;
mod engine;
mod markup;
mod module_docs;
mod rust;
mod size;
mod sql;
mod tree;
mod words;

use std::fmt;

use anyhow::Result;

use crate::house::House;
use tree::Tree;

/// A place that breaks a law.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// `file:line`, or a crate.
    pub place: String,
    /// What is wrong and what to do instead.
    pub what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// One law over the files of the house.
pub struct Law {
    /// Its name in messages.
    pub name: &'static str,
    check: fn(&Tree) -> Vec<Finding>,
}

/// Every law that reads files; the law of dependencies reads cargo's metadata and comes on top.
pub const ALL: &[Law] = &[
    Law { name: "engines are named in the store only", check: engine::check },
    Law { name: "files are short and named for what they are", check: size::check },
    Law { name: "SQL lives in store files and names its columns", check: sql::check },
    Law { name: "every message exists in every language and is used", check: words::check },
    Law { name: "templates carry no inline style or script", check: markup::check },
    Law { name: "every module says what it is for", check: module_docs::check },
    Law { name: "documents name files that exist", check: documents::check },
];

/// Everything in the house that breaks a law, ordered by place.
///
/// # Errors
/// When the files or cargo's metadata cannot be read.
pub fn look(house: &House) -> Result<Vec<Finding>> {
    let tree = Tree::read(&house.root)?;
    let mut found = dependency::check(&dependency::crates(house)?);
    for law in ALL {
        found.extend((law.check)(&tree).into_iter().map(|finding| Finding {
            what: format!("{} [{}]", finding.what, law.name),
            ..finding
        }));
    }
    found.sort();
    Ok(found)
}
