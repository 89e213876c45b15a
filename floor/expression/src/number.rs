//! Exact numbers: fractions of whole numbers, so that a tenth is a tenth and money stays whole.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A fraction in lowest terms. Operations answer `None` where the result does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number {
    top: i64,
    /// Above zero.
    bottom: i64,
}

impl Number {
    /// Nothing.
    pub const ZERO: Self = Self { top: 0, bottom: 1 };

    fn reduced(top: i128, bottom: i128) -> Option<Self> {
        if bottom == 0 {
            return None;
        }
        let shared = divisor(top.unsigned_abs(), bottom.unsigned_abs());
        let shared = i128::try_from(shared).ok()?.max(1) * bottom.signum();
        let (top, bottom) = (top / shared, bottom / shared);
        Some(Self { top: i64::try_from(top).ok()?, bottom: i64::try_from(bottom).ok()? })
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = (self.wide(), other.wide());
        Self::reduced(a.0 * b.1 + b.0 * a.1, a.1 * b.1)
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated()?)
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let (a, b) = (self.wide(), other.wide());
        Self::reduced(a.0 * b.0, a.1 * b.1)
    }

    /// The quotient; none by zero.
    #[must_use]
    pub fn divided_by(self, other: Self) -> Option<Self> {
        let (a, b) = (self.wide(), other.wide());
        Self::reduced(a.0 * b.1, a.1 * b.0)
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(self) -> Option<Self> {
        Some(Self { top: self.top.checked_neg()?, bottom: self.bottom })
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        (self.bottom == 1).then_some(self.top)
    }

    /// The nearest whole number; half goes away from zero, as in commerce (DIN 1333).
    #[must_use]
    pub fn rounded(self) -> i64 {
        let (top, bottom) = self.wide();
        let away = (2 * top.abs() + bottom) / (2 * bottom) * top.signum();
        i64::try_from(away).unwrap_or(self.top / self.bottom)
    }

    /// The smallest whole number that is not below.
    #[must_use]
    pub fn rounded_up(self) -> i64 {
        self.top.div_euclid(self.bottom) + i64::from(self.top.rem_euclid(self.bottom) > 0)
    }

    fn wide(self) -> (i128, i128) {
        (i128::from(self.top), i128::from(self.bottom))
    }
}

/// Greatest common divisor.
fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self { top: whole, bottom: 1 }
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.wide(), other.wide());
        (a.0 * b.1).cmp(&(b.0 * a.1))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Digits after the point that are read and written.
const PLACES: u32 = 9;

impl fmt::Display for Number {
    /// As a decimal where it is one with at most nine places, else as a fraction.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for places in 0..=PLACES {
            let shift = 10_i128.pow(places);
            let (top, bottom) = self.wide();
            if shift % bottom == 0 {
                let digits = top.abs() * (shift / bottom);
                let sign = if top < 0 { "-" } else { "" };
                write!(f, "{sign}{}", digits / shift)?;
                return match places {
                    0 => Ok(()),
                    _ => write!(f, ".{:0width$}", digits % shift, width = places as usize),
                };
            }
        }
        write!(f, "{}/{}", self.top, self.bottom)
    }
}

/// What is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number with at most nine places")]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if let Some((top, bottom)) = text.split_once('/') {
            let part = |text: &str| text.parse::<i128>().ok();
            let both = part(top).zip(part(bottom));
            return both.and_then(|(top, bottom)| Self::reduced(top, bottom)).ok_or(NotANumber);
        }
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, places) = digits.split_once('.').unwrap_or((digits, "0"));
        let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !figures(whole) || !figures(places) || places.len() > PLACES as usize {
            return Err(NotANumber);
        }
        let shift = 10_i128.pow(u32::try_from(places.len()).unwrap_or(PLACES));
        let part = |text: &str| text.parse::<i64>().ok().map(i128::from);
        let (Some(whole), Some(places)) = (part(whole), part(places)) else {
            return Err(NotANumber);
        };
        let top = whole * shift + places;
        Self::reduced(sign * top, shift).ok_or(NotANumber)
    }
}

impl TryFrom<String> for Number {
    type Error = NotANumber;

    fn try_from(text: String) -> Result<Self, NotANumber> {
        text.parse()
    }
}

impl From<Number> for String {
    fn from(number: Number) -> Self {
        number.to_string()
    }
}
