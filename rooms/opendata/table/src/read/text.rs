//! Bytes of any encoding as UTF-8 with `\n` between lines.

use std::io::{self, Read};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::encoding::{Encoding, Recognised, is_cut};

const CHUNK: usize = 64 * 1024;

/// A file as UTF-8, in pieces.
pub(crate) struct Text<R> {
    input: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// Bytes of a letter whose end has not come yet.
    carry: Vec<u8>,
    text: String,
    /// The piece before ended with `\r`.
    returned: bool,
    ended: bool,
}

impl<R: Read> Text<R> {
    /// Skips the byte order mark.
    pub fn new(mut input: R, found: &Recognised) -> io::Result<Self> {
        input.read_exact(&mut vec![0; found.mark])?;
        let decoder = match found.encoding {
            Encoding::Utf8 => None,
            Encoding::Cp1252 => Some(WINDOWS_1252.new_decoder_without_bom_handling()),
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_without_bom_handling()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_without_bom_handling()),
        };
        Ok(Self {
            input,
            decoder,
            raw: vec![0; CHUNK],
            carry: Vec::new(),
            text: String::new(),
            returned: false,
            ended: false,
        })
    }

    /// The next piece, not empty; `None` at the end. At most about 200 KiB.
    pub fn next(&mut self) -> io::Result<Option<&str>> {
        self.text.clear();
        while self.text.is_empty() && !self.ended {
            let length = match self.input.read(&mut self.raw) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            self.ended = length == 0;
            match &mut self.decoder {
                None => self.take_utf8(length),
                Some(decoder) => {
                    let bytes = &self.raw[..length];
                    let room = decoder.max_utf8_buffer_length(length).unwrap_or(4 * CHUNK);
                    self.text.reserve(room);
                    // The room suffices for all of it, so nothing is left over.
                    let _ = decoder.decode_to_string(bytes, &mut self.text, self.ended);
                }
            }
            self.unify_line_ends();
        }
        Ok(if self.text.is_empty() { None } else { Some(&self.text) })
    }

    /// Bytes that are no UTF-8 are read as Windows-1252: `M\xfcll` in a UTF-8 file says Müll.
    fn take_utf8(&mut self, length: usize) {
        self.carry.extend_from_slice(&self.raw[..length]);
        let mut done = 0;
        for chunk in self.carry.utf8_chunks() {
            self.text.push_str(chunk.valid());
            done += chunk.valid().len();
            let broken = chunk.invalid();
            let last = done + broken.len() == self.carry.len();
            if last && is_cut(broken) && !self.ended {
                break;
            }
            self.text.push_str(&WINDOWS_1252.decode_without_bom_handling(broken).0);
            done += broken.len();
        }
        self.carry.drain(..done);
    }

    /// `\r\n` and a lone `\r` become `\n`, also where a piece ends between the two.
    fn unify_line_ends(&mut self) {
        let follows = self.returned && self.text.starts_with('\n');
        if !self.text.is_empty() {
            self.returned = self.text.ends_with('\r');
        }
        if follows {
            self.text.remove(0);
        }
        if self.text.contains('\r') {
            self.text = self.text.replace("\r\n", "\n").replace('\r', "\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::recognise;

    /// Gives a few bytes at a time.
    struct Slow<'b>(&'b [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(self.0.len()).min(into.len());
            into[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    fn all(bytes: &[u8], at_a_time: usize) -> String {
        let found = recognise(bytes, None).unwrap();
        let mut text = Text::new(Slow(bytes, at_a_time), &found).unwrap();
        let mut whole = String::new();
        while let Some(piece) = text.next().unwrap() {
            whole.push_str(piece);
        }
        whole
    }

    #[test]
    fn the_pieces_of_a_file_say_the_same_wherever_they_are_cut() {
        let utf16: Vec<u8> =
            "\u{FEFF}Größe;€\r\n1;😀\r".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for file in [
            "\u{FEFF}Größe;€\r\n1;😀\r2\n\r\n".as_bytes(),
            b"Gr\xf6\xdfe;\x80\r\n\r1",
            "ä, ö, ü und Straße und M".as_bytes(),
            b"\xc3\xa4\xc3\xb6\xc3\xbc M\xfcll \xe2\x82",
            &utf16,
        ] {
            let whole = all(file, file.len().max(1));
            assert!(!whole.contains('\r') && !whole.contains('\u{FEFF}'), "{whole:?}");
            for length in 1..8 {
                assert_eq!(all(file, length), whole, "{length} bytes at a time");
            }
        }
    }
}
