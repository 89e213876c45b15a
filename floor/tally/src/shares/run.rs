//! One run of Equal Shares, with a given share for every voter.

use std::cmp::Ordering;

use super::{
    purse::{Price, Purse},
    quote::Quote,
};
use crate::{
    Options, Poll, Ratio, Tie, Utility,
    outcome::By,
    ties::{self, TieBreak},
};

/// A run and what it left.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    /// What the voters have left.
    pub purse: Purse<'a>,
    /// What was bought, in order, by index.
    pub winners: Vec<usize>,
    /// How each was paid for.
    pub by: Vec<By>,
    /// What the rule left open.
    pub ties: Vec<Tie>,
    /// What the winners cost, in units.
    pub spent: u64,
    utility: Utility,
}

/// A project that may still be bought.
struct Candidate {
    project: usize,
    /// A price it is not below. Voters only ever lose money, so a price never falls, and a bound
    /// from an earlier round holds.
    quote: Quote,
    /// The number of purchases when it was quoted.
    quoted_at: Option<usize>,
}

impl<'a> Run<'a> {
    /// Buys, again and again, the project with the lowest price for what it is worth to its
    /// supporters, until no supporters have the cost of their project together.
    ///
    /// Every voter has `money / parts` units. `None` as soon as more than `limit` is spent.
    pub fn new(
        poll: &'a Poll<'a>,
        money: u64,
        parts: u64,
        options: &Options,
        limit: u64,
    ) -> Option<Self> {
        Self::through(Purse::new(poll, money, parts), options, limit)
    }

    fn through(purse: Purse<'a>, options: &Options, limit: u64) -> Option<Self> {
        let (poll, ways) = (purse.poll, options.ways());
        let mut run = Self::begin(purse, options.utility);
        let mut candidates = run.candidates();
        while let Some((project, price)) = run.cheapest(&mut candidates, &ways) {
            run.spent += poll.costs[project];
            if run.spent > limit {
                return None;
            }
            candidates.retain(|one| one.project != project);
            run.buy(project, price);
        }
        Some(run)
    }

    /// A run in which nobody has anything.
    pub fn empty(poll: &'a Poll<'a>, options: &Options) -> Self {
        Self::begin(Purse::new(poll, 0, 1), options.utility)
    }

    fn begin(purse: Purse<'a>, utility: Utility) -> Self {
        Self { purse, winners: Vec::new(), by: Vec::new(), ties: Vec::new(), spent: 0, utility }
    }

    /// Whether there was a purchase for which a supporter had to give all they had.
    pub fn somebody_gave_all(&self) -> bool {
        let gave_all = |by: &By| matches!(by, By::Payment { paid_the_rest: 1.., .. });
        self.by.iter().any(gave_all)
    }

    fn candidates(&self) -> Vec<Candidate> {
        let poll = self.purse.poll;
        let supported = (0..poll.costs.len()).filter(|project| poll.votes[*project] > 0);
        let each = supported.map(|project| {
            let points = poll.supporters[project].iter().map(|one| {
                u64::from(one.weight) * u64::from(poll.groups[one.group as usize].voters)
            });
            let quote = Quote::at_first(poll.costs[project], self.purse.shift, points.sum());
            Candidate { project, quote, quoted_at: None }
        });
        each.collect()
    }

    /// What a project is worth to a supporter.
    fn worth(&self, project: usize) -> u64 {
        match self.utility {
            Utility::Cost => self.purse.poll.costs[project],
            Utility::Cardinality => 1,
        }
    }

    /// Compares two prices, each for what its project is worth.
    fn compare(&self, (a, price_a): (usize, i128), (b, price_b): (usize, i128)) -> Ordering {
        let times = |price: i128, worth: u64| price.saturating_mul(i128::from(worth));
        times(price_a, self.worth(b)).cmp(&times(price_b, self.worth(a)))
    }

