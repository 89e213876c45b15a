//! Exact fractions.

use std::{cmp::Ordering, fmt};

use num_bigint::{BigInt, Sign};
use serde::{Serialize, Serializer};

use crate::{Decimal, poll::Poll};

/// A fraction that is exactly what it says. It is compared exactly, and rounded only to be shown.
#[derive(Debug, Clone)]
pub struct Ratio {
    numerator: BigInt,
    /// More than nothing.
    denominator: BigInt,
}

impl Ratio {
    /// `numerator / denominator`; the denominator must be more than nothing.
    #[must_use]
    pub fn new(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    /// Units of money as an amount, when `self` counts units of `poll`.
    #[must_use]
    pub fn as_amount(&self, poll: &Poll<'_>) -> Self {
        Self::new(self.numerator.clone(), &self.denominator * 10_u64.pow(poll.places))
    }

    /// The sum of two fractions.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let crossed = &self.numerator * &other.denominator + &other.numerator * &self.denominator;
        Self::new(crossed, &self.denominator * &other.denominator)
    }

    /// The fraction a whole number of times.
    #[must_use]
    pub fn times(&self, number: u64) -> Self {
        Self::new(&self.numerator * number, self.denominator.clone())
    }

    /// The numerator, as it is.
    #[must_use]
    pub fn numerator(&self) -> &BigInt {
        &self.numerator
    }

    /// The denominator, as it is; the fraction need not be in lowest terms.
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// Rounded down to a decimal number with at most `places` places, of six.
    #[must_use]
    pub fn rounded(&self, places: u32) -> Decimal {
        let (down, up) = (10_i64.pow(places), 10_i64.pow(6 - places));
        let scaled = &self.numerator * down;
        let mut whole = &scaled / &self.denominator;
        if scaled.sign() == Sign::Minus && &whole * &self.denominator != scaled {
            whole -= 1;
        }
        let whole = i64::try_from(whole).unwrap_or(i64::MAX / up);
        Decimal::from_millionths(whole.saturating_mul(up))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rounded(4).fmt(f)
    }
}

impl Serialize for Ratio {
    /// As a number rounded down to four places.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rounded(4).serialize(serializer)
    }
}
