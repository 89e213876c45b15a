//! Words of a schema as TOML: texts, comments, keys.

use std::{collections::BTreeSet, fmt::Write as _};

use kernel::municipality::key_of;

/// Words that mean something in expressions.
const TAKEN: [&str; 7] = ["and", "or", "not", "in", "today", "true", "false"];

/// A text in quotation marks.
pub(super) fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A line with the German text; the others are left to people.
pub(super) fn german(key: &str, words: &str) -> String {
    format!("{key} = {{ de = {} }}\n", quoted(words))
}

/// Comment lines.
pub(super) fn comment(words: &str) -> String {
    let mut out = String::new();
    for line in words.lines() {
        let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        out.push_str(&format!("# {}", line.trim()));
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out
}

/// A key made of words that none of `used` is, and now one of them is.
pub(super) fn key(words: &str, used: &mut BTreeSet<String>) -> String {
    let plain = key_of(words).filter(|key| !TAKEN.contains(&key.as_str()));
    let plain = plain.unwrap_or_else(|| "angabe".to_owned());
    let mut key = plain.clone();
    let mut number = 2;
    while !used.insert(key.clone()) {
        // Keys are of ASCII and at most 40 characters long.
        key = format!("{}_{number}", plain.get(..36).unwrap_or(&plain));
        number += 1;
    }
    key
}
