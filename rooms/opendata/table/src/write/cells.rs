//! Lines of CSV.

use std::io::{self, Write};

/// One row, with quotation marks where they are needed.
pub(super) fn line<'c>(
    out: &mut dyn Write,
    cells: impl Iterator<Item = &'c str>,
    separator: char,
) -> io::Result<()> {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            write!(out, "{separator}")?;
        }
        let edge = cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
        if edge || cell.contains([separator, '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}
