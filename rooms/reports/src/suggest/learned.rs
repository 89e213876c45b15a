//! What the town's own history teaches.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{
    Described, LEAST_CONFIDENCE, Suggestion,
    bag::{Bag, Vocabulary, features, shares},
    calibration::Calibration,
    linear::{Linear, best},
    reasons,
    words::Words,
};

/// Parts the history is cut into; each is judged by what the others taught.
const FOLDS: u64 = 5;
/// Texts a feature must be in to be known.
const KNOWN_FROM: u32 = 2;

/// A report learned from.
pub(super) struct Example {
    features: Vec<u64>,
    category: usize,
    fold: u64,
}

impl Example {
    pub fn new(words: &Words, text: &str, category: usize) -> Self {
        let words = words.of(text);
        // The same text sent twice must not be judged by its twin.
        let mut hasher = DefaultHasher::new();
        words.iter().for_each(|w| w.plain.hash(&mut hasher));
        Self { features: features(&words), category, fold: hasher.finish() % FOLDS }
    }
}

/// How good the suggestions are, counted on reports not learned from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Reports learned from.
    pub reports: usize,
    /// Share of reports for which a suggestion is made, 0 to 1.
    pub coverage: f32,
    /// Share of these suggestions that name the category the report has, 0 to 1.
    pub accuracy: f32,
}

pub(super) struct Learned {
    vocabulary: Vocabulary,
    linear: Linear,
    calibration: Calibration,
    pub measured: Measured,
}

impl Learned {
    /// From reports, and the features of each category's description: it counts as one more
    /// report, so that a category nobody has used yet can be suggested too.
    pub fn from(history: &[Example], described: Vec<Vec<u64>>) -> Self {
        let categories = described.len();
        let texts = history.iter().map(|e| e.features.as_slice());
        let vocabulary = Vocabulary::of(texts, KNOWN_FROM);
        let bags: Vec<Bag> = history.iter().map(|e| vocabulary.bag(&e.features)).collect();
        let known: Vec<Bag> = described.iter().map(|d| vocabulary.bag(d)).collect();
        let descriptions = || known.iter().zip(0..);
        let linear = |fold: Option<u64>| {
            let examples = bags.iter().zip(history).filter(|(_, e)| Some(e.fold) != fold);
            let texts: Vec<_> =
                descriptions().chain(examples.map(|(b, e)| (b, e.category))).collect();
            Linear::train(&texts, vocabulary.len(), categories)
        };
        let mut trials = Vec::with_capacity(history.len());
        for fold in 0..FOLDS {
            let linear = linear(Some(fold));
            for (bag, example) in bags.iter().zip(history).filter(|(_, e)| e.fold == fold) {
                let (category, lead) = best(&linear.scores(bag)).unwrap_or((0, 0.0));
                trials.push((lead, category == example.category));
            }
        }
        let calibration = Calibration::of(trials.clone());
        let measured = measure(&trials, &calibration);
        let linear = linear(None);
        Self { vocabulary, linear, calibration, measured }
    }

    pub fn suggest(
        &self,
        words: &Words,
        categories: &[Described],
        text: &str,
    ) -> Option<Suggestion> {
        let words = words.of(text);
        let bag = self.vocabulary.bag(&features(&words));
        let (category, lead) = best(&self.linear.scores(&bag))?;
        let confidence = self.calibration.confidence(lead);
        if confidence < LEAST_CONFIDENCE {
            return None;
        }
        let part = |feature| self.linear.weight(feature, category);
        let reasons = reasons(shares(&words, &self.vocabulary, &bag, part))?;
        Some(Suggestion { category: categories[category].key.clone(), confidence, reasons })
    }
}

fn measure(trials: &[(f32, bool)], calibration: &Calibration) -> Measured {
    let made = trials.iter().filter(|(lead, _)| calibration.confidence(*lead) >= LEAST_CONFIDENCE);
    let (made, right) =
        made.fold((0, 0), |(made, right), (_, r)| (made + 1, right + i32::from(*r)));
    let share = |part: i32, of: usize| part as f32 / of.max(1) as f32;
    Measured {
        reports: trials.len(),
        coverage: share(made, trials.len()),
        accuracy: share(right, usize::try_from(made).unwrap_or(0)),
    }
}
