//! An export as a person reads it: moments as dates instead of numbers.

use kernel::Ts;
use serde_json::Value;

/// Turns the moments in an export (numbers under names that say so) into RFC 3339.
#[must_use]
pub fn readable(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(readable).collect(),
        Value::Object(fields) => {
            let told = |(name, value): (String, Value)| {
                let value = match value.as_i64() {
                    Some(micros) if is_moment(&name) => Ts(micros).rfc3339().into(),
                    _ => readable(value),
                };
                (name, value)
            };
            fields.into_iter().map(told).collect()
        }
        other => other,
    }
}

/// Whether a number under this name is a moment.
#[must_use]
pub fn is_moment(name: &str) -> bool {
    name == "at" || name == "since" || name.ends_with("_at")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_become_dates_and_numbers_stay() {
        let told = readable(serde_json::json!({"rows": [{"made_at": 0, "nr": 3, "text": "x"}]}));
        let rows = serde_json::json!({"rows": [
            {"made_at": Ts(0).rfc3339(), "nr": 3, "text": "x"}
        ]});
        assert_eq!(told, rows);
    }
}
