//! Which character separates the cells, found by trying.

use std::io::Read;

use super::{
    encoding::{Encoding, EncodingChoice},
    lines::Lines,
    rows::{Layout, Rows},
};

/// What exports use, most likely first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Rows looked at.
const SAMPLE: usize = 50;

/// The separator under which the most columns of the mapping are found, then the one under which
/// most rows are as wide as the heading, then the one that gives the most columns.
pub(super) fn find_separator(
    head: &[u8],
    encoding: Option<Encoding>,
    quote: Option<u8>,
    skip_lines: u32,
    columns: &[&str],
) -> u8 {
    // The head is no longer UTF-16; anything else is decoded by the caller, cell by cell.
    let choice = EncodingChoice::Fixed(match encoding {
        Some(Encoding::Cp1252) => Encoding::Cp1252,
        _ => Encoding::Utf8,
    });
    let mut best = (SEPARATORS[0], (0, 0, 0));
    for separator in SEPARATORS {
        let Ok(mut opened) = Lines::open(choice, head) else { continue };
        for _ in 0..skip_lines {
            // Reading from memory does not fail, and too short a head is found out later.
            let _ = opened.lines.next();
        }
        let score = score(Rows::new(opened.lines, Layout { separator, quote }), columns, encoding);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// (columns of the mapping found, per mille of rows as wide as the heading, width)
fn score<R: Read>(
    mut rows: Rows<R>,
    columns: &[&str],
    mut encoding: Option<Encoding>,
) -> (usize, usize, usize) {
    let Ok(Some(Ok(heading))) = rows.next() else { return (0, 0, 0) };
    let width = heading.len();
    let names = super::heading::names(&heading, &mut encoding);
    let found = columns.iter().filter(|c| names.iter().any(|n| n == *c)).count();
    let mut widths = Vec::new();
    while let Ok(Some(row)) = rows.next() {
        widths.push(row.map_or(0, |row| row.len()));
        if widths.len() == SAMPLE {
            break;
        }
    }
    let same = widths.iter().filter(|w| **w == width).count();
    let consistency = if width < 2 { 0 } else { (same + 1) * 1000 / (widths.len() + 1) };
    (found, consistency, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separator(head: &str, columns: &[&str]) -> char {
        find_separator(head.as_bytes(), Some(Encoding::Utf8), Some(b'"'), 0, columns).into()
    }

    #[test]
    fn commas_inside_quotes_and_numbers_do_not_mislead() {
        let german = "id;text;lon\n1;\"a, b, c\";9,16\n2;d, e;9,17\n3;f;9,18\n";
        assert_eq!(separator(german, &[]), ';');
        let semicolons = "id,text,lon\n1,\"a;b;c\",9.16\n2,d;e,9.17\n";
        assert_eq!(separator(semicolons, &[]), ',');
    }

    #[test]
    fn columns_of_the_mapping_decide_over_regularity() {
        let prose = "id;Text, frei;x\n1;a;b, c\n2;d, e;f\n";
        assert_eq!(separator(prose, &["id", "Text, frei"]), ';');
    }

    #[test]
    fn tabs_and_bars_are_found() {
        assert_eq!(separator("a\tb\n1\t2\n", &[]), '\t');
        assert_eq!(separator("a|b\n1|2\n", &[]), '|');
    }
}
