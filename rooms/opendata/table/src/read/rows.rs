//! Rows of cells from text, each at most [`LONGEST`] bytes in memory.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::text::Text;

/// The longest row in bytes of its cells; what is longer is a quotation mark that was never closed.
pub(crate) const LONGEST: usize = 1024 * 1024;
/// The most cells a row may have.
pub(crate) const WIDEST: usize = 16 * 1024;

/// One row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells without quotation marks, untrimmed.
    pub cells: Vec<String>,
    /// It was longer than [`LONGEST`] or wider than [`WIDEST`]; the rest of it is dropped.
    pub cut: bool,
}

impl Row {
    /// Cells that hold something.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

/// Reads rows. Lines without any letter are passed over, as the csv crate does.
pub(crate) struct Rows<R> {
    text: Text<R>,
    machine: Box<Reader>,
    piece: Vec<u8>,
    at: usize,
    line: u64,
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// Rows so far, where they are counted instead of lines.
    counted: Option<u64>,
}

impl<R: Read> Rows<R> {
    /// Rows of `text`, their cells parted by `separator`.
    pub fn new(text: Text<R>, separator: u8) -> Self {
        Self {
            text,
            machine: Box::new(ReaderBuilder::new().delimiter(separator).build()),
            piece: Vec::new(),
            at: 0,
            line: 1,
            cells: vec![0; 4096],
            ends: vec![0; 64],
            counted: None,
        }
    }

    /// Calls the row of a sheet by its number there, however many lines its cells have.
    pub fn counted(mut self) -> Self {
        self.counted = Some(0);
        self
    }

    /// The next row; `None` at the end.
    pub fn next(&mut self) -> io::Result<Option<Row>> {
        self.skip_empty_lines()?;
        self.counted = self.counted.map(|rows| rows + 1);
        let mut row = Row { line: self.counted.unwrap_or(self.line), ..Row::default() };
        let (mut bytes, mut ends) = (0, 0);
        loop {
            if self.at == self.piece.len() {
                self.refill()?;
            }
            let rest = &self.piece[self.at..];
            let (result, read, written, ended) =
                self.machine.read_record(rest, &mut self.cells[bytes..], &mut self.ends[ends..]);
            self.line += rest[..read].iter().filter(|b| **b == b'\n').count() as u64;
            self.at += read;
            bytes += written;
            ends += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() < LONGEST => {
                    self.cells.resize(self.cells.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < WIDEST => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                // Reads on to the end of the row, and forgets what it reads.
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    if !row.cut {
                        self.keep(&mut row, &[bytes], ends);
                    }
                    row.cut = true;
                    (bytes, ends) = (0, 0);
                }
                ReadRecordResult::Record => {
                    if !row.cut {
                        self.keep(&mut row, &[], ends);
                    }
                    return Ok(Some(row));
                }
                ReadRecordResult::End => return Ok(row.cut.then_some(row)),
            }
        }
    }

    /// Takes the cells that have ended, and what is there of one that has not.
    fn keep(&self, row: &mut Row, unfinished: &[usize], ends: usize) {
        let mut from = 0;
        for end in self.ends[..ends].iter().chain(unfinished).copied() {
            // What came in was UTF-8, and cells end at ASCII characters; only a cut may part a letter.
            row.cells.push(String::from_utf8_lossy(&self.cells[from..end]).into_owned());
            from = end;
        }
    }

    /// So that a row's line is the one its first letter stands on.
    fn skip_empty_lines(&mut self) -> io::Result<()> {
        loop {
            if self.at == self.piece.len() {
                self.refill()?;
                if self.piece.is_empty() {
                    return Ok(());
                }
            }
            if self.piece[self.at] != b'\n' {
                return Ok(());
            }
            self.at += 1;
            self.line += 1;
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.piece.clear();
        self.at = 0;
        if let Some(text) = self.text.next()? {
            self.piece.extend_from_slice(text.as_bytes());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::recognise;

    fn rows(text: &str) -> Vec<Row> {
        let found = recognise(text.as_bytes(), None).unwrap();
        let mut rows = Rows::new(Text::new(text.as_bytes(), &found).unwrap(), b';');
        let mut all = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            all.push(row);
        }
        all
    }

    #[test]
    fn a_row_knows_its_line_across_quoted_breaks_and_empty_lines() {
        let found = rows("a;b\r\n\r\n1;\"x\r\ny;z\"\n\n\n2;\"a \"\"b\"\"\"");
        let lines: Vec<_> = found.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 3, 7]);
        assert_eq!(found[1].cells, ["1", "x\ny;z"]);
        assert_eq!(found[2].cells, ["2", "a \"b\""]);
    }

    #[test]
    fn a_quotation_mark_never_closed_does_not_fill_the_memory() {
        let found = rows(&format!("a;b\n1;\"{}", "endlos\n".repeat(400_000)));
        assert_eq!(found.len(), 2);
        assert!(found[1].cut && found[1].line == 2);
        assert!(found[1].cells.iter().map(String::len).sum::<usize>() <= LONGEST);
    }

    #[test]
    fn a_row_of_a_million_cells_is_cut() {
        let found = rows(&format!("a\n{}\n2;3\n", ";".repeat(1_000_000)));
        assert!(found[1].cut && found[1].cells.len() <= WIDEST + 1);
        assert_eq!(found[2].cells, ["2", "3"]);
    }
}
