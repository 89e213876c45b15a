//! Where values stand in the file, for findings that come only after all of it was read, and
//! kinds of values that few files have.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::Section;
use crate::LocalText;

impl Section<'_> {
    /// Byte offset of the value of `key` in the file; that of the section when it is not there.
    #[must_use]
    pub fn place(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.start, |value| value.span().start)
    }

    /// Byte offset of this section in the file.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// Notes a finding at a byte offset of the file.
    pub fn refuse_at(&self, offset: usize, problem: impl Into<String>, remedy: impl Into<String>) {
        self.sheet.note(offset, problem, remedy);
    }

    /// Whether there is a value for `key`. Does not count it as asked for.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether the value of `key` is a text in quotation marks.
    #[must_use]
    pub fn is_text(&self, key: &str) -> bool {
        matches!(self.table.get(key).map(|value| value.get_ref()), Some(DeValue::String(_)))
    }

    /// A text, and the byte offset in the file at which its first character stands.
    pub fn placed_text(&self, key: &str) -> Option<(String, usize)> {
        let text = self.text(key)?;
        let span = self.value(key)?.span();
        // A text with escapes is not found again; then the quotation mark has to do.
        let written = self.sheet.text.get(span.clone()).unwrap_or_default();
        let offset = span.start + written.find(&text).unwrap_or(0);
        Some((text, offset))
    }

    /// A whole number within limits, also below zero.
    pub fn integer(&self, key: &str, limits: RangeInclusive<i64>) -> Option<i64> {
        let value = self.value(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|n| limits.contains(n));
        if number.is_none() {
            let expected = format!("a whole number from {} to {}", limits.start(), limits.end());
            self.wrong_kind(value, &self.named(key), &expected);
        }
        number
    }

    /// Texts in the municipality's languages, one after the other in square brackets; missing
    /// means none.
    pub fn locals(&self, key: &str) -> Vec<LocalText> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let named = self.named(key);
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_kind(value, &named, "texts in square brackets");
            return Vec::new();
        };
        items.iter().filter_map(|item| self.local_of(item, &named)).collect()
    }
}
