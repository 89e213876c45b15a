#![doc = include_str!("README.md")]

mod bag;
mod calibration;
mod described;
mod learned;
mod linear;
mod town;
mod words;

use kernel::{Lang, LocalText};

pub use described::Described;
pub use learned::Measured;
pub use town::suggester;

use crate::category::{Catalogue, Category};
use described::Descriptions;
use learned::Learned;
use words::Words;

/// Reports below which the catalogue's own words are the better guess.
pub const ENOUGH_HISTORY: usize = 200;
/// Suggestions that are more likely wrong than right are not made.
pub const LEAST_CONFIDENCE: f32 = 0.5;
/// Most reasons shown.
const REASONS: usize = 4;
/// A word that carried less than this share of the decision is no reason.
const CARRIES: f32 = 0.12;

/// A category that a text probably belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Key of the category.
    pub category: String,
    /// How often such suggestions were right, 0 to 1, counted on reports not learned from.
    pub confidence: f32,
    /// The words of this very text that spoke for it, as typed, the strongest first; one to four.
    pub reasons: Vec<String>,
}

/// Suggests categories for texts. Immutable: learning again means building a new one.
pub struct Suggester {
    words: Words,
    categories: Vec<Described>,
    from: From,
}

/// Where the knowledge comes from.
enum From {
    History(Learned),
    Catalogue(Descriptions),
}

impl Suggester {
    /// Learns from pairs of a category's key and a text. Pairs whose category is not among
    /// `categories` are left out: what no longer exists is not suggested.
    pub fn train<K: AsRef<str>, T: AsRef<str>>(
        categories: Vec<Described>,
        history: impl IntoIterator<Item = (K, T)>,
    ) -> Self {
        let words = Words::german();
        let number = |key: &str| categories.iter().position(|c| c.key == key);
        let history: Vec<_> = history
            .into_iter()
            .filter_map(|(key, text)| Some((text, number(key.as_ref())?)))
            .map(|(text, category)| learned::Example::new(&words, text.as_ref(), category))
            .collect();
        let from = if history.len() < ENOUGH_HISTORY {
            From::Catalogue(Descriptions::of(&words, &categories))
        } else {
            let described = categories.iter().map(|c| c.features(&words)).collect();
            From::History(Learned::from(&history, described))
        };
        Self { words, categories, from }
    }

    /// The category the text most probably belongs to; `None` when that would be guessing.
    #[must_use]
    pub fn suggest(&self, text: &str) -> Option<Suggestion> {
        match &self.from {
            From::Catalogue(descriptions) => {
                descriptions.suggest(&self.words, &self.categories, text)
            }
            From::History(learned) => learned.suggest(&self.words, &self.categories, text),
        }
    }

    /// How good it is, counted on reports not learned from; `None` without enough history.
    #[must_use]
    pub fn measured(&self) -> Option<Measured> {
        match &self.from {
            From::Catalogue(_) => None,
            From::History(learned) => Some(learned.measured),
        }
    }
}

/// The categories of a catalogue in their own German words, plain ones included.
#[must_use]
pub fn described(catalogue: &Catalogue) -> Vec<Described> {
    catalogue.categories().map(describe).collect()
}

fn describe(category: &Category) -> Described {
    let german = |text: &LocalText| [Lang::De, Lang::Simple].map(|l| text.get(l).to_owned());
    let object = category.object.iter().flat_map(|object| german(&object.label));
    let name: Vec<String> = german(&category.name).into_iter().chain(object).collect();
    Described {
        key: category.key.clone(),
        name: name.join(" "),
        hint: german(&category.hint).join(" "),
    }
}

/// The words that carried a decision; `None` if no word did.
fn reasons(shares: Vec<(&str, f32)>) -> Option<Vec<String>> {
    let carried: f32 = shares.iter().map(|(_, share)| share.max(0.0)).sum();
    let reasons: Vec<String> = shares
        .into_iter()
        .take(REASONS)
        .filter(|(_, share)| *share > 0.0 && *share >= CARRIES * carried)
        .map(|(typed, _)| typed.to_owned())
        .collect();
    (!reasons.is_empty()).then_some(reasons)
}
