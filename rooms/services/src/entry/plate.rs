//! Number plates.

use super::{Read, Wrong};
use crate::Value;

/// Longest plate, in characters.
const LONG: usize = 15;

/// A plate. German ones (§ 9 FZV: district, letters, digits, E or H) get one way of writing, foreign
/// ones stay as they are: craftsmen come from across the border.
pub(super) fn plate(typed: &str) -> Read {
    let capitals = typed.to_uppercase();
    let plain = |c: char| c.is_alphanumeric() || " -.".contains(c);
    let digits = capitals.chars().any(|c| c.is_ascii_digit());
    let letters = capitals.chars().any(char::is_alphabetic);
    if !digits || !letters || !capitals.chars().all(plain) || capitals.chars().count() > LONG {
        return Wrong::told("services-wrong-plate");
    }
    Read::Given(Value::Text(german(&capitals).unwrap_or_else(|| spaced(&capitals))))
}

/// `KN-AB 123E`, where district and letters can be told apart.
fn german(capitals: &str) -> Option<String> {
    let words: Vec<&str> =
        capitals.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect();
    let (district, rest) = words.split_first()?;
    let rest = rest.concat();
    let first_digit = rest.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = rest.split_at(first_digit);
    let (number, ending) = match number.strip_suffix(['E', 'H']) {
        Some(number) => (number, &rest[rest.len() - 1..]),
        None => (number, ""),
    };
    let is = |text: &str, most: usize, test: fn(char) -> bool| {
        (1..=most).contains(&text.chars().count()) && text.chars().all(test)
    };
    let german = is(district, 3, char::is_alphabetic)
        && is(letters, 2, |c| c.is_ascii_uppercase())
        && is(number, 4, |c| c.is_ascii_digit());
    german.then(|| format!("{district}-{letters} {number}{ending}"))
}

fn spaced(capitals: &str) -> String {
    capitals.split_whitespace().collect::<Vec<_>>().join(" ")
}
