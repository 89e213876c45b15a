//! Numbers as people and machines write them: `9.162`, `9,162`, `1.234,5`.

/// What separates the decimals in a file's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decimal {
    /// Told by each number: of `.` and `,` the last one, if it stands there once.
    #[default]
    Auto,
    /// `1,234.5`
    Point,
    /// `1.234,5`
    Comma,
}

/// Reads a number.
///
/// # Errors
/// A sentence that says what is wrong and what to do.
pub(super) fn parse_number(text: &str, decimal: Decimal) -> Result<f64, String> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.replace('\u{2212}', "-");
    let mark = match decimal {
        Decimal::Auto => guess(&text),
        Decimal::Point => '.',
        Decimal::Comma => ',',
    };
    let thousands = if mark == '.' { ',' } else { '.' };
    let (whole, fraction) = text.split_once(mark).unwrap_or((&text, ""));
    let Some(digits) = ungroup(whole, thousands) else {
        return Err(if decimal == Decimal::Auto {
            no_number(&text)
        } else {
            format!(
                "\"{text}\" is no number with a decimal {}; correct it, or set decimal = \
                 \"auto\" under [file] in the mapping.",
                if mark == '.' { "point" } else { "comma" },
            )
        });
    };
    let plain = if fraction.is_empty() { digits } else { format!("{digits}.{fraction}") };
    // Rust's own parser would take "inf" and "nan" as well.
    let numeric = plain.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    match plain.parse::<f64>() {
        Ok(number) if numeric && number.is_finite() => Ok(number),
        _ => Err(no_number(&text)),
    }
}

fn no_number(text: &str) -> String {
    format!("\"{text}\" is no number; write digits with at most one decimal mark, such as 9.1621.")
}

fn guess(text: &str) -> char {
    let last = text.rfind(['.', ',']).and_then(|at| text[at..].chars().next());
    match last {
        Some(mark) if text.matches(mark).count() == 1 => mark,
        Some('.') => ',',
        _ => '.',
    }
}

/// Digits without the marks between their thousands; `None` if those stand in a wrong place.
fn ungroup(whole: &str, thousands: char) -> Option<String> {
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    let lead = first.trim_start_matches(['-', '+']);
    for group in groups {
        if group.len() != 3 || lead.is_empty() || lead.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_and_english_numbers_are_told_apart() {
        for (text, want) in [
            ("9,162", 9.162),
            ("9.162127934", 9.162_127_934),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234.567", 1_234_567.0),
            (" -47,66 ", -47.66),
            ("12", 12.0),
            ("1 234,5", 1234.5),
            ("9.16E0", 9.16),
        ] {
            assert_eq!(parse_number(text, Decimal::Auto), Ok(want), "{text}");
        }
    }

    #[test]
    fn a_point_where_a_comma_is_agreed_is_refused_rather_than_read_as_thousands() {
        let refused = parse_number("47.66", Decimal::Comma).expect_err("not a group of three");
        assert!(refused.contains("decimal comma"), "{refused}");
        assert_eq!(parse_number("1.234", Decimal::Comma), Ok(1234.0));
    }

    #[test]
    fn words_are_no_numbers() {
        for text in ["", "NaN", "inf", "9,16,2.1", "N 47.66", ",", "1e999"] {
            assert!(parse_number(text, Decimal::Auto).is_err(), "{text}");
        }
    }
}
