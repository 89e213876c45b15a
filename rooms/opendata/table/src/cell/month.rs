//! Names of months, and the digits of dates.

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];

/// 1 to 12 from a German name or its beginning: `Oktober`, `Okt`, `Okt.`, `Maerz`, `Jänner`.
pub(crate) fn named(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let word = match word.as_str() {
        "maerz" | "mrz" | "mrt" => "märz",
        "jänner" => "januar",
        "sept" => "september",
        word => word,
    };
    if word.chars().count() < 3 {
        return None;
    }
    let at = MONTHS
        .iter()
        .position(|month| *month == word || month.starts_with(word) && word.chars().count() == 3)?;
    i8::try_from(at + 1).ok()
}

/// A year between 1500 and 2199 of four digits.
pub(crate) fn year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| digits && (1500..2200).contains(year))
}

/// One or two digits.
pub(crate) fn small(text: &str) -> Option<i8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
