//! From a data schema of the federal catalogue (XDatenfelder 2 and 3) to a draft of a definition.
//!
//! What the schema knows is taken over: steps, fields, groups, how often, help, laws, code lists.
//! Its rules are text and scripts nobody can run; they stand at the end as comments, to be written
//! by hand. What it does not know (translations, purposes, fees, letters) the checker asks for.

mod draft;
mod field;
mod schema;
mod toml;
mod tree;

use kernel::municipality::{Finding, key_of};

/// A draft of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The key made of the schema's name; the file is called `<key>.toml`.
    pub key: String,
    /// The definition as TOML, with what is left to do as comments.
    pub text: String,
}

/// What keeps a file from being read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wrong {
    at: usize,
    problem: String,
    remedy: String,
}

impl Wrong {
    fn new(at: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { at, problem: problem.into(), remedy: remedy.into() }
    }
}

/// Makes a draft of an XDatenfelder message: a data schema, a group of fields or a field.
///
/// # Errors
/// The first thing in the file that cannot be understood, with its line.
pub fn import(file: &str, text: &str) -> Result<Draft, Box<Finding>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let schema = tree::read(text).and_then(|root| schema::read(&root));
    let wrong = |w: Wrong| Finding::at_offset(file, text, w.at, w.problem, w.remedy);
    let schema = schema.map_err(|found| Box::new(wrong(found)))?;
    let key = key_of(&schema.name).unwrap_or_else(|| "leistung".to_owned());
    Ok(Draft { text: draft::write(&schema, &key), key })
}

#[cfg(test)]
mod tests;
