//! Keys and names out of what a file's author called things.

use serde_json::Value;

/// The key of an area: a slug of the key property where that reads as a word, else of the name.
pub(super) fn key(value: &Value, name: &str) -> String {
    match value {
        Value::String(text) if is_word(text) => slug(text),
        _ => slug(name),
    }
}

/// The name as people read it.
pub(super) fn display(source: &str) -> String {
    source.trim().replace('_', "-")
}

fn is_word(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && !slug(text).bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// Small letters, digits and single hyphens; empty where nothing of the kind is in the text.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'ä' | 'æ' => slug.push_str("ae"),
            'ö' | 'ø' | 'œ' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => slug.push('a'),
            'ç' => slug.push('c'),
            'è' | 'é' | 'ê' | 'ë' => slug.push('e'),
            'ì' | 'í' | 'î' | 'ï' => slug.push('i'),
            'ñ' => slug.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' => slug.push('o'),
            'ù' | 'ú' | 'û' => slug.push('u'),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_key_is_made_of_the_name_where_the_property_is_no_word() {
        for (value, key_expected) in [
            (json!("Petershausen_West"), "petershausen-west"),
            (json!(35), "bad-saeckingen-ost"),
            (json!("035"), "bad-saeckingen-ost"),
            (json!("08-1"), "bad-saeckingen-ost"),
            (json!("Bezirk 4"), "bad-saeckingen-ost"),
            (json!(""), "bad-saeckingen-ost"),
            (json!("B4"), "b4"),
        ] {
            assert_eq!(key(&value, " Bad Säckingen (Ost) "), key_expected, "{value}");
        }
    }

    #[test]
    fn umlauts_are_spelled_out_and_odd_signs_become_single_hyphens() {
        assert_eq!(slug("Großöd – Übersee/Süd"), "grossoed-uebersee-sued");
        assert_eq!(slug("__"), "");
    }
}
