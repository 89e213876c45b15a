//! Looking for answers: every combination that can make a difference to some conditions, up to a
//! bound.
//!
//! What can make a difference are the fields the conditions depend on; of each field a few
//! answers: all choices that are named and one that is not, yes and no, and for numbers and days
//! the boundaries that occur in the conditions with their neighbours.

mod pool;
mod variable;

use std::ops::ControlFlow;

use jiff::civil::Date;

use crate::{
    Answers, Definition, Plan, Settled,
    definition::{FieldKind, Formula},
};

use pool::Pool;
use variable::Variable;

/// Most combinations that are tried for one question.
pub(crate) const BOUND: u64 = 20_000;

/// Looks for answers to one definition on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search<'d> {
    pub(crate) definition: &'d Definition,
    pub(crate) plan: &'d Plan,
    pub(crate) today: Date,
}

/// A condition and the group in whose rows it is asked.
pub(crate) type Asked<'d> = (&'d Formula, Option<&'d str>);

impl<'d> Search<'d> {
    /// Hands out answers until told to stop. Returns whether those were all that make a
    /// difference.
    pub(crate) fn each(
        &self,
        asked: &[Asked<'d>],
        also: &[&str],
        mut visit: impl FnMut(&Answers, &Settled<'d>) -> ControlFlow<()>,
    ) -> bool {
        let named = asked.iter().flat_map(|(f, group)| self.plan.top_names(f, *group));
        let keys = self.plan.closure(named.chain(also.iter().map(|key| (*key).to_owned())));
        let mut formulas: Vec<&Formula> = asked.iter().map(|(formula, _)| *formula).collect();
        let fields: Vec<_> =
            self.definition.fields().filter(|(_, field)| keys.contains(&field.key)).collect();
        for (step, field) in &fields {
            formulas.extend(&step.when);
            for field in std::iter::once(*field).chain(&field.fields) {
                formulas.extend(&field.when);
                if let FieldKind::Computed { value: Some(value), .. } = &field.kind {
                    formulas.push(value);
                }
            }
        }
        let pool = Pool::of(&formulas, self.today);
        let answered = fields.iter().filter(|(_, field)| !field.kind.is_computed());
        let variables: Vec<Variable<'d>> =
            answered.map(|(_, field)| Variable::of(field, &pool, self.today)).collect();
        let whole = !pool.reckons && variables.iter().all(|variable| variable.whole);
        let sizes: Vec<u64> = variables.iter().map(Variable::size).collect();
        let order = Order::of(&sizes);
        for turn in 0..order.turns {
            let mut answers = Answers::default();
            let mut rest = order.pick(turn);
            for (variable, size) in variables.iter().zip(&sizes) {
                variable.put(rest % size, &mut answers);
                rest = if order.whole { rest / size } else { mixed(rest) };
            }
            let settled = Settled::among(self.definition, self.plan, &answers, self.today, |key| {
                keys.contains(key)
            });
            if visit(&answers, &settled).is_break() {
                return true;
            }
        }
        whole && order.whole
    }
}

/// In which order combinations are tried: jumping, so that all fields change early.
struct Order {
    turns: u64,
    total: u64,
    stride: u64,
    whole: bool,
}

impl Order {
    fn of(sizes: &[u64]) -> Self {
        let total = sizes.iter().try_fold(1_u64, |all, size| all.checked_mul(*size));
        match total.filter(|total| *total <= BOUND) {
            Some(total) => {
                // Primes; one of them has no divisor in common with the total.
                let stride = [7_919, 6_101, 4_409, 2_909, 1_301, 1].into_iter();
                let stride = stride.filter(|stride| total % stride != 0 || *stride == 1);
                let stride = stride.min_by_key(|s| (s % total.max(1)).abs_diff(total * 5 / 8));
                Self { turns: total, total, stride: stride.unwrap_or(1), whole: true }
            }
            None => Self { turns: BOUND, total: 0, stride: 1, whole: false },
        }
    }

    fn pick(&self, turn: u64) -> u64 {
        if self.whole { turn * self.stride % self.total } else { mixed(turn) }
    }
}

/// A number that looks drawn at random and is the same each time (splitmix64).
fn mixed(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
