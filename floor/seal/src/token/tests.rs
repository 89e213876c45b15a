//! What a forger, a scratch on the windscreen and a tired hand do to a token.

use kernel::Chance;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::key::Whole;

fn sealed(seed: u64, purpose: Purpose, payload: &[u8]) -> (Token, Known) {
    let key = Whole::fresh(&Chance::seeded(seed));
    let bytes = key.sign(&purpose.message(payload));
    let known = [key.public_key.clone()].into_iter().collect();
    let signature = Signature { kid: key.kid, bytes };
    (Token { purpose, payload: payload.to_vec(), signature }, known)
}

fn any_purpose() -> impl Strategy<Value = Purpose> {
    prop::sample::select(Purpose::ALL.to_vec())
}

/// What the bytes of a token come to for somebody who trusts these keys.
fn opened(bytes: &[u8], known: &Known, purpose: Purpose) -> Option<Vec<u8>> {
    let token = Token::read(&base32::encode(bytes)).ok()?;
    token.open(known, purpose).ok().map(<[u8]>::to_vec)
}

proptest! {
    #[test]
    fn what_is_sealed_is_read_again(payload in vec(any::<u8>(), 0..PAYLOAD_BYTES), purpose in any_purpose(), seed: u64) {
        let (token, known) = sealed(seed, purpose, &payload);
        let read = Token::read(&token.text()).unwrap();
        prop_assert_eq!(&read, &token);
        prop_assert_eq!(read.open(&known, purpose).unwrap(), payload);
    }

    #[test]
    fn any_other_digit_is_noticed(payload in vec(any::<u8>(), 0..40), place: prop::sample::Index, digit: prop::sample::Index) {
        let (token, known) = sealed(1, Purpose::Permit, &payload);
        let mut text = token.text().into_bytes();
        let (place, digits) = (place.index(text.len()), b"0123456789ABCDEFGHJKMNPQRSTVWXYZU$");
        let digit = digits[digit.index(digits.len())];
        prop_assume!(text[place] != digit);
        text[place] = digit;
        let read = Token::read(std::str::from_utf8(&text).unwrap());
        prop_assert!(read.is_err() || read.unwrap().open(&known, Purpose::Permit).is_err());
    }

    #[test]
    fn a_piece_is_no_token(payload in vec(any::<u8>(), 0..40), kept: prop::sample::Index) {
        let (token, known) = sealed(2, Purpose::Permit, &payload);
        let text = token.text();
        let piece = Token::read(&text[..kept.index(text.len())]);
        prop_assert!(piece.is_err() || piece.unwrap().open(&known, Purpose::Permit).is_err());
    }

    #[test]
    fn whatever_is_scanned_is_answered(text in ".{0,300}") {
        let _ = Token::read(&text);
    }

    #[test]
    fn each_bytes_have_one_text(text in "[0-9A-HJKMNP-TV-Z]{0,60}") {
        if let Some(bytes) = base32::decode(&text) {
            prop_assert_eq!(base32::encode(&bytes), text);
        }
    }
}

proptest! {
    // Each case proves some 700 signatures.
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn any_changed_bit_is_noticed(payload in vec(any::<u8>(), 0..20), purpose in any_purpose(), seed: u64) {
        let (token, known) = sealed(seed, purpose, &payload);
        let bytes = base32::decode(&token.text()).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(opened(&changed, &known, purpose), None, "bit {}", bit);
        }
    }
}

#[test]
fn a_seal_for_one_thing_proves_no_other() {
    for given in Purpose::ALL {
        let (token, known) = sealed(3, given, b"7");
        for asked in Purpose::ALL {
            assert_eq!(token.open(&known, asked).is_ok(), given == asked);
        }
    }
}

#[test]
fn an_unknown_key_is_named() {
    let (token, _) = sealed(4, Purpose::Permit, b"7");
    let (_, strangers) = sealed(5, Purpose::Permit, b"7");
    let refused = token.open(&strangers, Purpose::Permit).unwrap_err();
    assert_eq!(refused, Refused::UnknownKey(token.kid().clone()));
    assert!(refused.to_string().contains(token.kid().as_str()));
}

#[test]
fn a_typed_token_may_look_as_people_type() {
    let (token, known) = sealed(6, Purpose::Permit, b"KN-AB 123");
    let text = token.text().to_lowercase().replace('0', "o").replace('1', "l");
    let spaced: String = text
        .chars()
        .enumerate()
        .flat_map(|(i, c)| [(i % 5 == 0).then_some('-'), Some(c)])
        .flatten()
        .collect();
    let read = Token::read(&format!(" {spaced}\n")).unwrap();
    assert_eq!(read.open(&known, Purpose::Permit).unwrap(), b"KN-AB 123");
}

#[test]
fn forms_and_purposes_of_later_times_are_named() {
    let (token, _) = sealed(7, Purpose::Permit, b"7");
    let bytes = base32::decode(&token.text()).unwrap();
    let with = |at: usize, value: u8| {
        let mut changed = bytes.clone();
        changed[at] = value;
        Token::read(&base32::encode(&changed)).unwrap_err()
    };
    assert_eq!(with(0, 2), Unreadable::Form(2));
    assert_eq!(with(1, 200), Unreadable::Purpose(200));
}

#[test]
fn a_token_stays_what_it_was_on_paper() {
    // Printed permits outlive versions of this program: this text must be read for ever.
    let (token, known) = sealed(8, Purpose::Permit, b"KN-2026-17");
    let mut all = base32::encode(&known_key(8));
    all.push(' ');
    all.push_str(&token.text());
    assert_eq!(all, include_str!("paper.txt").trim());
    assert!(Token::read(&token.text()).unwrap().open(&known, Purpose::Permit).is_ok());
}

fn known_key(seed: u64) -> Vec<u8> {
    Whole::fresh(&Chance::seeded(seed)).public_key
}
