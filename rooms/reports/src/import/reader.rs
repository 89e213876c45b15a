//! Reads the reports of a file, one after the other, whatever its size.

use std::{
    io::{self, Read},
    sync::Arc,
};

use super::{
    encoding::{Encoding, decode},
    error::{OpenError, RowError},
    field::Field,
    heading::{self, Heading},
    layout::find_separator,
    lines::Lines,
    mapping::Mapping,
    row::{Cells, ImportRow},
    rows::{Layout, RawRow, Rows},
};

/// Reads a file by a mapping; an iterator over its reports and the rows that are none.
///
/// Memory does not grow with the file: at most one row (1 MiB) and a 64 KiB buffer are held.
pub struct Reader<R> {
    mapping: Arc<Mapping>,
    rows: Rows<R>,
    heading: Heading,
    encoding: Option<Encoding>,
    failure: Option<io::Error>,
}

impl<R: Read> Reader<R> {
    /// Opens a file: recognises encoding and separator, reads the heading.
    ///
    /// # Errors
    /// If the file cannot be read, is empty, or lacks a column the mapping names.
    pub fn open(mapping: Arc<Mapping>, file: R) -> Result<Self, OpenError> {
        let mut opened = Lines::open(mapping.encoding, file)?;
        let separator = mapping.separator.unwrap_or_else(|| {
            let columns: Vec<&str> = mapping.columns.iter().map(|(_, c)| c.as_str()).collect();
            let (head, encoding) = (&opened.head, opened.encoding);
            find_separator(head, encoding, mapping.quote, mapping.skip_lines, &columns)
        });
        for _ in 0..mapping.skip_lines {
            opened.lines.next()?;
        }
        let mut encoding = opened.encoding;
        let mut rows = Rows::new(opened.lines, Layout { separator, quote: mapping.quote });
        let first = match rows.next()? {
            None => return Err(OpenError::Empty),
            Some(Ok(row)) => row,
            Some(Err(broken)) => {
                return Err(OpenError::Heading(vec![RowError::of_row(&broken, 0).to_string()]));
            }
        };
        let names = heading::names(&first, &mut encoding);
        let heading = Heading::find(&mapping, names).map_err(OpenError::Heading)?;
        rows.width = Some(heading.names.len());
        Ok(Self { mapping, rows, heading, encoding, failure: None })
    }

    /// The mapping it reads by.
    pub fn mapping(&self) -> &Arc<Mapping> {
        &self.mapping
    }

    /// Bytes of the file read so far, for showing progress.
    pub fn bytes_read(&self) -> u64 {
        self.rows.lines.bytes_read
    }

    /// The character between cells.
    pub fn separator(&self) -> char {
        self.rows.layout.separator.into()
    }

    /// The encoding, once a letter beyond ASCII has told.
    pub fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// Why reading ended before the end of the file, if it did.
    pub fn take_failure(&mut self) -> Option<io::Error> {
        self.failure.take()
    }

    fn check(&mut self, row: &RawRow) -> Result<ImportRow, RowError> {
        let Self { mapping, heading, encoding, .. } = self;
        let mut values = Vec::with_capacity(mapping.columns.len());
        for field in Field::ALL {
            let Some(index) = heading.index(field) else { continue };
            let name = heading.names[index].as_str();
            let cell = row.cell(index);
            let text = decode(encoding, cell).map_err(|at| {
                let shown = String::from_utf8_lossy(cell);
                RowError::new(row.line, name, &shown, not_utf8(at))
            })?;
            values.push((field, name, clean(&text)));
        }
        Cells { line: row.line, mapping, values }.check()
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<ImportRow, RowError>;

    /// The next row. After a failure of the file itself there is none:
    /// ask [`Reader::take_failure`].
    fn next(&mut self) -> Option<Self::Item> {
        if self.failure.is_some() {
            return None;
        }
        match self.rows.next() {
            Ok(row) => row.map(|row| match row {
                Ok(row) => self.check(&row),
                Err(broken) => Err(RowError::of_row(&broken, self.heading.names.len())),
            }),
            Err(error) => {
                self.failure = Some(error);
                None
            }
        }
    }
}

fn not_utf8(at: usize) -> String {
    format!(
        "Byte {at} of the cell is no UTF-8, while the rest of the file is; type the damaged letter \
         again, or set encoding = \"cp1252\" under [file] in the mapping if the whole file is \
         Windows-1252."
    )
}

/// Text as we keep it: `\n` between lines, no control characters (PostgreSQL refuses NUL), nothing
/// around it.
fn clean(text: &str) -> String {
    let mut clean = text.replace("\r\n", "\n").replace('\r', "\n");
    clean.retain(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    let trimmed = clean.trim();
    if trimmed.len() == clean.len() { clean } else { trimmed.to_owned() }
}
