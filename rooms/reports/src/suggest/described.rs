//! Suggestions of a town without history: the category whose description is most like the text.

use super::{
    Suggestion,
    bag::{Bag, Vocabulary, features, shares},
    linear::best,
    reasons,
    words::Words,
};

/// What a category is called and what belongs to it, from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Its key.
    pub key: String,
    /// Its names.
    pub name: String,
    /// What belongs to it.
    pub hint: String,
}

/// Least likeness (cosine) of a text and a description.
const LIKE_ENOUGH: f32 = 0.18;
/// Least lead over the second, as a share of the likeness.
const CLEAR_LEAD: f32 = 0.4;
/// In Konstanz two in three were right; another town's catalogue may describe less well.
const CONFIDENCE: f32 = 0.5;

pub(super) struct Descriptions {
    vocabulary: Vocabulary,
    bags: Vec<Bag>,
}

impl Descriptions {
    pub fn of(words: &Words, categories: &[Described]) -> Self {
        let texts: Vec<_> = categories.iter().map(|c| c.features(words)).collect();
        let vocabulary = Vocabulary::of(texts.iter().map(Vec::as_slice), 1);
        let bags = texts.iter().map(|t| vocabulary.bag(t)).collect();
        Self { vocabulary, bags }
    }

    pub fn suggest(
        &self,
        words: &Words,
        categories: &[Described],
        text: &str,
    ) -> Option<Suggestion> {
        let words = words.of(text);
        let bag = self.vocabulary.bag(&features(&words));
        let likeness: Vec<f32> = self.bags.iter().map(|b| product(&bag, b)).collect();
        let (category, lead) = best(&likeness)?;
        if likeness[category] < LIKE_ENOUGH || lead < CLEAR_LEAD * likeness[category] {
            return None;
        }
        let theirs = &self.bags[category];
        let part =
            |n: u32| theirs.binary_search_by_key(&n, |(n, _)| *n).map_or(0.0, |i| theirs[i].1);
        let reasons = reasons(shares(&words, &self.vocabulary, &bag, part))?;
        Some(Suggestion {
            category: categories[category].key.clone(),
            confidence: CONFIDENCE,
            reasons,
        })
    }
}

impl Described {
    /// The name counts twice.
    pub(super) fn features(&self, words: &Words) -> Vec<u64> {
        let parts = [&self.name, &self.name, &self.hint];
        parts.iter().flat_map(|part| features(&words.of(part))).collect()
    }
}

/// Of two bags, both in the order of their features.
fn product(a: &Bag, b: &Bag) -> f32 {
    let mut sum = 0.0;
    let mut rest = b.as_slice();
    for (feature, weight) in a {
        let skipped = rest.partition_point(|(f, _)| f < feature);
        rest = &rest[skipped..];
        if let Some((f, w)) = rest.first()
            && f == feature
        {
            sum += weight * w;
        }
    }
    sum
}
