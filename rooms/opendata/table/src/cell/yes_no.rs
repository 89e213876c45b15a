//! Yes and no.

/// Pairs of words; a column speaks one of them.
pub(crate) const PAIRS: [(&str, &str); 7] = [
    ("ja", "nein"),
    ("wahr", "falsch"),
    ("true", "false"),
    ("yes", "no"),
    ("j", "n"),
    ("y", "n"),
    // A cross; an empty cell says no.
    ("x", ""),
];
/// The pair whose no is an empty cell.
pub(crate) const CROSS: usize = 6;

/// What a cell says in each pair, whatever its capitals.
pub(crate) fn answers(cell: &str) -> impl Iterator<Item = (usize, bool)> {
    let word = if cell.len() <= 6 { cell.to_lowercase() } else { String::new() };
    PAIRS.iter().enumerate().filter_map(move |(index, (yes, no))| match word.as_str() {
        "" => None,
        word if word == *yes => Some((index, true)),
        word if word == *no => Some((index, false)),
        _ => None,
    })
}
