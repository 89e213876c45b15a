//! Exact values that build on one another.
//!
//! Equal Shares and Phragmén both work through a row of prices, each a whole number of the earlier
//! ones and of money, divided by a whole number. So every sum that occurs is a combination of the row
//! with whole coefficients. The row keeps numerators and the factors by which the denominator grows;
//! a combination is one pass over it, and nothing is ever rounded.

use num_bigint::BigInt;

use crate::Ratio;

/// A row of exact values over denominators that divide each other.
#[derive(Debug, Clone)]
pub struct Chain {
    links: Vec<Link>,
    /// The denominator of the last value: the product of all factors.
    denominator: BigInt,
}

#[derive(Debug, Clone)]
struct Link {
    numerator: BigInt,
    /// By what the denominator of the value before is multiplied.
    factor: u64,
}

impl Default for Chain {
    fn default() -> Self {
        Self { links: Vec::new(), denominator: BigInt::from(1) }
    }
}

impl Chain {
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// The denominator every combination has.
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// The numerator of the sum of `coefficients` times values, over [`Self::denominator`].
    pub fn combine(&self, coefficients: &[i64]) -> BigInt {
        let mut sum = BigInt::ZERO;
        for (link, coefficient) in self.links.iter().zip(coefficients) {
            if link.factor != 1 {
                sum *= link.factor;
            }
            if *coefficient != 0 {
                sum += &link.numerator * *coefficient;
            }
        }
        sum
    }

    /// Adds `numerator / (denominator · divisor)`, in lowest terms as far as the divisor goes.
    pub fn push(&mut self, mut numerator: BigInt, mut divisor: u64) {
        let common = greatest_common(divisor, &numerator);
        if common > 1 {
            numerator /= common;
            divisor /= common;
        }
        self.denominator *= divisor;
        self.links.push(Link { numerator, factor: divisor });
    }

    /// A value as a fraction.
    pub fn value(&self, place: usize) -> Ratio {
        let factors = self.links[..=place].iter().map(|link| link.factor);
        let denominator = factors.fold(BigInt::from(1), |product, factor| product * factor);
        Ratio::new(self.links[place].numerator.clone(), denominator)
    }
}

/// The greatest common divisor; `number` is not 0.
fn greatest_common(number: u64, other: &BigInt) -> u64 {
    let mut rest = u64::try_from((other % number).magnitude()).unwrap_or(1);
    let mut common = number;
    while rest != 0 {
        (common, rest) = (rest, common % rest);
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_are_exact() {
        let mut chain = Chain::default();
        chain.push(BigInt::from(10), 4); // 5/2
        let third = chain.combine(&[1]); // 5/2 / 3 = 5/6
        chain.push(third, 3);
        assert_eq!(chain.value(1), Ratio::new(5, 6));
        let sum = Ratio::new(chain.combine(&[2, -3]), chain.denominator().clone());
        assert_eq!(sum, Ratio::new(5, 2));
    }
}
