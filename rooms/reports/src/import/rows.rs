//! Rows of cells out of physical lines.
//!
//! The rules are RFC 4180 as the `csv` crate reads it (a test compares the two on random
//! bytes), and it is not that crate for two reasons. Its line numbers are those of an editor
//! only while lines end in `\n`. And a quotation mark that is opened and never closed makes
//! everything after it one cell: a row of 4,000 lost because of one stray `"`. Here such a row is
//! one error and reading goes on in the line after its first.

use std::{io, io::Read};

use super::lines::{LONGEST, Line, Lines};

/// How cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub separator: u8,
    pub quote: Option<u8>,
}

/// The cells of one row, still as bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    /// Physical line the row begins in, counted from 1.
    pub line: u64,
    data: Vec<u8>,
    ends: Vec<usize>,
}

impl RawRow {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn cell(&self, index: usize) -> &[u8] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.data[start..self.ends[index]]
    }

    pub fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Neither a letter nor a digit in any cell.
    fn is_blank(&self) -> bool {
        self.data.iter().all(u8::is_ascii_whitespace)
    }
}

/// A row that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BrokenRow {
    pub line: u64,
    /// Last physical line that was taken for part of the row.
    pub last_line: u64,
    pub why: Why,
    /// Beginning of the row, for the person who looks for it.
    pub beginning: Vec<u8>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// A quotation mark is opened and not closed before the end of the file (or 1 MiB later).
    Unclosed,
    /// Text follows a closing quotation mark in a row of several lines: it was no closing one.
    Torn,
    /// One line of more than 1 MiB.
    TooLong,
    /// More or fewer cells than the heading.
    Cells { found: usize },
}

pub(super) struct Rows<R> {
    pub lines: Lines<R>,
    pub layout: Layout,
    /// Number of cells every row must have, once the heading has told.
    pub width: Option<usize>,
    /// Up to this line, rows of the wrong width belong to a broken row already named.
    broken_until: u64,
}

impl<R: Read> Rows<R> {
    pub fn new(lines: Lines<R>, layout: Layout) -> Self {
        Self { lines, layout, width: None, broken_until: 0 }
    }

    /// The next row that is not blank, or `None` at the end of the file.
    pub fn next(&mut self) -> io::Result<Option<Result<RawRow, BrokenRow>>> {
        loop {
            let Some((lines, row)) = self.take()? else { return Ok(None) };
            let line = lines[0].number;
            let last_line = lines[lines.len() - 1].number;
            let why = match row {
                Ok(row) if row.is_blank() => continue,
                Ok(row) => match self.fits(&row) {
                    true => return Ok(Some(Ok(row))),
                    false => Why::Cells { found: row.len() },
                },
                Err(why) => why,
            };
            let beginning = lines[0].bytes.iter().copied().take(80).collect();
            // What follows the first line may be sound rows that a stray quotation mark
            // swallowed.
            self.lines.put_back(lines.into_iter().skip(1));
            if line > self.broken_until {
                self.broken_until = last_line;
                return Ok(Some(Err(BrokenRow { line, last_line, why, beginning })));
            }
        }
    }

    /// Empty cells at the end are what spreadsheets add on their own.
    fn fits(&self, row: &RawRow) -> bool {
        let Some(width) = self.width else { return true };
        row.len() >= width && row.cells().skip(width).all(<[u8]>::is_empty)
    }

    /// The lines of one row and what they make.
    #[expect(clippy::type_complexity, reason = "a pair used once, two lines above")]
    fn take(&mut self) -> io::Result<Option<(Vec<Line>, Result<RawRow, Why>)>> {
        let mut lines: Vec<Line> = Vec::new();
        let mut splitter = Splitter::new(self.layout);
        let mut length = 0;
        while let Some(line) = self.lines.next()? {
            length += line.bytes.len();
            let too_long = line.cut;
            splitter.feed(&line.bytes);
            lines.push(line);
            if too_long {
                return Ok(Some((lines, Err(Why::TooLong))));
            }
            if splitter.state == State::RowEnd || length > LONGEST {
                break;
            }
        }
        let Some(first) = lines.first() else { return Ok(None) };
        let row = match splitter.state {
            State::Quoted => Err(Why::Unclosed),
            _ if splitter.torn && lines.len() > 1 => Err(Why::Torn),
            _ => Ok(splitter.finish(first.number)),
        };
        Ok(Some((lines, row)))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// A quotation mark inside quotes: the end of them, or half of a doubled one.
    QuoteInQuotes,
    RowEnd,
}

struct Splitter {
    layout: Layout,
    state: State,
    data: Vec<u8>,
    ends: Vec<usize>,
    /// Text has followed a closing quotation mark.
    torn: bool,
}

impl Splitter {
    fn new(layout: Layout) -> Self {
        Self { layout, state: State::CellStart, data: Vec::new(), ends: Vec::new(), torn: false }
    }

