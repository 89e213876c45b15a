//! Words that repeat in hundreds of thousands of reports, each kept once.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Texts that many share.
#[derive(Debug, Default)]
pub struct Shared(HashSet<Arc<str>>);

impl Shared {
    /// The one copy of a text.
    pub fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        self.0.insert(Arc::clone(&new));
        new
    }
}

/// Numbers that stand for keys.
#[derive(Debug, Default)]
pub struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u16>,
}

impl Names {
    /// The number of a key; a new key gets the next one. Keys after the 65,535th share a number,
    /// but no town has so many categories, districts or departments.
    pub fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u16::try_from(self.names.len()).unwrap_or(u16::MAX);
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// The number of a key that has one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<u16> {
        self.numbers.get(name).copied()
    }

    /// The key behind a number.
    #[must_use]
    pub fn name(&self, number: u16) -> &str {
        self.names.get(usize::from(number)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_a_key_keeps_its_number() {
        let (mut shared, mut names) = (Shared::default(), Names::default());
        assert!(Arc::ptr_eq(&shared.text("ampel"), &shared.text("ampel")));
        assert_eq!((names.number("a"), names.number("b"), names.number("a")), (0, 1, 0));
        assert_eq!((names.find("b"), names.find("c"), names.name(1)), (Some(1), None, "b"));
    }
}
