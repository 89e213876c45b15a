//! Keys and names out of what a file's author called things.

use kernel::municipality::key_of;
use serde_json::Value;

/// The key of an area, made of a text or number the way all keys of a municipality are.
pub(super) fn key(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => key_of(text),
        Value::Number(number) => key_of(&number.to_string()),
        _ => None,
    }
}

/// The name as people read it.
pub(super) fn display(source: &str) -> String {
    source.trim().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_and_numbers_make_keys_and_nothing_else_does() {
        for (value, expected) in [
            (json!("Petershausen_West"), Some("petershausen_west")),
            (json!(" Fürstenberg "), Some("fuerstenberg")),
            (json!(35), Some("a_35")),
            (json!("–"), None),
            (json!(true), None),
        ] {
            assert_eq!(key(&value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn underscores_are_a_files_way_to_write_hyphens() {
        assert_eq!(display(" Petershausen_West "), "Petershausen-West");
    }
}
