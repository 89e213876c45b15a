//! Names for machines: the keys of departments, areas and categories.

/// Longest key in characters.
pub const KEY_LENGTH: usize = 40;

/// Whether `text` is a key: `[a-z][a-z0-9_]{0,39}`.
#[must_use]
pub fn is_key(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() <= KEY_LENGTH
        && bytes.next().is_some_and(|b| b.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The key made of a name: `Petershausen-West` becomes `petershausen_west`, `Königsbau`
/// `koenigsbau`. `None` when nothing usable is left.
#[must_use]
pub fn key_of(name: &str) -> Option<String> {
    let mut key = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            'a'..='z' | '0'..='9' => key.push(c),
            _ if key.is_empty() || key.ends_with('_') => {}
            _ => key.push('_'),
        }
    }
    key.truncate(KEY_LENGTH);
    let key = key.trim_end_matches('_');
    if key.starts_with(|c: char| c.is_ascii_digit()) {
        return key_of(&format!("a_{key}"));
    }
    (!key.is_empty()).then(|| key.to_owned())
}

/// The known name closest to a misspelt one, if one is close enough to be meant.
#[must_use]
pub fn nearest<'k>(written: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let limit = (written.chars().count() / 3).max(2);
    known
        .map(|name| (distance(written, name), name))
        .filter(|(steps, _)| *steps <= limit)
        .min()
        .map(|(_, name)| name)
}

/// Edits (insert, delete, replace) between two words (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_districts_become_keys() {
        assert_eq!(key_of("Petershausen-West").as_deref(), Some("petershausen_west"));
        assert_eq!(key_of("  Königsbau ").as_deref(), Some("koenigsbau"));
        assert_eq!(key_of("010").as_deref(), Some("a_010"));
        assert_eq!(key_of("–"), None);
        assert!(key_of(&"ä".repeat(99)).is_some_and(|k| is_key(&k)));
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_key_that_was_meant() {
        assert_eq!(nearest("depatment", ["department", "hint"].into_iter()), Some("department"));
        assert_eq!(nearest("colors", ["colours", "contact"].into_iter()), Some("colours"));
        assert_eq!(nearest("weather", ["colours", "contact"].into_iter()), None);
    }
}
