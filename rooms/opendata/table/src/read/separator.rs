//! Which character parts the cells, found by trying.

use super::rows::{Row, Rows};
use super::text::Text;
use super::{Encoding, Recognised};

/// What exports use, most likely first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Rows looked at.
const SAMPLE: usize = 200;

/// The separator of the table in `head`, and why; the end of `head` may cut a row in two.
///
/// The one under which most rows have the same number of cells wins; among equals the one that
/// makes more cells. Titles above the table weigh little, as they are few.
pub(crate) fn find(head: &str, whole: bool) -> (u8, String) {
    let mut best = (0, 0, None);
    for separator in SEPARATORS {
        let rows = sample(head, separator, whole);
        let Some((width, share)) = most_frequent(rows.iter().map(|row| row.cells.len())) else {
            continue;
        };
        // In tenths, so that a few broken rows do not outweigh twice as many cells.
        let score = (share / 100, width);
        if score > (best.0, best.1) {
            best = (score.0, score.1, Some((separator, share)));
        }
    }
    match best.2 {
        Some((separator, share)) => {
            let reason = format!("{}% of the rows have {} cells by it", share / 10, best.1);
            (separator, reason)
        }
        None => {
            let unused = SEPARATORS.iter().find(|s| !head.contains(char::from(**s)));
            let reason = "no character parts the rows evenly: one column".to_owned();
            (unused.copied().unwrap_or(0x1F), reason)
        }
    }
}

/// The first rows of `head`.
pub(super) fn sample(head: &str, separator: u8, whole: bool) -> Vec<Row> {
    let found = Recognised { encoding: Encoding::Utf8, mark: 0, reason: String::new(), damaged: 0 };
    let mut sample = Vec::new();
    // Reading from memory does not fail.
    let Ok(text) = Text::new(head.as_bytes(), &found) else { return sample };
    let mut rows = Rows::new(text, separator);
    while let Ok(Some(row)) = rows.next() {
        sample.push(row);
        if sample.len() > SAMPLE {
            break;
        }
    }
    if sample.len() > SAMPLE || (!whole && sample.len() > 1) {
        sample.pop();
    }
    sample
}

/// The most frequent width above 1, and how many of a thousand rows have it; `None` below a fifth.
pub(crate) fn most_frequent(widths: impl Iterator<Item = usize>) -> Option<(usize, usize)> {
    let mut widths: Vec<usize> = widths.collect();
    widths.sort_unstable();
    let (width, count) = widths
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], same.len()))
        .filter(|(width, _)| *width > 1)
        .max_by_key(|(width, count)| (*count, *width))?;
    let share = count * 1000 / widths.len();
    (share >= 200 && (count > 1 || widths.len() == 1)).then_some((width, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> char {
        find(head, true).0.into()
    }

    #[test]
    fn commas_inside_quotes_and_numbers_do_not_mislead() {
        assert_eq!(of("id;text;lon\n1;\"a, b, c\";9,16\n2;d, e;9,17\n3;f;9,18\n"), ';');
        assert_eq!(of("id,text,lon\n1,\"a;b;c\",9.16\n2,d;e,9.17\n"), ',');
        assert_eq!(of("Jahr;Wert\n2020;1,5\n2021;1,7\n"), ';');
    }

    #[test]
    fn tabs_and_bars_are_found_and_titles_are_no_hindrance() {
        assert_eq!(of("a\tb\n1\t2\n"), '\t');
        assert_eq!(of("a|b\n1|2\n"), '|');
        assert_eq!(of("Bäume, Stand 2023\n\na;b;c\n1;2;3\n4;5;6\n"), ';');
    }

    #[test]
    fn a_single_column_has_none() {
        assert_eq!(of("Name\nMeier, Anna\nSchulz\nWeber\n"), ';');
    }
}
