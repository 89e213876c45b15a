//! The physical lines of a file, with their numbers, in constant memory.

use std::{
    collections::VecDeque,
    io::{self, Cursor, Read},
};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

use super::encoding::{Encoding, EncodingChoice, Recognised, recognise};

/// Bytes looked at to recognise encoding and separator.
pub(super) const HEAD: usize = 64 * 1024;
/// Longest line, and longest row of several lines, in bytes.
pub(super) const LONGEST: usize = 1024 * 1024;
const CHUNK: usize = 64 * 1024;

/// One line as an editor would number it: ended by `\n`, `\r\n` or a lone `\r`.
#[derive(Debug)]
pub(super) struct Line {
    /// Counted from 1.
    pub number: u64,
    /// The line with its end, in UTF-8 or Windows-1252; UTF-16 has become UTF-8.
    pub bytes: Vec<u8>,
    /// The line was longer than [`LONGEST`]; the rest of it is dropped.
    pub cut: bool,
}

/// Reads lines from a file.
pub(super) struct Lines<R> {
    input: io::Chain<Cursor<Vec<u8>>, R>,
    utf16: Option<Decoder>,
    raw: Vec<u8>,
    text: Vec<u8>,
    position: usize,
    ended: bool,
    number: u64,
    returned: VecDeque<Line>,
    /// Bytes of the file read so far.
    pub bytes_read: u64,
}

/// A file just opened.
pub(super) struct Opened<R> {
    pub lines: Lines<R>,
    /// The first bytes as UTF-8 or Windows-1252, without byte order mark.
    pub head: Vec<u8>,
    pub encoding: Option<Encoding>,
}

impl<R: Read> Lines<R> {
    /// Opens a file and recognises its encoding.
    pub fn open(choice: EncodingChoice, mut file: R) -> io::Result<Opened<R>> {
        let mut head = Vec::new();
        file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        let Recognised { encoding, mark } = recognise(choice, &head, head.len() < HEAD);
        head.drain(..mark);
        let decoder = || match encoding {
            Some(Encoding::Utf16Le) => Some(UTF_16LE.new_decoder_without_bom_handling()),
            Some(Encoding::Utf16Be) => Some(UTF_16BE.new_decoder_without_bom_handling()),
            _ => None,
        };
        let mut text = Vec::new();
        match decoder() {
            Some(mut decoder) => transcode(&mut decoder, &head, &mut text, false),
            None => text.clone_from(&head),
        }
        let lines = Self {
            input: Cursor::new(head).chain(file),
            utf16: decoder(),
            raw: vec![0; CHUNK],
            text: Vec::new(),
            position: 0,
            ended: false,
            number: 0,
            returned: VecDeque::new(),
            bytes_read: mark as u64,
        };
        Ok(Opened { lines, head: text, encoding })
    }

    /// The next line, or `None` at the end of the file.
    pub fn next(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.returned.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Line { number: self.number + 1, bytes: Vec::new(), cut: false };
        while self.fill()? {
            let rest = &self.text[self.position..];
            // A \r at the end of the last line may be half of \r\n: look at what follows.
            if line.bytes.last() == Some(&b'\r') {
                if rest[0] == b'\n' {
                    line.push(b"\n");
                    self.position += 1;
                }
                break;
            }
            let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r'));
            line.push(&rest[..end.map_or(rest.len(), |end| end + 1)]);
            self.position += end.map_or(rest.len(), |end| end + 1);
            if end.is_some_and(|end| rest[end] == b'\n') {
                break;
            }
        }
        if line.bytes.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(line))
    }

    /// Gives lines back, so that they are read again.
    pub fn put_back(&mut self, lines: impl DoubleEndedIterator<Item = Line>) {
        for line in lines.rev() {
            self.returned.push_front(line);
        }
    }

    /// Whether there is text to look at; reads more if need be.
    fn fill(&mut self) -> io::Result<bool> {
        while self.position == self.text.len() && !self.ended {
            self.position = 0;
            self.text.clear();
            let length = match self.input.read(&mut self.raw) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            self.ended = length == 0;
            self.bytes_read += length as u64;
            match &mut self.utf16 {
                Some(decoder) => {
                    transcode(decoder, &self.raw[..length], &mut self.text, self.ended);
                }
                None => self.text.extend_from_slice(&self.raw[..length]),
            }
        }
        Ok(self.position < self.text.len())
    }
}

impl Line {
    fn push(&mut self, bytes: &[u8]) {
        let room = LONGEST.saturating_sub(self.bytes.len());
        let Some((last, _)) = bytes.split_last().filter(|_| bytes.len() > room) else {
            return self.bytes.extend_from_slice(bytes);
        };
        self.cut = true;
        self.bytes.extend_from_slice(&bytes[..room]);
        // The end of the line must stay visible to the search for \r\n.
        if let Some(kept) = self.bytes.last_mut() {
            *kept = *last;
        }
    }
}

/// Decodes UTF-16; what is no letter becomes U+FFFD.
fn transcode(decoder: &mut Decoder, mut from: &[u8], to: &mut Vec<u8>, last: bool) {
    let mut buffer = [0_u8; 4096];
    loop {
        let (result, read, written, _) = decoder.decode_to_utf8(from, &mut buffer, last);
        to.extend_from_slice(&buffer[..written]);
        from = &from[read..];
        if result == CoderResult::InputEmpty {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &[u8]) -> Vec<(u64, String)> {
        let mut opened = Lines::open(EncodingChoice::Auto, file).expect("a slice can be read");
        std::iter::from_fn(|| opened.lines.next().expect("a slice can be read"))
            .map(|l| (l.number, String::from_utf8_lossy(&l.bytes).into_owned()))
            .collect()
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let got = lines(b"a\r\nb\rc\n\nd");
        let want = [(1, "a\r\n"), (2, "b\r"), (3, "c\n"), (4, "\n"), (5, "d")];
        assert_eq!(got, want.map(|(n, t)| (n, t.to_owned())));
    }

    #[test]
    fn a_line_end_split_between_two_reads_counts_once() {
        let mut file = vec![b'x'; CHUNK - 1];
        file.extend_from_slice(b"\r\nnext\r\n");
        let got = lines(&file);
        assert_eq!(got.len(), 2);
        assert_eq!(got[1], (2, "next\r\n".to_owned()));
    }

    #[test]
    fn an_endless_line_is_cut_and_the_next_one_is_read() {
        let mut file = vec![b'x'; 3 * LONGEST];
        file.extend_from_slice(b"\nnext");
        let mut opened = Lines::open(EncodingChoice::Auto, &file[..]).expect("readable");
        let first = opened.lines.next().expect("readable").expect("a line");
        assert!(first.cut && first.bytes.len() <= LONGEST);
        let second = opened.lines.next().expect("readable").expect("a line");
        assert_eq!((second.number, &second.bytes[..]), (2, &b"next"[..]));
    }
}
