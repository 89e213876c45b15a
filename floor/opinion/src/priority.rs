//! Which statement is worth asking the next person about.

use crate::conversation::Standing;
use crate::vote::Tally;

/// The weight of a question about the person: always among the first.
const META: f64 = 7.0;

/// The weight of a statement nobody has voted on, which no analysis lists yet.
#[must_use]
pub fn priority_when_new() -> f64 {
    weight(Standing::Counted, &Tally::default(), 0.0).unwrap_or_default()
}

/// The weight with which a statement is put to the next person: much seen, agreed and far from the
/// middle weighs more, passed over less; new ones get a start that halves with every five votes.
/// `extremity` is the statement's distance from the middle. Refused ones are put to nobody.
pub(crate) fn weight(standing: Standing, placed: &Tally, extremity: f64) -> Option<f64> {
    let seen = f64::from(placed.seen());
    let share = |count: u32| (f64::from(count) + 1.0) / (seen + 2.0);
    let root = match standing {
        Standing::Refused => return None,
        Standing::Meta => META,
        Standing::Counted => {
            let importance = (1.0 - share(placed.pass)) * (extremity + 1.0) * share(placed.agree);
            importance * (1.0 + 8.0 * (-seen / 5.0).exp2())
        }
    };
    Some(root * root)
}