    fn feed(&mut self, line: &[u8]) {
        let Layout { separator, quote } = self.layout;
        for &byte in line {
            self.state = match (self.state, byte) {
                (State::RowEnd, _) => return,
                (State::CellStart, b) if Some(b) == quote => State::Quoted,
                (State::Quoted, b) if Some(b) == quote => State::QuoteInQuotes,
                (State::Quoted, b) => self.keep(b, State::Quoted),
                (State::QuoteInQuotes, b) if Some(b) == quote => self.keep(b, State::Quoted),
                (_, b) if b == separator => {
                    self.ends.push(self.data.len());
                    State::CellStart
                }
                (_, b'\r' | b'\n') => State::RowEnd,
                (before, b) => {
                    self.torn |= before == State::QuoteInQuotes;
                    self.keep(b, State::Plain)
                }
            };
        }
    }

    fn keep(&mut self, byte: u8, state: State) -> State {
        self.data.push(byte);
        state
    }

    fn finish(mut self, line: u64) -> RawRow {
        self.ends.push(self.data.len());
        RawRow { line, data: self.data, ends: self.ends }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::encoding::EncodingChoice, *};

    const COMMA: Layout = Layout { separator: b',', quote: Some(b'"') };

    fn rows(file: &[u8], width: Option<usize>) -> Vec<Result<RawRow, BrokenRow>> {
        let opened = Lines::open(EncodingChoice::Auto, file).expect("a slice can be read");
        let mut rows = Rows::new(opened.lines, COMMA);
        rows.width = width;
        std::iter::from_fn(|| rows.next().expect("a slice can be read")).collect()
    }

    fn texts(row: &RawRow) -> Vec<String> {
        row.cells().map(|c| String::from_utf8_lossy(c).into_owned()).collect()
    }

    #[test]
    fn a_row_of_several_lines_is_numbered_by_its_first() {
        let got = rows(b"a,b\r\n\r\n\"one\r\ntwo\",c\r\nd,e\r\n", Some(2));
        let lines: Vec<u64> = got.iter().map(|r| r.as_ref().expect("sound").line).collect();
        assert_eq!(lines, [1, 3, 5]);
        assert_eq!(texts(got[1].as_ref().expect("sound")), ["one\r\ntwo", "c"]);
    }

    #[test]
    fn a_stray_quotation_mark_costs_one_row_and_not_the_rest() {
        let got = rows(b"1,a\n2,\"b\n3,c\n4,d\n", Some(2));
        let broken = got[1].as_ref().expect_err("the quotation mark is never closed");
        assert_eq!((broken.line, broken.last_line, &broken.why), (2, 4, &Why::Unclosed));
        let sound: Vec<_> = got.iter().flatten().map(|r| texts(r)[0].clone()).collect();
        assert_eq!(sound, ["1", "3", "4"]);
    }

    #[test]
    fn a_stray_mark_closed_by_a_later_row_is_named_once_and_frees_the_rows_between() {
        let got = rows(b"1,a\n2,\"b\n3,c\n4,\"d\"\n5,e\n", Some(2));
        let errors: Vec<_> = got.iter().filter_map(|r| r.as_ref().err()).collect();
        assert_eq!(errors.len(), 1);
        assert_eq!((errors[0].line, errors[0].last_line), (2, 4));
        let sound: Vec<_> = got.iter().flatten().map(|r| texts(r)[0].clone()).collect();
        assert_eq!(sound, ["1", "3", "4", "5"]);
    }

    #[test]
    fn a_broken_row_with_lines_of_prose_is_one_error() {
        let got = rows(b"1,\"first\nsecond\nthird\"\n2,b,c\n3,x,y\n", Some(3));
        assert_eq!(got.iter().filter(|r| r.is_err()).count(), 1);
        assert_eq!(got.iter().filter(|r| r.is_ok()).count(), 2);
    }

    #[test]
    fn empty_cells_at_the_end_are_forgiven_and_full_ones_are_not() {
        let got = rows(b"1,a,,\n2,b,,c\n3\n", Some(2));
        assert_eq!(texts(got[0].as_ref().expect("sound"))[..2], ["1", "a"]);
        assert_eq!(got[1].as_ref().expect_err("too wide").why, Why::Cells { found: 4 });
        assert_eq!(got[2].as_ref().expect_err("too narrow").why, Why::Cells { found: 1 });
    }

    fn csv_crate(file: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        let records = reader.byte_records().map(|r| r.expect("a slice can be read"));
        records.map(|r| r.iter().map(<[u8]>::to_vec).collect()).collect()
    }

    proptest! {
        #[test]
        fn cells_are_those_the_csv_crate_finds(file in "[ab,\" \r\n]{0,60}") {
            let ours = rows(file.as_bytes(), None);
            // Where a quotation mark stays open the two differ on purpose.
            if ours.iter().any(Result::is_err) {
                return Ok(());
            }
            let ours: Vec<Vec<Vec<u8>>> = ours
                .into_iter()
                .flatten()
                .map(|r| r.cells().map(<[u8]>::to_vec).collect())
                .collect();
            let blank = |r: &Vec<Vec<u8>>| r.iter().flatten().all(u8::is_ascii_whitespace);
            let theirs: Vec<_> = csv_crate(file.as_bytes());
            let theirs: Vec<_> = theirs.into_iter().filter(|r| !blank(r)).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
