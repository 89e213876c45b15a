//! Languages of the pages, and text that exists in them.

use serde::{Deserialize, Serialize};

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// German, the language every text has.
    #[default]
    De,
    /// English.
    En,
    /// Leichte Sprache (easy German), written by the rules of Netzwerk Leichte Sprache.
    Simple,
}

impl Lang {
    /// All languages in the order of the switch.
    pub const ALL: [Self; 3] = [Self::De, Self::En, Self::Simple];

    /// The name used in files, cookies and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Simple => "de-simple",
        }
    }

    /// The BCP 47 tag for the `lang` attribute; `de-simple` is the registered variant subtag
    /// "simple" on German.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.as_str()
    }

    /// The language with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.as_str() == name)
    }
}

impl From<&Lang> for Lang {
    fn from(value: &Lang) -> Self {
        *value
    }
}

/// Text in up to three languages. German is required; the others fall back to it.
///
/// In files: a plain string (German) or a table with the keys `de`, `en`, `de-simple`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct LocalText {
    /// German.
    pub de: String,
    /// English.
    pub en: Option<String>,
    /// Leichte Sprache.
    pub simple: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Plain(String),
    Table(Table),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    de: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<String>,
    #[serde(rename = "de-simple", skip_serializing_if = "Option::is_none")]
    simple: Option<String>,
}

impl From<Written> for LocalText {
    fn from(value: Written) -> Self {
        match value {
            Written::Plain(de) => Self { de, en: None, simple: None },
            Written::Table(t) => Self { de: t.de, en: t.en, simple: t.simple },
        }
    }
}

impl From<LocalText> for Written {
    fn from(t: LocalText) -> Self {
        Self::Table(Table { de: t.de, en: t.en, simple: t.simple })
    }
}

impl LocalText {
    /// The text in `lang`, or in German where it is missing.
    #[must_use]
    pub fn get(&self, lang: impl Into<Lang>) -> &str {
        match lang.into() {
            Lang::De => &self.de,
            Lang::En => self.en.as_deref().unwrap_or(&self.de),
            Lang::Simple => self.simple.as_deref().unwrap_or(&self.de),
        }
    }
}

impl From<&str> for LocalText {
    fn from(de: &str) -> Self {
        Self { de: de.to_owned(), en: None, simple: None }
    }
}
