//! Amounts: whole cents within, decimal numbers at the border to others.

/// `12.30`: with a point and two places, as machines write it.
#[must_use]
pub fn decimal(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// Cents of a decimal number such as `12.3`; none where it is something else or has parts of a
/// cent.
#[must_use]
pub fn cents(text: &str) -> Option<i64> {
    let text = text.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || !digits(whole) || !digits(part) {
        return None;
    }
    // Some programs write more places than there are cents.
    let (places, rest) = part.split_at(part.len().min(2));
    if rest.bytes().any(|b| b != b'0') {
        return None;
    }
    let padded = format!("{places:0<2}");
    Some(whole.parse::<i64>().ok()? * 100 + padded.parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_of_others_become_cents_or_nothing() {
        assert_eq!(cents("150"), Some(15_000));
        assert_eq!(cents(" 10.2 "), Some(1_020));
        assert_eq!(cents("0.05000"), Some(5));
        for wrong in ["", "-1", "1,50", "1.005", "1e3", ".5", "1.5.0", "99999999999999999999"] {
            assert_eq!(cents(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_reads_back(amount in 0i64..100_000_000_000) {
            prop_assert_eq!(cents(&decimal(amount)), Some(amount));
        }
    }
}
