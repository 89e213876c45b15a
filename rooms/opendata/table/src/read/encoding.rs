//! Which letters the bytes of a file stand for, decided over the whole file.
//!
//! The first letter beyond ASCII may stand in the last row, so a sample does not do.

use std::io::{self, Read};

use serde::{Deserialize, Serialize};

/// The encoding of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252; Latin-1 is read with it too, as the WHATWG encoding standard has it, since
    /// the two differ only in control characters nobody writes.
    #[serde(rename = "cp1252", alias = "windows-1252", alias = "latin-1", alias = "iso-8859-1")]
    Cp1252,
    /// UTF-16, low byte first (what Windows writes).
    #[serde(rename = "utf-16le", alias = "utf-16")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

/// An encoding and how it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recognised {
    /// Which.
    pub encoding: Encoding,
    /// Length of the byte order mark in bytes.
    pub mark: usize,
    /// Why.
    pub reason: String,
    /// Bytes that are not of this encoding; they are read as Windows-1252.
    pub damaged: u64,
}

/// Counts over all bytes.
#[derive(Default)]
struct Letters {
    /// Letters beyond ASCII of European scripts, in valid UTF-8.
    latin: u64,
    /// Other valid letters beyond ASCII; `ß€` in Windows-1252 is one by accident.
    other: u64,
    /// Bytes that are no UTF-8.
    invalid: u64,
    /// Of those, the ones that are letters in Windows-1252 and control characters in Latin-1.
    windows: u64,
}

const CHUNK: usize = 64 * 1024;

/// Reads all of a file and says what its encoding is. `fixed` is what a person said.
pub(crate) fn recognise(mut input: impl Read, fixed: Option<Encoding>) -> io::Result<Recognised> {
    let mut chunk = Vec::with_capacity(CHUNK);
    input.by_ref().take(CHUNK as u64).read_to_end(&mut chunk)?;
    let (marked, mark) = match chunk.as_slice() {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    };
    let wide = marked.filter(|m| is_wide(*m)).or_else(|| zeros(&chunk));
    if let Some(encoding) = fixed {
        let encoding = if is_wide(encoding) { wide.unwrap_or(encoding) } else { encoding };
        let mark = if Some(encoding) == marked { mark } else { 0 };
        return Ok(Recognised { encoding, mark, reason: "somebody said so".into(), damaged: 0 });
    }
    if let Some(encoding) = wide {
        let reason = match mark {
            0 => "every second byte is zero",
            _ => "the file begins with a byte order mark",
        };
        return Ok(Recognised { encoding, mark, reason: reason.into(), damaged: 0 });
    }
    chunk.drain(..mark);
    let mut letters = Letters::default();
    let mut carry = Vec::new();
    while !chunk.is_empty() {
        carry.extend_from_slice(&chunk);
        let rest = count(&carry, &mut letters);
        carry.drain(..rest);
        chunk.clear();
        input.by_ref().take(CHUNK as u64).read_to_end(&mut chunk)?;
    }
    letters.invalid += carry.len() as u64;
    Ok(judge(&letters, marked, mark))
}

fn judge(letters: &Letters, marked: Option<Encoding>, mark: usize) -> Recognised {
    let valid = letters.latin + letters.other;
    let found = |encoding, reason: String, damaged| Recognised { encoding, mark, reason, damaged };
    if marked.is_some() {
        let reason = "the file begins with a byte order mark".to_owned();
        return found(Encoding::Utf8, reason, letters.invalid);
    }
    if letters.invalid == 0 {
        let reason = match valid {
            0 => "only ASCII, which is the same in all encodings".to_owned(),
            n => format!("all of its {n} letters beyond ASCII are valid UTF-8"),
        };
        return found(Encoding::Utf8, reason, 0);
    }
    // A valid letter of our script says more than a few damaged ones: it is two bytes that fit.
    if 10 * letters.latin + letters.other > 5 * letters.invalid {
        let reason = format!("{valid} letters are valid UTF-8, {} bytes are not", letters.invalid);
        return found(Encoding::Utf8, reason, letters.invalid);
    }
    let reason = match letters.windows {
        0 => "its letters are no UTF-8; Latin-1 and Windows-1252 are the same for all of them",
        _ => "its letters are no UTF-8, and some (€, „, –) exist in Windows-1252 only",
    };
    found(Encoding::Cp1252, reason.to_owned(), 0)
}

fn is_wide(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}

/// UTF-16 without a mark: German text has a zero in nearly every pair of bytes.
fn zeros(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match (even * 10 > pairs * 6, odd * 10 > pairs * 6) {
        _ if pairs < 2 => None,
        (false, true) => Some(Encoding::Utf16Le),
        (true, false) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Counts letters; answers how many bytes were counted. A letter cut at the end is left over.
fn count(bytes: &[u8], letters: &mut Letters) -> usize {
    let mut done = 0;
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars().filter(|c| !c.is_ascii()) {
            match letter {
                '\u{A0}'..='\u{24F}' | '\u{2010}'..='\u{20BF}' | '\u{FEFF}' => letters.latin += 1,
                _ => letters.other += 1,
            }
        }
        done += chunk.valid().len();
        let broken = chunk.invalid();
        if done + broken.len() == bytes.len() && is_cut(broken) {
            return done;
        }
        letters.invalid += broken.len() as u64;
        letters.windows += broken.iter().filter(|b| (0x80..0xA0).contains(*b)).count() as u64;
        done += broken.len();
    }
    done
}

/// Whether more bytes could make a letter of these.
pub(super) fn is_cut(broken: &[u8]) -> bool {
    let wanted = match broken.first() {
        Some(0xC2..=0xDF) => 2,
        Some(0xE0..=0xEF) => 3,
        Some(0xF0..=0xF4) => 4,
        _ => 0,
    };
    broken.len() < wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Encoding {
        recognise(bytes, None).unwrap().encoding
    }

    #[test]
    fn bytes_tell_the_encoding() {
        assert_eq!(of("Straße".as_bytes()), Encoding::Utf8);
        assert_eq!(of(b"Stra\xdfe"), Encoding::Cp1252);
        assert_eq!(of(b"\xdf\x80 and \xe4"), Encoding::Cp1252);
        assert_eq!(of("Καλημέρα".as_bytes()), Encoding::Utf8);
        assert_eq!(of(b"S\0t\0r\0"), Encoding::Utf16Le);
        assert_eq!(of(b"\0S\0t\0r"), Encoding::Utf16Be);
        assert_eq!(of(b""), Encoding::Utf8);
    }

    #[test]
    fn the_first_umlaut_may_stand_behind_a_hundred_thousand_rows() {
        let mut file = b"1;2\n".repeat(100_000);
        file.extend(b"3;M\xfcll\n");
        assert_eq!(of(&file), Encoding::Cp1252);
    }

    #[test]
    fn one_damaged_letter_does_not_turn_a_utf8_file_over() {
        let found = recognise(&b"\xc3\xa4\xc3\xb6\xc3\xbc and \xe4!"[..], None).unwrap();
        assert_eq!((found.encoding, found.damaged), (Encoding::Utf8, 1));
    }
}
