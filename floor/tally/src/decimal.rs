//! Amounts and points as they stand in a file: exact decimal numbers.

use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

/// Millionths in one.
const ONE: i64 = 1_000_000;

/// A decimal number with at most six decimal places, held exactly in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// One whole.
    pub const ONE: Self = Self(ONE);

    /// A whole number; `None` where it is beyond nine million millions.
    #[must_use]
    pub fn whole(number: i64) -> Option<Self> {
        number.checked_mul(ONE).map(Self)
    }

    /// From millionths.
    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// In millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// How many decimal places it needs, 0 to 6.
    #[must_use]
    pub fn places(self) -> u32 {
        (0..6).find(|places| self.0 % 10_i64.pow(6 - places) == 0).unwrap_or(6)
    }
}

/// Not a decimal number that is understood here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is no number like 1250 or 1250.50 (at most six decimal places, at most 12 digits before)")]
pub struct NoDecimal;

impl FromStr for Decimal {
    type Err = NoDecimal;

    fn from_str(text: &str) -> Result<Self, NoDecimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let part = part.trim_end_matches('0');
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || part.len() > 6 || !plain(whole) || !plain(part) {
            return Err(NoDecimal);
        }
        let number = |text: &str| text.parse::<i64>().unwrap_or(0);
        let places = u32::try_from(part.len()).unwrap_or(0);
        let millionths = number(whole) * ONE + number(part) * 10_i64.pow(6 - places);
        Ok(Self(if negative { -millionths } else { millionths }))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.places() as usize;
        let size = self.0.unsigned_abs();
        let (whole, part) = (size / ONE.unsigned_abs(), size % ONE.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        if places == 0 {
            return f.pad(&format!("{sign}{whole}"));
        }
        let part = format!("{part:06}");
        f.pad(&format!("{sign}{whole}.{}", &part[..places]))
    }
}

impl Serialize for Decimal {
    /// As a JSON number. Numbers are turned into what JSON has only when they leave the house.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % ONE == 0 {
            return serializer.serialize_i64(self.0 / ONE);
        }
        match self.to_string().parse::<f64>() {
            Ok(number) => serializer.serialize_f64(number),
            Err(_) => serializer.collect_str(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_as_it_was_written() {
        for (text, shown) in [
            ("0", "0"),
            ("381500.0", "381500"),
            ("308298.85", "308298.85"),
            ("0.000001", "0.000001"),
            ("-2.50", "-2.5"),
        ] {
            assert_eq!(text.parse::<Decimal>().map(|d| d.to_string()), Ok(shown.to_owned()));
        }
        for text in ["", "1,5", "1e3", "+1", "1.0000001", "1234567890123", "one", " 1"] {
            assert_eq!(text.parse::<Decimal>(), Err(NoDecimal), "{text}");
        }
    }
}
