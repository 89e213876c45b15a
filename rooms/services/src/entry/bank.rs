//! Bank accounts.

use super::{Read, Wrong};
use crate::Value;

/// An IBAN whose check digits are right (ISO 13616, ISO 7064 mod 97-10).
pub(super) fn iban(typed: &str) -> Read {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let bare = bare.to_ascii_uppercase();
    if is_iban(&bare) { Read::Given(Value::Text(bare)) } else { Wrong::told("services-wrong-iban") }
}

fn is_iban(bare: &str) -> bool {
    if !(15..=34).contains(&bare.len()) || !bare.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return false;
    }
    let (head, rest) = bare.split_at(4);
    let country = head.get(..2).is_some_and(|c| c.bytes().all(|b| b.is_ascii_uppercase()));
    // German accounts have 22 characters.
    if !country || (head.starts_with("DE") && bare.len() != 22) {
        return false;
    }
    let remainder = rest.bytes().chain(head.bytes()).fold(0_u64, |sum, byte| match byte {
        b'0'..=b'9' => (sum * 10 + u64::from(byte - b'0')) % 97,
        _ => (sum * 100 + u64::from(byte - b'A') + 10) % 97,
    });
    remainder == 1
}
