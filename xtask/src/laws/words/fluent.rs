//! What the law needs of a Fluent file: its messages and the variables they take.

use std::collections::BTreeSet;

/// A message with its attributes.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// `file:line`.
    pub place: String,
    /// The names after `$`.
    pub variables: BTreeSet<String>,
}

/// The messages of a file; terms (`-name`) and comments are passed over.
pub fn messages(path: &str, text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        if let Some(id) = begins(line) {
            inside = !id.starts_with('-');
            if inside {
                messages.push(Message {
                    id: id.to_owned(),
                    place: format!("{path}:{}", number + 1),
                    variables: BTreeSet::new(),
                });
            }
        }
        if let Some(message) = messages.last_mut().filter(|_| inside && !line.starts_with('#')) {
            message.variables.extend(variables(line));
        }
    }
    messages
}

/// The id, when the line begins a message or term.
fn begins(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let first = id.chars().next()?;
    ((first.is_ascii_alphabetic() || first == '-') && id.chars().all(fits)).then_some(id)
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
    })
}
