//! The Method of Equal Shares.
//!
//! The budget is parted equally among all voters. A project is bought with the money of those who
//! support it, shared as evenly as what they have left allows; who has less than their part gives all
//! they have. Bought first is the project whose supporters pay least for what it is worth to them:
//! with [`Utility::Cost`](crate::Utility::Cost) the one with the most *effective votes* (its cost divided by what the most
//! generous pay), with [`Utility::Cardinality`](crate::Utility::Cardinality) the one with the lowest payment. It ends when no
//! supporters have the cost of their project together. On ballots with points, a voter's part grows with
//! their points. (Peters, Pierczyński, Skowron, NeurIPS 2021; <https://equalshares.net>.)
//!
//! That leaves money. *Add-one* starts with the share rounded down to a whole unit of money (to a step,
//! where steps are smaller) and raises it step by step for everybody, as long as the winners cost no more than the budget; the last run that keeps to it
//! counts. Where there is enough for everything with support, nothing is raised.
//!
//! A step is one unit of money as the literature has it. Where a share is above a thousand units, it is
//! the power of ten next below a hundredth of the share, and a hundredth of a unit where a share is below
//! ten. No step is smaller than that.

mod ledger;
mod purse;
mod quote;
mod run;

pub use ledger::Ledger;
use run::Run;

use crate::{
    Decimal, Options, Outcome, Poll, Ratio, Rule, greedy,
    outcome::{Ended, Found, Shares, Why},
};

/// Counts by Equal Shares, and keeps the accounts of who paid what.
#[must_use]
pub fn explain<'a>(poll: &'a Poll<'a>, options: &Options) -> (Outcome, Ledger<'a>) {
    let options = Options { rule: Rule::EqualShares, ..options.clone() };
    let (found, ledger) = count(poll, &options);
    (Outcome::new(poll, &options, found), ledger)
}

/// Counts by Equal Shares.
pub(crate) fn count<'a>(poll: &'a Poll<'a>, options: &Options) -> (Found, Ledger<'a>) {
    let (mut run, shares) = raise(poll, options);
    let ledger = Ledger::new(run.purse.clone(), run.winners.clone());
    let why = (0..poll.costs.len()).map(|project| ledger.why(project, &shares.last)).collect();
    let fits_all = shares.ended == Ended::EnoughForAll;
    if options.completion.is_greedy() || (fits_all && options.completion.adds()) {
        greedy::complete(poll, options, &mut run.winners, &mut run.by);
    }
    let found =
        Found { winners: run.winners, by: run.by, why, ties: run.ties, shares: Some(shares) };
    (found, ledger)
}

/// The run that counts, and how its share came about.
fn raise<'a>(poll: &'a Poll<'a>, options: &Options) -> (Run<'a>, Shares) {
    let voters = poll.voters();
    let everything: Vec<usize> = (0..poll.costs.len()).filter(|one| poll.votes[*one] > 0).collect();
    let enough_for_all = poll.cost_of(&everything) <= poll.budget;
    let step = Step::new(poll, options);
    let plain = |ended| {
        let run = Run::new(poll, poll.budget, voters, options, u64::MAX);
        (run, Ratio::new(poll.budget, voters), ended, 0)
    };
    let (run, last, ended, steps) = if enough_for_all {
        plain(Ended::EnoughForAll)
    } else if !options.completion.adds() {
        plain(Ended::NotRaised)
    } else {
        let (run, share, ended, steps) = step.raise(poll, options, &everything);
        (run, Ratio::new(share, step.finer), ended, steps)
    };
    let run = run.unwrap_or_else(|| Run::empty(poll, options));
    let shares = Shares {
        first: Ratio::new(poll.budget, voters).as_amount(poll),
        last: last.as_amount(poll),
        step: step.amount,
        steps,
        ended,
    };
    (run, shares)
}

/// By how much shares are raised.
struct Step {
    amount: Decimal,
    /// The step, in units divided by `finer`.
    size: u64,
    /// Into how many parts a unit of the poll is divided, so that a step is a whole number of them.
    finer: u64,
}

