//! Who paid what.

use num_bigint::BigInt;
use serde::Serialize;

use super::purse::Purse;
use crate::{Poll, Ratio, outcome::Why};

/// The accounts of a count by Equal Shares: exactly who paid what for what, and has what left.
#[derive(Debug, Clone)]
pub struct Ledger<'a> {
    purse: Purse<'a>,
    bought: Vec<usize>,
}

/// Voters who paid the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Payment {
    /// How many they are.
    pub voters: u64,
    /// What each of them paid, as an amount.
    pub each: Ratio,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(purse: Purse<'a>, bought: Vec<usize>) -> Self {
        Self { purse, bought }
    }

    /// The ballots.
    #[must_use]
    pub fn poll(&self) -> &'a Poll<'a> {
        self.purse.poll
    }

    /// The projects that were paid for, in order, by index. What a completion added is not among them.
    #[must_use]
    pub fn bought(&self) -> &[usize] {
        &self.bought
    }

    /// What each voter had at first, in units of money.
    #[must_use]
    pub fn share(&self) -> Ratio {
        self.purse.prices.value(0)
    }

    /// What each voter of a group paid in a round (from 0), in units of money.
    #[must_use]
    pub fn paid(&self, group: usize, round: usize) -> Ratio {
        let coefficients = self.purse.paid(group, round + 1);
        Ratio::new(
            self.purse.prices.combine(&coefficients),
            self.purse.prices.denominator().clone(),
        )
    }

    /// Who paid what in a round (from 0): the highest payment first.
    #[must_use]
    pub fn payments(&self, round: usize) -> Vec<Payment> {
        let poll = self.poll();
        let groups = poll.supporters[self.bought[round]].iter().map(|one| one.group as usize);
        let mut paid: Vec<(Ratio, u64)> = groups
            .map(|group| (self.paid(group, round), u64::from(poll.groups[group].voters)))
            .filter(|(each, _)| *each.numerator() != BigInt::ZERO)
            .collect();
        paid.sort_unstable_by(|(a, _), (b, _)| b.cmp(a));
        let equals = paid.chunk_by(|(a, _), (b, _)| a == b);
        let sums = equals.map(|equals| Payment {
            voters: equals.iter().map(|(_, voters)| voters).sum(),
            each: equals[0].0.as_amount(poll),
        });
        sums.collect()
    }

    /// The effective votes every project had before each round, and after the last: its cost divided by
    /// what the most generous of its supporters would have paid for each point. `None` once it was
    /// bought, and where its supporters had less than its cost.
    #[must_use]
    pub fn effective_votes(&self) -> Vec<Vec<Option<Ratio>>> {
        let mut purse = self.purse.anew();
        let mut open: Vec<bool> = self.poll().votes.iter().map(|votes| *votes > 0).collect();
        let mut rounds = Vec::new();
        for round in 0..=self.bought.len() {
            let each = (0..open.len()).map(|project| {
                let price = purse.price(project).filter(|_| open[project])?;
                Some(purse.effective_votes(project, &price))
            });
            rounds.push(each.collect());
            if let Some(winner) = self.bought.get(round).copied()
                && let Some(price) = purse.price(winner)
            {
                open[winner] = false;
                purse.buy(winner, price);
            }
        }
        rounds
    }

    /// What each voter of a group has left, in units of money.
    #[must_use]
    pub fn left(&self, group: usize) -> Ratio {
        let coefficients = self.purse.left(group);
        Ratio::new(
            self.purse.prices.combine(&coefficients),
            self.purse.prices.denominator().clone(),
        )
    }

    /// What the supporters of a project have left together, in units of money.
    #[must_use]
    pub fn behind(&self, project: usize) -> Ratio {
        Ratio::new(self.purse.behind(project), self.purse.prices.denominator().clone())
    }

    /// What a project lacked at the end; `share` is what a voter had at first, as an amount.
    pub(super) fn not_paid_for(&self, project: usize, share: &Ratio) -> Why {
        let poll = self.poll();
        let behind = self.behind(project);
        let cost = poll.costs[project] * behind.denominator();
        let missing = Ratio::new(&cost - behind.numerator(), behind.denominator().clone());
        let missing = missing.as_amount(poll);
        // Rounded up: missing / share.
        let wanted = missing.numerator() * share.denominator();
        let each = share.numerator() * missing.denominator();
        let supporters =
            if each == BigInt::ZERO { BigInt::ZERO } else { (wanted + &each - 1_u8) / each };
        Why::NotPaidFor {
            part: Ratio::new(behind.numerator().clone(), cost),
            behind: behind.as_amount(poll),
            missing,
            more_supporters: u64::try_from(supporters).unwrap_or(u64::MAX),
        }
    }
}
