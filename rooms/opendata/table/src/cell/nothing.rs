//! The ways German files say that there is no value.

/// Means nothing in a column of any kind but text.
const ANYWHERE: [&str; 27] = [
    "-",
    "--",
    "---",
    "–",
    "—",
    "-,--",
    "-,-",
    "–,–",
    "–,––",
    "k.A.",
    "k. A.",
    "k.a.",
    "k. a.",
    "k.A",
    "keine Angabe",
    "keine Angaben",
    "keine Daten",
    "n/a",
    "N/A",
    "n.a.",
    "n. a.",
    "NA",
    "null",
    "NULL",
    "nan",
    "NaN",
    "#NV",
];
/// Symbols of official statistics: unknown, secret, not reliable, to follow, makes no sense.
const FIGURES: [&str; 10] = [".", "..", "...", "…", "/", "x", "X", "•", "·", "#N/A"];

/// The mark, where `cell` (its blanks plain) is one; `figures` says that the column is of numbers.
pub(crate) fn mark(cell: &str, figures: bool) -> Option<&'static str> {
    if cell.len() > 14 {
        return None;
    }
    let of_figures = FIGURES.iter().filter(|_| figures);
    // "-,-- €" is a price nobody named.
    let bare = cell.strip_suffix('€').map_or(cell, str::trim_end);
    ANYWHERE.iter().chain(of_figures).find(|mark| **mark == bare).copied()
}
