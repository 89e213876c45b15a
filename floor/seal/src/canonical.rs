//! One way to write JSON down, so that two programs sign the same bytes: RFC 8785 (JSON
//! Canonicalization Scheme), for whole numbers only. Amounts are cents and times are text or
//! microseconds with us, and how RFC 8785 writes fractions is where its implementations differ.

use serde::Serialize;
use serde_json::Value;

/// The largest whole number every JSON reader holds exactly, 2^53 - 1.
const LARGEST: i64 = (1 << 53) - 1;

/// Why a value has no canonical form here.
#[derive(Debug, thiserror::Error)]
pub enum NotCanonical {
    /// A fraction, or a number beyond 2^53 - 1.
    #[error("{0} is no whole number of at most 2^53 - 1")]
    Number(serde_json::Number),
    /// The value cannot be written as JSON at all.
    #[error("the value cannot be written as JSON")]
    Json(#[from] serde_json::Error),
}

/// The canonical bytes of a value.
///
/// # Errors
/// [`NotCanonical`] for fractions and very large numbers.
pub fn canonical(value: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    let mut out = Vec::new();
    write(&serde_json::to_value(value)?, &mut out)?;
    Ok(out)
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.extend(b"null"),
        Value::Bool(yes) => out.extend(if *yes { "true".as_bytes() } else { b"false" }),
        Value::Number(number) => {
            let whole = number.as_i64().filter(|n| (-LARGEST..=LARGEST).contains(n));
            let whole = whole.ok_or_else(|| NotCanonical::Number(number.clone()))?;
            out.extend(whole.to_string().into_bytes());
        }
        // serde_json escapes as RFC 8785 wants it: \b \t \n \f \r \" \\ and \u00xx for the rest
        // below a blank, nothing else.
        Value::String(text) => serde_json::to_writer(out, text)?,
        Value::Array(items) => {
            out.push(b'[');
            for (nr, item) in items.iter().enumerate() {
                comma(nr, out);
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push(b'{');
            for (nr, (name, member)) in members.into_iter().enumerate() {
                comma(nr, out);
                serde_json::to_writer(&mut *out, name)?;
                out.push(b':');
                write(member, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn comma(nr: usize, out: &mut Vec<u8>) {
    if nr > 0 {
        out.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text(value: &Value) -> String {
        String::from_utf8(canonical(value).unwrap()).unwrap()
    }

    #[test]
    fn names_are_sorted_as_rfc_8785_shows_it() {
        // Section 3.2.3; the last but one is outside of the basic plane and sorts by surrogates.
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let sorted = text(&value);
        let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
        let places: Vec<_> = order.iter().map(|word| sorted.find(word).unwrap()).collect();
        assert!(places.is_sorted(), "{sorted}");
    }

    #[test]
    fn texts_are_written_as_rfc_8785_shows_it() {
        // Section 3.2.2.2.
        let value = json!("\u{20ac}$\u{f}\nA'B\"\\\\\"/");
        assert_eq!(text(&value), "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assert_eq!(text(&json!("\u{8}\t\u{c}\r\u{7f}")), "\"\\b\\t\\f\\r\u{7f}\"");
    }

    #[test]
    fn nothing_stands_between_the_parts() {
        let value = json!({"b": [1, -2, true, null], "a": {"z": {}, "y": []}});
        assert_eq!(text(&value), r#"{"a":{"y":[],"z":{}},"b":[1,-2,true,null]}"#);
    }

    #[test]
    fn fractions_and_very_large_numbers_are_refused() {
        for wrong in [json!(0.5), json!(1.0), json!(9_007_199_254_740_992_i64), json!(u64::MAX)] {
            assert!(canonical(&wrong).is_err(), "{wrong}");
        }
        assert_eq!(text(&json!(-9_007_199_254_740_991_i64)), "-9007199254740991");
    }
}