impl Step {
    fn new(poll: &Poll<'_>, options: &Options) -> Self {
        let named = options.step.filter(|step| *step > Decimal::ZERO).map(whole_hundredths);
        let amount = named.unwrap_or_else(|| usual(poll));
        let finer = 10_u64.pow(amount.places().saturating_sub(poll.places));
        let size = crate::poll::units(amount, amount.places().max(poll.places));
        Self { amount, size, finer }
    }

    /// Raises shares until the next step would cost too much, or nothing more fits where that is to
    /// end it.
    fn raise<'a>(
        &self,
        poll: &'a Poll<'a>,
        options: &Options,
        everything: &[usize],
    ) -> (Option<Run<'a>>, u64, Ended, u64) {
        let whole = u128::from(poll.budget) * u128::from(self.finer) / u128::from(poll.voters());
        let whole = u64::try_from(whole).unwrap_or(u64::MAX);
        let unit = 10_u64.pow(poll.places).saturating_mul(self.finer);
        let mut share = whole - whole % self.size.min(unit);
        let at = |share| Run::new(poll, share, self.finer, options, poll.budget);
        let mut run = at(share);
        let mut steps = 0;
        let ended = loop {
            let Some(now) = &run else { break Ended::NextWouldOverspend };
            let left = poll.budget - now.spent;
            let fits = |one: &usize| poll.costs[*one] <= left && !now.winners.contains(one);
            if options.completion.stops_when_full() && !everything.iter().any(fits) {
                break Ended::NothingMoreFits;
            }
            let ahead = self.steps_to_a_change(now, share, everything);
            if let Some(next) = at(share + ahead * self.size) {
                run = Some(next);
                steps += ahead;
                share += ahead * self.size;
                continue;
            }
            if ahead > 1 {
                steps += ahead - 1;
                share += (ahead - 1) * self.size;
                run = at(share);
            }
            break Ended::NextWouldOverspend;
        };
        (run, share, ended, steps)
    }

    /// How many steps it takes until something else could be bought.
    ///
    /// That is one, but for a case in which shares would be raised a million times for nothing: nobody
    /// had to give their last, and what was not bought could not be bought if its supporters paid for
    /// nothing else. Then with larger shares everything is bought in the same order at the same prices,
    /// until the shares of the supporters of something else reach its cost.
    fn steps_to_a_change(&self, now: &Run<'_>, share: u64, everything: &[usize]) -> u64 {
        let poll = now.purse.poll;
        if now.somebody_gave_all() {
            return 1;
        }
        let open = everything.iter().filter(|one| !now.winners.contains(one));
        let needed = open.map(|one| {
            let cost = u128::from(poll.costs[*one]) * u128::from(self.finer);
            cost.div_ceil(u128::from(poll.votes[*one]))
        });
        let missing = needed.min().unwrap_or(0).saturating_sub(u128::from(share));
        let steps = missing.div_ceil(u128::from(self.size)).max(1);
        u64::try_from(steps).unwrap_or(1)
    }
}

/// Rounded up: a hundredth is the smallest step.
fn whole_hundredths(step: Decimal) -> Decimal {
    let hundredth = 10_000;
    let hundredths = step.millionths().saturating_add(hundredth - 1) / hundredth;
    Decimal::from_millionths(hundredths * hundredth)
}

/// The step where nobody names one.
fn usual(poll: &Poll<'_>) -> Decimal {
    let share =
        i64::try_from(u128::from(poll.budget) / u128::from(poll.voters())).unwrap_or(i64::MAX);
    let units = share / 10_i64.pow(poll.places);
    match units {
        ..10 => Decimal::from_millionths(10_000),
        10..1000 => Decimal::ONE,
        _ => Decimal::whole(10_i64.pow((units / 100).ilog10())).unwrap_or(Decimal::ONE),
    }
}

impl Ledger<'_> {
    /// Why a project was not paid for.
    fn why(&self, project: usize, share: &Ratio) -> Why {
        let poll = self.poll();
        if poll.votes[project] == 0 {
            return Why::NoSupport;
        }
        if poll.costs[project] > poll.budget {
            return Why::DearerThanTheBudget;
        }
        self.not_paid_for(project, share)
    }
}
