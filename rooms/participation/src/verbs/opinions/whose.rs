//! Whose number is whose. A browser has one, an account has one, and what belongs together counts
//! once: a browser's votes become the account's with the first vote of somebody signed in, unless
//! another account has them already (a family's tablet).

use crate::{store::opinions::Whose, verbs::Voice};

/// Which number somebody votes under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Number {
    /// Their number; none for somebody who has not said anything.
    pub own: Option<i64>,
    /// Another number that is theirs as well, and becomes one with it.
    pub also: Option<i64>,
}

/// The number of a voice, by what is known of its hashes.
#[must_use]
pub fn number_of(voice: &Voice, known: &[Whose]) -> Number {
    let own = known.iter().find(|whose| whose.voice == voice.own);
    let free = |whose: &&Whose| whose.voice != voice.own && whose.hashes == 1;
    let browser = known.iter().find(free).map(|whose| whose.number);
    match own {
        None => Number { own: browser, also: None },
        Some(own) => {
            Number { own: Some(own.number), also: browser.filter(|number| *number != own.number) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whose(voice: u8, number: i64, hashes: i64) -> Whose {
        Whose { voice: vec![voice], number, hashes }
    }

    #[test]
    fn what_belongs_together_is_one_and_what_is_anothers_is_not() {
        let alone = Voice { own: vec![1], all: vec![vec![1]] };
        let signed_in = Voice { own: vec![2], all: vec![vec![2], vec![1]] };
        let number = |voice, known: &[Whose]| {
            let Number { own, also } = number_of(voice, known);
            (own, also)
        };
        assert_eq!(number(&alone, &[]), (None, None));
        assert_eq!(number(&alone, &[whose(1, 7, 3)]), (Some(7), None));
        assert_eq!(
            number(&signed_in, &[whose(1, 7, 1)]),
            (Some(7), None),
            "said before signing in"
        );
        assert_eq!(number(&signed_in, &[whose(1, 7, 1), whose(2, 9, 1)]), (Some(9), Some(7)));
        assert_eq!(number(&signed_in, &[whose(1, 9, 2), whose(2, 9, 2)]), (Some(9), None));
        assert_eq!(
            number(&signed_in, &[whose(1, 7, 2)]),
            (None, None),
            "another account's browser"
        );
        assert_eq!(number(&signed_in, &[whose(1, 7, 2), whose(2, 9, 1)]), (Some(9), None));
    }
}