    /// The project to be bought next with its exact price.
    fn cheapest(
        &mut self,
        candidates: &mut Vec<Candidate>,
        ways: &[TieBreak],
    ) -> Option<(usize, Price)> {
        let now = Some(self.winners.len());
        let mut room = Vec::new();
        let equals = loop {
            let low = |one: &Candidate| (one.project, one.quote.low);
            let best = (0..candidates.len())
                .min_by(|a, b| self.compare(low(&candidates[*a]), low(&candidates[*b])))?;
            let Candidate { project, quote, .. } = candidates[best];
            let rivals = |one: &Candidate| {
                one.quote.low == quote.low && one.project == project
                    || self.compare((one.project, one.quote.low), (project, quote.high)).is_le()
            };
            // First whoever seems cheapest is asked again, then all who might be cheaper still.
            let outdated = |one: &usize| candidates[*one].quoted_at != now;
            let ask = Some(best).filter(outdated).or_else(|| {
                (0..candidates.len()).find(|one| outdated(one) && rivals(&candidates[*one]))
            });
            let Some(ask) = ask else {
                break candidates.iter().filter(|one| rivals(one)).map(|one| one.project).collect();
            };
            match self.purse.quote(candidates[ask].project, &mut room) {
                Some(quote) => {
                    candidates[ask].quote = quote;
                    candidates[ask].quoted_at = now;
                }
                None => {
                    candidates.swap_remove(ask);
                }
            }
        };
        self.exactly_cheapest(equals, ways)
    }

    /// The cheapest of projects that coins cannot tell apart.
    fn exactly_cheapest(
        &mut self,
        rivals: Vec<usize>,
        ways: &[TieBreak],
    ) -> Option<(usize, Price)> {
        let priced = rivals.into_iter().filter_map(|one| Some((one, self.purse.price(one)?)));
        let mut cheapest: Vec<(usize, Price)> = Vec::new();
        for (project, price) in priced {
            let order = cheapest.first().map_or(Ordering::Equal, |(best, lowest)| {
                let left = &price.numerator * lowest.points * self.worth(*best);
                left.cmp(&(&lowest.numerator * price.points * self.worth(project)))
            });
            if order.is_lt() {
                cheapest.clear();
            }
            if order.is_le() {
                cheapest.push((project, price));
            }
        }
        let equals = cheapest.iter().map(|(project, _)| *project).collect();
        let (winner, tie) = ties::first(ways, self.purse.poll, equals)?;
        self.ties.extend(tie);
        cheapest.into_iter().find(|(project, _)| *project == winner)
    }

    fn buy(&mut self, project: usize, price: Price) {
        let poll = self.purse.poll;
        let denominator = self.purse.prices.denominator();
        let voters = |group: &u32| u64::from(poll.groups[*group as usize].voters);
        let per_point = Ratio::new(price.numerator.clone(), denominator * price.points);
        self.by.push(By::Payment {
            effective_votes: self.purse.effective_votes(project, &price),
            price: per_point.as_amount(poll),
            paid_in_full: price.paying_in_full,
            paid_the_rest: price.giving_all.iter().map(voters).sum(),
            rest: Ratio::new(price.rest.clone(), denominator.clone()).as_amount(poll),
        });
        self.winners.push(project);
        self.purse.buy(project, price);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Decimal, Election, Kind, Mark, Project, Rule, Vote};

    /// Voters with random points for random projects.
    fn election(costs: &[i64], ballots: &[Vec<i64>], budget: i64) -> Election {
        let whole = |number| Decimal::whole(number).unwrap_or_default();
        let project = |(number, cost): (usize, &i64)| Project {
            id: format!("{number}"),
            cost: whole(*cost),
            fields: vec![],
        };
        let vote = |points: &Vec<i64>| {
            let marks = (0..).zip(points).filter(|(_, points)| **points > 0);
            let marks = marks.map(|(project, points)| Mark { project, points: whole(*points) });
            Vote { marks: marks.collect(), ..Vote::default() }
        };
        Election {
            kind: Kind::Cumulative,
            budget: whole(budget),
            projects: costs.iter().enumerate().map(project).collect(),
            votes: ballots.iter().map(vote).collect(),
            ..Election::default()
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        /// With coarse coins nearly every comparison is left to the exact values.
        #[test]
        fn the_result_does_not_depend_on_how_fine_the_coins_are(
            costs in prop::collection::vec(1..40_i64, 6),
            ballots in prop::collection::vec(prop::collection::vec(-2..4_i64, 6), 1..12),
            budget in 1..120_i64,
        ) {
            let election = election(&costs, &ballots, budget);
            let poll = Poll::new(&election).expect("few and small numbers");
            for utility in [Utility::Cost, Utility::Cardinality] {
                let options = Options { utility, ..Options::of(Rule::EqualShares) };
                let by = |shift| {
                    let purse = Purse::in_coins(&poll, poll.budget, poll.voters(), shift);
                    let run = Run::through(purse, &options, u64::MAX).expect("nothing limits it");
                    (run.winners, run.by, run.ties)
                };
                let fine = by(40);
                prop_assert_eq!(&by(0), &fine);
                prop_assert_eq!(&by(3), &fine);
            }
        }
    }
}
