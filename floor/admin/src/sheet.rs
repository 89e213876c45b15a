//! A form over a table of a TOML file: what its keys hold, how a form asks for them, what may
//! stand there, and how it goes back without disturbing the rest of the file.

mod check;
mod read;
mod show;
mod write;

use kernel::Lang;
use web::Here;

pub use show::Fields;
pub use write::{set_local, tables, unused};

web::fields! {
    /// Fields every sheet has beside those of its keys.
    pub SheetField {
        Base = "base",
        Act = "act",
    }
}

/// Characters of a line.
const LINE: usize = 200;
/// Characters of a text.
const TEXT: usize = 20_000;
/// Empty rows offered for further options.
const SPARE: usize = 2;

/// What a key holds.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A text in every language of the municipality, shown on so many lines.
    Local(u8),
    /// A text for each language, any of which may be missing.
    Texts(u8),
    /// One line.
    Line,
    /// A web address.
    Url,
    /// A whole number from 1 to this.
    Count(u32),
    /// Yes or no.
    Flag,
    /// One of these: value and words.
    Choice(Vec<(String, String)>),
    /// Any of these: value and words.
    Ticks(Vec<(String, String)>),
    /// For each of these keys (with its words) one of these choices, or none.
    Pairs(Vec<(String, String)>, Vec<(String, String)>),
    /// A day: `2026-10-05`.
    Day,
    /// Tables with a key and a text in every language, under this name; the key is made from the
    /// text.
    Options(&'static str),
}

/// A key of the table.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name in the file.
    pub key: &'static str,
    /// What the form calls it.
    pub label: String,
    /// What helps to fill it in; may be empty.
    pub hint: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it has to be there.
    pub required: bool,
}

/// The label of a language's name.
#[must_use]
pub const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "admin-language-de",
        Lang::En => "admin-language-en",
        Lang::Simple => "admin-language-simple",
    }
}

/// A form over a table.
#[derive(Debug, Clone)]
pub struct Sheet {
    entries: Vec<Entry>,
    languages: Vec<(Lang, String)>,
}

impl Sheet {
    /// A form for these languages of the municipality.
    #[must_use]
    pub fn new(here: &Here, languages: &[Lang], entries: Vec<Entry>) -> Self {
        let named = |lang: &Lang| (*lang, here.t(language(*lang)));
        Self { entries, languages: languages.iter().map(named).collect() }
    }

    /// All fields of the form, each with its words.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        self.entries.iter().flat_map(|entry| self.fields_of(entry)).collect()
    }

    fn fields_of(&self, entry: &Entry) -> Vec<(String, String)> {
        let label = &entry.label;
        match &entry.kind {
            Kind::Local(_) | Kind::Texts(_) => {
                let field = |(lang, name): &(Lang, String)| {
                    (in_language(entry.key, *lang), format!("{label} ({name})"))
                };
                self.languages.iter().map(field).collect()
            }
            Kind::Pairs(keys, _) => keys
                .iter()
                .map(|(key, words)| (format!("{}.{key}", entry.key), format!("{label}: {words}")))
                .collect(),
            Kind::Ticks(all) => all
                .iter()
                .map(|(value, words)| {
                    (format!("{}.{value}", entry.key), format!("{label}: {words}"))
                })
                .collect(),
            Kind::Options(_) => (0..read::MOST_OPTIONS)
                .flat_map(|nr| {
                    self.languages.iter().map(move |(lang, name)| {
                        let field = in_language(&format!("{}.{nr}", entry.key), *lang);
                        (field, format!("{label} {} ({name})", nr + 1))
                    })
                })
                .collect(),
            _ => vec![(entry.key.to_owned(), label.clone())],
        }
    }

    /// The first field of a key of the table.
    pub(crate) fn field(&self, key: &str) -> Option<String> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        self.fields_of(entry).into_iter().next().map(|(name, _)| name)
    }
}

/// Name of the field for a key's text in one language.
#[must_use]
pub fn in_language(key: &str, lang: Lang) -> String {
    format!("{key}.{}", lang.as_str())
}
