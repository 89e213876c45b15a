//! The words of a text, and the features a word is known by.
//!
//! A word is known by its stem (Snowball, German) and by its runs of four letters, with its ends
//! marked. The runs find the `laterne` in `Straßenlaterne` and survive slips of the finger.
//! Features are kept as hashes: what has been learned holds no citizen's words.

use std::hash::{DefaultHasher, Hash, Hasher};

use rust_stemmers::{Algorithm, Stemmer};

/// Letters in a run.
const RUN: usize = 4;
/// Words that say nothing about what is broken.
const STOP_WORDS: &str = "
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes
    auch auf aus bei beim bereits bin bis bist bitte da dabei damit danke dann daran das dass daß
    davon dazu dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir
    doch dort du durch ein eine einem einen einer eines einig einige einmal er es etwas euch euer
    für ganz gegen gerade grüße grüßen gruß guten habe haben hallo hat hatte herren hier hin hinter
    ich ihm ihn ihnen ihr ihre im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kein
    keine können könnte leider liebe machen mal man mehr mehrere mein meine mfg mich mir mit muss
    nach nicht nichts noch nun nur ob oder ohne schon sehr geehrte geehrten geehrter damen sein
    seine seit seitdem sich sie sind so soll sollte sondern sonst tag um und uns unser unter viel
    steht stehen liegt liegen geht gibt wäre wären über vorhanden
    vielen vom von vor war waren was weil weiter wenn wer werden wie wieder will wir wird wo worden
    wurde wurden zu zum zur zwar zwischen dank freundliche freundlichen
    the and is are was were there here of to on at for with this that it please not a an i we my
    our has have been by be no";

/// A word of a text.
pub(super) struct Word<'t> {
    /// As the visitor typed it.
    pub typed: &'t str,
    /// As it is compared.
    pub plain: String,
    pub features: Vec<u64>,
}

/// Takes texts apart.
pub(super) struct Words {
    stemmer: Stemmer,
    stop: std::collections::BTreeSet<&'static str>,
}

impl Words {
    pub fn german() -> Self {
        Self {
            stemmer: Stemmer::create(Algorithm::German),
            stop: STOP_WORDS.split_whitespace().collect(),
        }
    }

    /// The words that may say something, in their order.
    pub fn of<'t>(&self, text: &'t str) -> Vec<Word<'t>> {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|typed| typed.chars().nth(1).is_some())
            .filter_map(|typed| self.word(typed))
            .collect()
    }

    fn word<'t>(&self, typed: &'t str) -> Option<Word<'t>> {
        let lower = typed.to_lowercase();
        if self.stop.contains(lower.as_str()) {
            return None;
        }
        let plain = without_umlauts(&lower);
        let letters: Vec<char> = format!("^{plain}$").chars().collect();
        let runs = letters.windows(RUN).map(feature);
        let stem = without_umlauts(&self.stemmer.stem(&lower));
        let features = std::iter::once(feature(&stem)).chain(runs).collect();
        Some(Word { typed, plain, features })
    }
}

/// `ä` and `ae` are the same letter to most keyboards.
fn without_umlauts(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            other => plain.push(other),
        }
    }
    plain
}

/// Stems are strings and runs are slices, so that the two never meet.
fn feature<T: Hash + ?Sized>(of: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(a: &str, b: &str) -> usize {
        let words = Words::german();
        let (a, b) = (words.of(a), words.of(b));
        a[0].features.iter().filter(|f| b[0].features.contains(f)).count()
    }

    #[test]
    fn forms_and_compounds_of_a_word_have_features_in_common() {
        assert!(shared("Laterne", "Laternen") > 3);
        assert!(shared("Laterne", "Straßenlaterne") > 3);
        assert!(shared("Schlagloch", "Schlagloecher") > 3);
        assert_eq!(shared("Laterne", "Müll"), 0);
    }

    #[test]
    fn words_that_say_nothing_and_numbers_are_left_out() {
        let words = Words::german();
        let typed: Vec<_> =
            words.of("Die Lampe Nr. 12 ist hier, bitte!").iter().map(|w| w.typed).collect();
        assert_eq!(typed, ["Lampe", "Nr"]);
    }
}
