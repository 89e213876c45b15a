//! Texts as vectors: how often a feature is there, weighed by how rare it is elsewhere.
//!
//! Weights are `ln(1 + tf) · ln(N / df)`, each vector of length 1 (Rennie et al. 2003, § 4).

use std::collections::{BTreeMap, HashMap};

use super::words::Word;

/// A text: feature numbers and weights, the squares of which sum up to 1.
pub(super) type Bag = Vec<(u32, f32)>;

/// The features known, and how rare each is.
pub(super) struct Vocabulary {
    numbers: HashMap<u64, u32>,
    rarity: Vec<f32>,
}

impl Vocabulary {
    /// Of all texts: the features that at least `least` of them have.
    pub fn of<'f>(texts: impl Iterator<Item = &'f [u64]>, least: u32) -> Self {
        let mut texts_with: HashMap<u64, u32> = HashMap::new();
        let mut count = 0_u32;
        for features in texts {
            count += 1;
            let mut once = features.to_vec();
            once.sort_unstable();
            once.dedup();
            for feature in once {
                *texts_with.entry(feature).or_default() += 1;
            }
        }
        texts_with.retain(|_, texts| *texts >= least);
        // Sorted, so that two runs over the same history learn the same.
        let texts_with: BTreeMap<u64, u32> = texts_with.into_iter().collect();
        let rarity = |texts: &u32| (f64::from(count + 1) / f64::from(*texts)).ln() as f32;
        Self {
            rarity: texts_with.values().map(rarity).collect(),
            numbers: texts_with.into_keys().zip(0..).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.rarity.len()
    }

    pub fn number(&self, feature: u64) -> Option<u32> {
        self.numbers.get(&feature).copied()
    }

    pub fn bag(&self, features: &[u64]) -> Bag {
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        for number in features.iter().filter_map(|f| self.number(*f)) {
            *counts.entry(number).or_default() += 1.0;
        }
        let weigh =
            |(number, count): (u32, f32)| (number, count.ln_1p() * self.rarity[number as usize]);
        let mut bag: Bag = counts.into_iter().map(weigh).collect();
        let length = bag.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
        for (_, weight) in &mut bag {
            *weight /= length.max(f32::MIN_POSITIVE);
        }
        bag
    }
}

/// All features of a text.
pub(super) fn features(words: &[Word<'_>]) -> Vec<u64> {
    words.iter().flat_map(|w| w.features.iter().copied()).collect()
}

/// What each word contributed to a sum over the bag, given what each feature did: a feature that
/// several words have is shared among them. The most important first, a word typed twice once.
pub(super) fn shares<'t>(
    words: &[Word<'t>],
    vocabulary: &Vocabulary,
    bag: &Bag,
    part: impl Fn(u32) -> f32,
) -> Vec<(&'t str, f32)> {
    let mut times: HashMap<u32, f32> = HashMap::new();
    for number in words.iter().flat_map(|w| &w.features).filter_map(|f| vocabulary.number(*f)) {
        *times.entry(number).or_default() += 1.0;
    }
    let per_feature: HashMap<u32, f32> = bag
        .iter()
        .map(|(n, w)| (*n, w * part(*n) / times.get(n).copied().unwrap_or(1.0)))
        .collect();
    let mut shares: Vec<(&str, &str, f32)> = Vec::new();
    for word in words {
        let known = word.features.iter().filter_map(|f| vocabulary.number(*f));
        let share: f32 = known.filter_map(|n| per_feature.get(&n)).sum();
        match shares.iter_mut().find(|(_, plain, _)| *plain == word.plain) {
            Some((.., sum)) => *sum += share,
            None => shares.push((word.typed, &word.plain, share)),
        }
    }
    shares.sort_by(|a, b| b.2.total_cmp(&a.2));
    shares.into_iter().map(|(typed, _, share)| (typed, share)).collect()
}
