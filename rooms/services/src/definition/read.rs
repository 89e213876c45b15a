//! Values that every part of a definition reads in the same way.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use kernel::{
    LocalText,
    municipality::{Section, nearest},
};

/// Texts in all three languages.
pub(super) fn words(section: &Section<'_>, key: &str) -> Option<LocalText> {
    let text = section.local(key);
    if section.is_text(key) {
        section.refuse(
            key,
            format!("{key} is in one language only"),
            format!("write {key} = {{ de = \"…\", en = \"…\", de-simple = \"…\" }}"),
        );
    }
    text
}

/// Texts in all three languages that have to be there.
pub(super) fn need_words(section: &Section<'_>, key: &str) -> LocalText {
    words(section, key).unwrap_or_else(|| {
        if !section.has(key) {
            section.refuse(
                key,
                format!("{key} is missing"),
                format!("add {key} = {{ de = \"…\", en = \"…\", de-simple = \"…\" }}"),
            );
        }
        LocalText::default()
    })
}

/// A whole number that has to be there.
pub(super) fn need_count(section: &Section<'_>, key: &str, limits: RangeInclusive<u32>) -> u32 {
    let least = *limits.start();
    let found = section.count(key, limits);
    if found.is_none() && !section.has(key) {
        section.refuse(key, format!("{key} is missing"), format!("add {key} = {least}"));
    }
    found.unwrap_or(least)
}

/// A calendar day, `"2026-01-31"`.
pub(super) fn day(section: &Section<'_>, key: &str) -> Option<Date> {
    let text = section.text(key)?;
    let found = text.parse().ok();
    if found.is_none() {
        let problem = format!("\"{text}\" is no day of the calendar");
        section.refuse(key, problem, "write it as \"2026-01-31\"");
    }
    found
}

/// Some of a few words.
pub(super) fn choices<T: Copy>(section: &Section<'_>, key: &str, known: &[(&str, T)]) -> Vec<T> {
    let mut found = Vec::new();
    for word in section.texts(key) {
        match known.iter().find(|(name, _)| *name == word) {
            Some((_, one)) => found.push(*one),
            None => {
                let names = known.iter().map(|(name, _)| *name);
                let remedy = match nearest(&word, names.clone()) {
                    Some(near) => format!("did you mean \"{near}\"?"),
                    None => format!("choose from {}", names.collect::<Vec<_>>().join(", ")),
                };
                section.refuse(key, format!("{key} cannot be \"{word}\""), remedy);
            }
        }
    }
    found
}

/// The tables under a key; no two may have the same key.
pub(super) fn each_once<T>(
    section: &Section<'_>,
    name: &str,
    read: impl Fn(&Section<'_>) -> T,
    key: impl Fn(&T) -> &String,
) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for table in section.sections(name) {
        let one = read(&table);
        if found.iter().any(|other| key(other) == key(&one) && !key(&one).is_empty()) {
            let problem = format!("the {name} {} stands twice", key(&one));
            table.refuse("key", problem, "give each its own key");
        }
        found.push(one);
    }
    found
}
