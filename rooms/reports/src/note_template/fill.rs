//! Placeholders and what stands in their places.

use kernel::Lang;

use super::NoteTemplate;

/// What a text may ask for.
pub const PLACEHOLDERS: [&str; 10] = [
    "code",
    "title",
    "category",
    "department",
    "district",
    "address",
    "received",
    "expected",
    "date",
    "link",
];

/// What the house does not know and the clerk fills in.
pub const GAP: &str = "…";

/// A report's facts by placeholder, in the reporter's language.
#[derive(Debug, Clone, Default)]
pub struct Facts(Vec<(&'static str, String)>);

impl Facts {
    /// With a fact; an empty one is a gap.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.push((name, value.into()));
        self
    }
}

impl NoteTemplate {
    /// The words in a language, with the facts in their places. What is not known becomes a
    /// gap.
    #[must_use]
    pub fn filled(&self, lang: Lang, facts: &Facts) -> String {
        let mut text = String::new();
        let mut rest = self.text.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, behind)) = after.split_once('}') else { break };
            let fact = facts.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
            text.push_str(before);
            text.push_str(fact.filter(|value| !value.is_empty()).map_or(GAP, String::as_str));
            rest = behind;
        }
        text.push_str(rest);
        text
    }
}

/// Names between curly brackets.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

#[cfg(test)]
mod tests {
    use kernel::LocalText;

    use super::*;

    #[test]
    fn what_is_not_known_becomes_a_gap() {
        let template = NoteTemplate {
            key: "a".to_owned(),
            name: LocalText::from("A"),
            acts: Vec::new(),
            close_reason: None,
            categories: Vec::new(),
            text: LocalText::from("Ihre Meldung {code} ist bis {expected} dran."),
        };
        let facts = Facts::default().with("code", "X7KQ2").with("expected", "");
        assert_eq!(template.filled(Lang::De, &facts), "Ihre Meldung X7KQ2 ist bis … dran.");
    }
}
