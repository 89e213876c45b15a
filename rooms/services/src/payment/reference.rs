//! Creditor references by ISO 11649: `RF`, two check digits, up to 21 letters and digits. Banks
//! carry them through, so money that comes in names what it is for.

use std::{fmt, str::FromStr};

/// Longest reference: `RF`, two check digits and 21 characters.
const LONGEST: usize = 25;

/// A creditor reference whose check digits are right, in capitals and without blanks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// It is no creditor reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no creditor reference: RF, two check digits that fit, and 1 to 21 letters or digits")]
pub struct NoReference;

impl Reference {
    /// The reference that carries `body`, of which only letters and digits count.
    ///
    /// # Errors
    /// When nothing, or more than 21 characters, are left of it.
    pub fn of(body: &str) -> Result<Self, NoReference> {
        let body: String = kept(body).collect();
        if body.is_empty() || body.len() > LONGEST - 4 {
            return Err(NoReference);
        }
        let check = 98 - remainder(&format!("{body}RF00"));
        Ok(Self(format!("RF{check:02}{body}")))
    }

    /// As it travels: `RF18539007547034`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people copy it: in groups of four.
    #[must_use]
    pub fn grouped(&self) -> String {
        let groups: Vec<&str> =
            self.0.as_bytes().chunks(4).filter_map(|g| std::str::from_utf8(g).ok()).collect();
        groups.join(" ")
    }

    /// Every reference a text may hold, also where blanks, hyphens or line breaks were put into
    /// it, or other words stand directly behind it. A text of the bank may be read in more than
    /// one way; whoever asks knows which references it gave out.
    #[must_use]
    pub fn all_in(text: &str) -> Vec<Self> {
        let letters: String = kept(text).collect();
        let mut found = Vec::new();
        for (at, _) in letters.match_indices("RF") {
            for length in 5..=LONGEST {
                let Some(piece) = letters.get(at..at + length) else { break };
                if let Ok(reference) = piece.parse::<Self>()
                    && !found.contains(&reference)
                {
                    found.push(reference);
                }
            }
        }
        found
    }
}

impl FromStr for Reference {
    type Err = NoReference;

    fn from_str(text: &str) -> Result<Self, NoReference> {
        if text.chars().any(|c| !c.is_ascii_alphanumeric() && !c.is_whitespace() && c != '-') {
            return Err(NoReference);
        }
        let all: String = kept(text).collect();
        let (head, body) = all.split_at_checked(4).ok_or(NoReference)?;
        let digits = head.strip_prefix("RF").ok_or(NoReference)?;
        let sound = digits.bytes().all(|b| b.is_ascii_digit())
            && !body.is_empty()
            && all.len() <= LONGEST
            && remainder(&format!("{body}{head}")) == 1;
        if sound { Ok(Self(all)) } else { Err(NoReference) }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Letters and digits of a text, in capitals.
fn kept(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase())
}

/// Remainder by 97 of a text in which letters stand for 10 to 35 (ISO 7064, MOD 97-10).
fn remainder(text: &str) -> u32 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shifted = if value < 10 { rest * 10 } else { rest * 100 };
        (shifted + value) % 97
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_example_of_the_standard_is_right_and_made_again() {
        let reference: Reference = "RF18 5390 0754 7034".parse().unwrap();
        assert_eq!(reference.as_str(), "RF18539007547034");
        assert_eq!(Reference::of("539007547034"), Ok(reference));
    }

    #[test]
    fn a_reference_is_found_within_words_blanks_and_line_breaks() {
        let ours = Reference::of("KN-7F3K-29QD").unwrap();
        let written = format!("Antrag vom 3.5.\n{} Danke!", ours.grouped().to_lowercase());
        assert!(Reference::all_in(&written).contains(&ours), "{written}");
        assert_eq!(Reference::all_in("RFC 4122 und Rf"), []);
    }

    proptest! {
        #[test]
        fn what_is_made_is_right_and_reads_back(body in "[A-Z0-9]{1,21}") {
            let made = Reference::of(&body).unwrap();
            prop_assert_eq!(made.grouped().parse::<Reference>(), Ok(made.clone()));
            let within = format!("x {} y", made.grouped());
            let found = Reference::all_in(&within);
            prop_assert!(found.contains(&made));
        }

        #[test]
        fn one_wrong_digit_or_letter_is_noticed(
            body in "[A-Z0-9]{1,21}",
            at in 0usize..25,
            (digit, letter) in ("[0-9]", "[A-Z]"),
        ) {
            let made = Reference::of(&body).unwrap();
            let mut wrong: Vec<char> = made.as_str().chars().collect();
            let at = at % wrong.len();
            // ISO 7064 promises it for a digit in place of a digit, a letter in place of a letter.
            let to = if wrong[at].is_ascii_digit() { digit } else { letter };
            let to = to.chars().next().unwrap();
            prop_assume!(wrong[at] != to);
            wrong[at] = to;
            let wrong: String = wrong.into_iter().collect();
            prop_assert_eq!(wrong.parse::<Reference>(), Err(NoReference));
        }

        #[test]
        fn any_text_can_be_looked_through(text in ".{0,200}") {
            let _ = Reference::all_in(&text);
        }
    }
}
