//! Reading a municipality's TOML files so that every mistake is found in one go, each with its line.
//!
//! A [`Section`] hands out values by key and remembers which keys were asked for. When it goes
//! out of scope, whatever stands in the file and nobody asked for is a finding: that is how a
//! misspelt key is noticed. Getters never fail; they note a finding and return something empty,
//! and [`read`](super::read) throws the result away if there was any finding.

mod place;

use std::{
    cell::RefCell,
    collections::BTreeSet,
    ops::{Range, RangeInclusive},
};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    key::{is_key, nearest},
    sheet::Sheet,
};
use crate::{Lang, LocalText};

/// One table of a file.
pub struct Section<'a> {
    sheet: &'a Sheet<'a>,
    path: String,
    table: &'a DeTable<'a>,
    start: usize,
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Section<'a> {
    pub(super) fn new(
        sheet: &'a Sheet<'a>,
        path: String,
        table: &'a DeTable<'a>,
        start: usize,
    ) -> Self {
        Self { sheet, path, table, start, asked: RefCell::default() }
    }

    /// From here on, texts written as tables must have these languages.
    pub fn expect_languages(&self, languages: &[Lang]) {
        *self.sheet.languages.borrow_mut() = languages.to_vec();
    }

    /// Notes a finding at the value of `key`, or at the section if the key is not there.
    pub fn refuse(&self, key: &str, problem: impl Into<String>, remedy: impl Into<String>) {
        let offset = self.table.get(key).map_or(self.start, |v| v.span().start);
        self.sheet.note(offset, problem, remedy);
    }

    /// Every key that is there, in the order of the file. Counts none of them as asked for.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<_> = self.table.keys().map(|k| (k.span().start, k.to_string())).collect();
        keys.sort();
        keys.into_iter().map(|(_, key)| key).collect()
    }

    /// A text, without blanks around it. Empty counts as missing.
    pub fn text(&self, key: &str) -> Option<String> {
        self.string(self.value(key)?, &self.named(key)).filter(|t| !t.is_empty())
    }

    /// A text that has to be there.
    pub fn need_text(&self, key: &str) -> String {
        self.need(key, self.text(key), "text")
    }

    /// A name for machines, `[a-z][a-z0-9_]{0,39}`, that has to be there.
    pub fn need_key(&self, key: &str) -> String {
        let text = self.need_text(key);
        if !text.is_empty() && !is_key(&text) {
            self.refuse(
                key,
                format!("\"{text}\" cannot be the {}", self.named(key)),
                "write a small letter, then up to 39 small letters, digits or _",
            );
        }
        text
    }

    /// An e-mail address, as far as one can tell by looking at it.
    pub fn email(&self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        let plausible = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
        });
        if !plausible || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            self.refuse(
                key,
                format!("\"{text}\" is no e-mail address"),
                "write it as name@host.example",
            );
        }
        Some(text)
    }

    /// A web address with `https://` or `http://`.
    pub fn url(&self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if rest.is_none_or(str::is_empty) || text.chars().any(char::is_whitespace) {
            self.refuse(
                key,
                format!("\"{text}\" is no web address"),
                "write it with https:// in front",
            );
        }
        Some(text)
    }

    /// The name of a file inside the municipality's folder.
    pub fn file(&self, key: &str) -> Option<String> {
        let name = self.text(key)?;
        if name.starts_with('/') || name.contains('\\') || name.split('/').any(|p| p == "..") {
            self.refuse(
                key,
                format!("\"{name}\" leads out of the municipality's folder"),
                "put the file into the folder and name it from there",
            );
        }
        Some(name)
    }

    /// A text in the municipality's languages: a string (German), or a table with a key per
    /// language.
    pub fn local(&self, key: &str) -> Option<LocalText> {
        self.local_of(self.value(key)?, &self.named(key))
    }

    fn local_of(&self, value: &'a Spanned<DeValue<'a>>, named: &str) -> Option<LocalText> {
        if matches!(value.get_ref(), DeValue::String(_)) {
            let text = self.string(value, named)?;
            return (!text.is_empty()).then(|| LocalText::from(text.as_str()));
        }
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(value, named, "a text, or a table with a text per language");
            return None;
        };
        let texts = Section::new(self.sheet, named.to_owned(), table, value.span().start);
        let languages = self.sheet.languages.borrow().clone();
        for lang in Lang::ALL {
            if texts.text(lang.as_str()).is_none()
                && (lang == Lang::De || languages.contains(&lang))
            {
                texts.refuse(
                    lang.as_str(),
                    format!("{named} has no text in {}", lang.as_str()),
                    format!("add {} = \"…\"", lang.as_str()),
                );
            }
        }
        Some(LocalText {
            de: texts.text("de").unwrap_or_default(),
            en: texts.text("en"),
            simple: texts.text("de-simple"),
        })
    }

    /// A text in the municipality's languages that has to be there.
    pub fn need_local(&self, key: &str) -> LocalText {
        self.need(key, self.local(key), "text")
    }

    /// `true` or `false`; missing means `false`.
    pub fn flag(&self, key: &str) -> bool {
        match self.value(key).map(|v| (v, v.get_ref())) {
            None => false,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((value, _)) => {
                self.wrong_kind(value, &self.named(key), "true or false");
                false
            }
        }
    }

    /// A whole number within limits.
    pub fn count(&self, key: &str, limits: RangeInclusive<u32>) -> Option<u32> {
        let value = self.value(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix()).ok(),
            _ => None,
        };
        let count = number.and_then(|n| u32::try_from(n).ok()).filter(|n| limits.contains(n));
        if count.is_none() {
            let expected = format!("a whole number from {} to {}", limits.start(), limits.end());
            self.wrong_kind(value, &self.named(key), &expected);
        }
        count
    }

    /// A number within limits.
    pub fn number(&self, key: &str, limits: RangeInclusive<f64>) -> Option<f64> {
        let value = self.value(key)?;
        let number = as_number(value.get_ref()).filter(|n| limits.contains(n));
        if number.is_none() {
            let expected = format!("a number from {} to {}", limits.start(), limits.end());
            self.wrong_kind(value, &self.named(key), &expected);
        }
        number
    }

    /// Numbers in a row, `[9.17, 47.66]`.
    pub fn numbers(&self, key: &str) -> Option<Vec<f64>> {
        let value = self.value(key)?;
        let numbers = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(|i| as_number(i.get_ref())).collect(),
            _ => None,
        };
        if numbers.is_none() {
            self.wrong_kind(value, &self.named(key), "numbers in square brackets");
        }
        numbers
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let word = self.text(key)?;
        let found = words.iter().find(|(name, _)| *name == word).map(|(_, choice)| *choice);
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            self.refuse(
                key,
                format!("{} cannot be \"{word}\"", self.named(key)),
                format!("write {}", known.join(" or ")),
            );
        }
        found
    }

    /// Texts in square brackets; missing means none.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_kind(value, &self.named(key), "texts in square brackets");
            return Vec::new();
        };
        items.iter().filter_map(|item| self.string(item, &self.named(key))).collect()
    }

    /// A table of texts, `{ a = "x", b = "y" }`, in the order of the file; missing means none.
    pub fn pairs(&self, key: &str) -> Vec<(String, String)> {
        let Some(inner) = self.section(key) else { return Vec::new() };
        inner.keys().into_iter().map(|k| (k.clone(), inner.need_text(&k))).collect()
    }

    /// A table inside this one.
    pub fn section(&self, key: &str) -> Option<Section<'a>> {
        let value = self.value(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(value, &self.named(key), "a table");
            return None;
        };
        Some(Section::new(self.sheet, self.named(key), table, self.offset_of(key)))
    }

    /// The tables of an array, written `[[key]]`; missing means none.
    pub fn sections(&self, key: &str) -> Vec<Section<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let named = self.named(key);
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_kind(value, &named, &format!("tables, each under [[{named}]]"));
            return Vec::new();
        };
        let table = |item: &'a Spanned<DeValue<'a>>| {
            let DeValue::Table(table) = item.get_ref() else {
                self.wrong_kind(item, &named, "a table");
                return None;
            };
            Some(Section::new(self.sheet, named.clone(), table, item.span().start))
        };
        items.iter().filter_map(table).collect()
    }

    fn value(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table.get(key)
    }

    fn offset_of(&self, key: &str) -> usize {
        self.table.get_key_value(key).map_or(self.start, |(k, _)| k.span().start)
    }

    fn named(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn need<T: Default>(&self, key: &str, value: Option<T>, kind: &str) -> T {
        value.unwrap_or_else(|| {
            // A value of the wrong kind has its own finding already.
            if matches!(self.table.get(key).map(Spanned::get_ref), None | Some(DeValue::String(_)))
            {
                self.refuse(
                    key,
                    format!("{} is missing", self.named(key)),
                    format!("add {key} = \"…\" ({kind})"),
                );
            }
            T::default()
        })
    }

    fn string(&self, value: &Spanned<DeValue<'_>>, named: &str) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => {
                self.wrong_kind(value, named, "a text in quotation marks");
                None
            }
        }
    }

    fn wrong_kind(&self, value: &Spanned<DeValue<'_>>, named: &str, expected: &str) {
        let range: Range<usize> = value.span();
        self.sheet.note(
            range.start,
            format!("{named} is not {expected}"),
            format!("write {expected}"),
        );
    }
}

impl Drop for Section<'_> {
    fn drop(&mut self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(key.get_ref().as_ref())) {
            let remedy = match nearest(key.get_ref(), asked.iter().map(String::as_str)) {
                Some(known) => format!("did you mean \"{known}\"? Otherwise take it out"),
                None => "take it out".to_owned(),
            };
            let named = self.named(key.get_ref());
            self.sheet.note(key.span().start, format!("unknown key {named}"), remedy);
        }
    }
}

fn as_number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(digits) => digits.to_string().parse().ok(),
        DeValue::Float(digits) => digits.as_str().parse().ok(),
        _ => None,
    }
}
