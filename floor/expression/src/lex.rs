//! From characters to words, numbers and signs.

use super::{Fault, Number};

/// A word, number or sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A name or keyword.
    Word(String),
    /// A number.
    Number(Number),
    /// A text between single quotes.
    Text(String),
    /// A day.
    Date(jiff::civil::Date),
    /// A sign.
    Sign(&'static str),
    /// Nothing more.
    End,
}

/// Signs of other languages, and what stands for them here.
const FOREIGN: [(&str, &str); 6] = [
    ("&&", "write and"),
    ("||", "write or"),
    ("=", "write == to compare"),
    ("!", "write not"),
    ("\"", "write texts between single quotes: 'text'"),
    ("%", "there is no percent sign: write * 5 / 100"),
];

const SIGNS: [&str; 14] =
    ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", ",", "."];

/// Every token with its byte offset; the last is [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>, Fault> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (length, token) = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if first.is_ascii_digit() {
            number(rest, at)?
        } else if first == '\'' {
            let (length, text) = quoted(rest, at)?;
            (length, Token::Text(text))
        } else if first.is_alphabetic() || first == '_' {
            word(rest, at)?
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            (sign.len(), Token::Sign(sign))
        } else {
            return Err(stranger(rest, at, first));
        };
        found.push((at, token));
        at += length;
    }
    found.push((text.len(), Token::End));
    Ok(found)
}

fn stranger(rest: &str, at: usize, first: char) -> Fault {
    match FOREIGN.into_iter().find(|(sign, _)| rest.starts_with(sign)) {
        Some((sign, remedy)) => Fault::new(at, format!("{sign} means nothing here"), remedy),
        None => Fault::new(at, format!("{first} means nothing here"), "take it out"),
    }
}

fn number(rest: &str, at: usize) -> Result<(usize, Token), Fault> {
    let figure = |c: char| c.is_ascii_digit();
    let whole = rest.find(|c| !figure(c)).unwrap_or(rest.len());
    let places = rest[whole..].strip_prefix('.').filter(|rest| rest.starts_with(figure));
    let length = match places {
        Some(places) => whole + 1 + places.find(|c| !figure(c)).unwrap_or(places.len()),
        None => whole,
    };
    let written = &rest[..length];
    let Ok(number) = written.parse() else {
        let remedy = "write a number with at most nine places";
        return Err(Fault::new(at, format!("{written} is too long a number"), remedy));
    };
    Ok((length, Token::Number(number)))
}

/// The length with both quotes, and what is between them.
fn quoted(rest: &str, at: usize) -> Result<(usize, String), Fault> {
    match rest[1..].split_once('\'') {
        Some((text, _)) => Ok((text.len() + 2, text.to_owned())),
        None => Err(Fault::new(at, "a text without its closing quote", "close it with '")),
    }
}

fn word(rest: &str, at: usize) -> Result<(usize, Token), Fault> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
    let word = &rest[..length];
    if word != "date" || !rest[length..].starts_with('\'') {
        return Ok((length, Token::Word(word.to_owned())));
    }
    let (more, day) = quoted(&rest[length..], at + length)?;
    let Ok(date) = day.parse() else {
        let remedy = "write it as date'2026-01-31'";
        return Err(Fault::new(at, format!("'{day}' is no day of the calendar"), remedy));
    };
    Ok((length + more, Token::Date(date)))
}
