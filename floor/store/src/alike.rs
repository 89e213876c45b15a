//! How alike two things people wrote are: how near, of the same category, in the same words. Citizens
//! are shown what may say the same before they send; staff, before they merge.

use crate::search::stems;
use kernel::Lang;

/// Letters from which a word says something.
const TELLING: usize = 5;

/// Stems of the words that say something.
#[must_use]
pub fn telling(text: &str, lang: Lang) -> Vec<String> {
    let mut stems = stems(text, lang);
    stems.retain(|stem| stem.chars().count() >= TELLING);
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// How many telling words of `text` are among `words`.
#[must_use]
pub fn shared(text: &str, words: &[String], lang: Lang) -> usize {
    telling(text, lang).iter().filter(|word| words.contains(word)).count()
}

/// How alike; none when that is too little. `metres` is the distance and `reach` how far is too
/// far; without a distance only words can tell.
#[must_use]
pub fn score(metres: Option<f64>, reach: f64, same_category: bool, shared: usize) -> Option<f64> {
    let words = shared.min(4) as f64 * 0.25;
    let category = if same_category { 0.6 } else { 0.0 };
    match metres {
        Some(metres) if metres > reach => None,
        Some(metres) => {
            (same_category || shared >= 2).then(|| 1.0 - metres / reach + category + words)
        }
        None => (shared >= 2).then_some(category + words),
    }
}

#[cfg(test)]
mod tests {
    use super::score;

    const REACH: f64 = 250.0;

    #[test]
    fn nearness_category_and_words_count_in_this_order() {
        let near = score(Some(10.0), REACH, true, 0);
        assert!(near > score(Some(200.0), REACH, true, 0));
        assert!(near > score(Some(10.0), REACH, false, 2));
        assert!(score(Some(100.0), REACH, true, 3) > score(Some(100.0), REACH, true, 0));
    }

    #[test]
    fn what_is_too_little_alike_is_not_offered() {
        assert_eq!(score(Some(10.0), REACH, false, 1), None);
        assert_eq!(score(Some(260.0), REACH, true, 4), None, "the box's corners are too far");
        assert_eq!(score(None, REACH, true, 1), None);
    }
}
