//! Counters put together to what people read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::LONGER;
use crate::store::figures::Sum;

/// Numbers below this are not published: with so few, somebody might be recognised.
pub const FEW: i64 = 5;

/// What was counted of a service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Drafts begun.
    pub started: i64,
    /// Applications sent.
    pub submitted: i64,
    /// Half of those who sent took at most so many minutes; none when it was more than a day, or
    /// nobody did.
    pub median_minutes: Option<i64>,
    /// Half of the decisions came after at most so many days.
    pub median_days: Option<i64>,
    /// Decisions.
    pub decided: i64,
    /// Drafts that ended unsent, by the step they ended at.
    pub left: BTreeMap<String, i64>,
    /// Times something was wrong, by field.
    pub errors: BTreeMap<String, i64>,
}

impl Summary {
    /// Puts the counters of one service together.
    #[must_use]
    pub fn of<'s>(sums: impl IntoIterator<Item = &'s Sum>) -> Self {
        let mut own = Self::default();
        let (mut minutes, mut days) = (BTreeMap::new(), BTreeMap::new());
        for sum in sums {
            let part = sum.part.clone();
            match sum.what.as_str() {
                "started" => own.started += sum.n,
                "submitted" => own.submitted += sum.n,
                "left" => *own.left.entry(part).or_default() += sum.n,
                "error" => *own.errors.entry(part).or_default() += sum.n,
                "minutes" => *minutes.entry(part).or_default() += sum.n,
                "days" => {
                    own.decided += sum.n;
                    *days.entry(part).or_default() += sum.n;
                }
                _ => {}
            }
        }
        own.median_minutes = median(&minutes);
        own.median_days = median(&days);
        own
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As everybody may see it: small numbers are left out, and medians of few.
    #[must_use]
    pub fn public(&self) -> Public {
        let enough = |n: i64| (n == 0 || n >= FEW).then_some(n);
        Public {
            started: enough(self.started),
            submitted: enough(self.submitted),
            decided: enough(self.decided),
            median_minutes: self.median_minutes.filter(|_| self.submitted >= FEW),
            median_days: self.median_days.filter(|_| self.decided >= FEW),
        }
    }
}

/// What everybody may see; none where a number is small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Public {
    /// Drafts begun.
    pub started: Option<i64>,
    /// Applications sent.
    pub submitted: Option<i64>,
    /// Decisions.
    pub decided: Option<i64>,
    /// See [`Summary`].
    pub median_minutes: Option<i64>,
    /// See [`Summary`].
    pub median_days: Option<i64>,
}

/// The value in the middle, where parts are numbers; the lower one of two. None where the middle is
/// beyond all numbers.
#[must_use]
pub fn median(counted: &BTreeMap<String, i64>) -> Option<i64> {
    let all: i64 = counted.values().sum();
    let mut sorted: Vec<(i64, i64)> = counted
        .iter()
        .map(|(part, n)| (if part == LONGER { i64::MAX } else { part.parse().unwrap_or(0) }, *n))
        .collect();
    sorted.sort_unstable();
    let mut passed = 0;
    for (value, n) in sorted {
        passed += n;
        if passed * 2 >= all && all > 0 {
            return (value < i64::MAX).then_some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(pairs: &[(&str, i64)]) -> BTreeMap<String, i64> {
        pairs.iter().map(|(part, n)| ((*part).to_owned(), *n)).collect()
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(&counted(&[])), None);
        assert_eq!(median(&counted(&[("0003", 1)])), Some(3));
        assert_eq!(median(&counted(&[("0003", 1), ("0010", 1)])), Some(3));
        assert_eq!(median(&counted(&[("0003", 1), ("0010", 2)])), Some(10));
        assert_eq!(median(&counted(&[("0003", 1), (LONGER, 2)])), None);
    }

    #[test]
    fn few_are_told_to_nobody_and_none_to_everybody() {
        let few = Summary { started: 4, submitted: 0, median_days: Some(3), ..Summary::default() };
        let public = few.public();
        assert_eq!((public.started, public.submitted, public.median_days), (None, Some(0), None));
        let many = Summary { started: 5, ..Summary::default() };
        assert_eq!(many.public().started, Some(5));
    }
}
