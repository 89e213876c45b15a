//! Which letters the bytes of a file stand for.
//!
//! Exports of German administrations come as UTF-8 with and without a byte order mark, as
//! Windows-1252 (Excel's "CSV"), and as UTF-16 (Excel's "Unicode text"). Nothing in the file
//! says so, therefore it is recognised by its bytes: a byte order mark decides; zero bytes at
//! every second place mean UTF-16; text that is valid UTF-8 beyond ASCII is UTF-8, because
//! Windows-1252 text almost never is by accident; the rest is Windows-1252.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// How a mapping names the encoding of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EncodingChoice {
    /// Recognise it by the bytes.
    #[default]
    Auto,
    /// This one, whatever the bytes look like.
    Fixed(Encoding),
}

/// The encoding of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// Windows-1252; Latin-1 is read with it too, as the WHATWG encoding standard has it, since
    /// the two differ only in control characters nobody writes.
    Cp1252,
    /// UTF-16, low byte first (what Windows writes).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// The name by which a mapping calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Cp1252 => "cp1252",
            Self::Utf16Le | Self::Utf16Be => "utf-16",
        }
    }

    pub(super) fn is_utf16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }
}

/// What the beginning of a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recognised {
    /// `None` while everything so far is ASCII: the first other letter will decide.
    pub encoding: Option<Encoding>,
    /// Length of the byte order mark in bytes.
    pub mark: usize,
}

/// Looks at the first bytes of a file; `whole` says that they are all of it.
pub(super) fn recognise(choice: EncodingChoice, head: &[u8], whole: bool) -> Recognised {
    let (marked, mark) = match head {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    };
    let encoding = match choice {
        EncodingChoice::Auto => marked.or_else(|| zeros(head)).or_else(|| letters(head, whole)),
        // A mapping says "utf-16"; which half comes first is for the file to tell.
        EncodingChoice::Fixed(fixed) if fixed.is_utf16() => {
            Some(marked.filter(|m| m.is_utf16()).or_else(|| zeros(head)).unwrap_or(fixed))
        }
        EncodingChoice::Fixed(fixed) => Some(fixed),
    };
    // A mark that contradicts the mapping is text then, however odd.
    let mark = if encoding == marked { mark } else { 0 };
    Recognised { encoding, mark }
}

/// UTF-16 without a mark: German text has a zero in nearly every pair of bytes.
fn zeros(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 2 {
        return None;
    }
    match (even * 10 > pairs * 6, odd * 10 > pairs * 6) {
        (false, true) => Some(Encoding::Utf16Le),
        (true, false) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// UTF-8 or Windows-1252. One letter of our script that is valid UTF-8 says more than a few
/// damaged ones; a valid letter of another script (`ß€` in Windows-1252 is one) says little.
fn letters(head: &[u8], whole: bool) -> Option<Encoding> {
    let (mut latin, mut other, mut invalid) = (0_usize, 0_usize, 0_usize);
    let mut chunks = head.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        for letter in chunk.valid().chars().filter(|c| !c.is_ascii()) {
            match letter {
                '\u{A0}'..='\u{24F}' | '\u{2010}'..='\u{20BF}' => latin += 1,
                _ => other += 1,
            }
        }
        // The last letter may be cut in two only by the end of what was looked at.
        let cut = !whole && chunks.peek().is_none();
        if !chunk.invalid().is_empty() && !cut {
            invalid += 1;
        }
    }
    match (10 * latin + other, 5 * invalid) {
        (0, 0) => None,
        (valid, invalid) if valid > invalid => Some(Encoding::Utf8),
        _ => Some(Encoding::Cp1252),
    }
}

/// Text of a cell. A cell that decides an undecided encoding does so for the rest of the file.
///
/// # Errors
/// The position (counted from 1) of the first byte that is no UTF-8.
pub(super) fn decode<'b>(
    encoding: &mut Option<Encoding>,
    bytes: &'b [u8],
) -> Result<Cow<'b, str>, usize> {
    if bytes.is_ascii() {
        return Ok(String::from_utf8_lossy(bytes));
    }
    let known = *encoding.get_or_insert_with(|| match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        Err(_) => Encoding::Cp1252,
    });
    match known {
        Encoding::Cp1252 => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0),
        // UTF-16 has become UTF-8 on the way in.
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| error.valid_up_to() + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auto(head: &[u8]) -> Option<Encoding> {
        recognise(EncodingChoice::Auto, head, true).encoding
    }

    #[test]
    fn bytes_tell_the_encoding() {
        assert_eq!(auto("Straße".as_bytes()), Some(Encoding::Utf8));
        assert_eq!(auto(b"Stra\xdfe"), Some(Encoding::Cp1252));
        assert_eq!(auto(b"\xdf\x80 and \xe4"), Some(Encoding::Cp1252));
        assert_eq!(auto("Καλημέρα".as_bytes()), Some(Encoding::Utf8));
        assert_eq!(auto(b"S\0t\0r\0"), Some(Encoding::Utf16Le));
        assert_eq!(auto(b"\0S\0t\0r"), Some(Encoding::Utf16Be));
        assert_eq!(auto(b"Strasse"), None);
        assert_eq!(auto(b""), None);
    }

    #[test]
    fn one_damaged_letter_does_not_turn_a_utf8_file_over() {
        assert_eq!(auto(b"\xc3\xa4\xc3\xb6\xc3\xbc and \xe4"), Some(Encoding::Utf8));
    }

    #[test]
    fn a_letter_cut_by_the_end_of_the_sample_is_not_damage() {
        let head = b"only ascii \xc3";
        assert_eq!(recognise(EncodingChoice::Auto, head, false).encoding, None);
        assert_eq!(recognise(EncodingChoice::Auto, head, true).encoding, Some(Encoding::Cp1252));
    }

    #[test]
    fn the_first_letter_beyond_ascii_decides_an_undecided_file() {
        let mut encoding = None;
        assert_eq!(decode(&mut encoding, b"M\xfcll").expect("text"), "Müll");
        assert_eq!(encoding, Some(Encoding::Cp1252));
    }
}
