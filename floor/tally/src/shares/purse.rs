//! What voters have left, twice: exactly, and as whole numbers that are close to it.
//!
//! All voters begin with the same share, and a voter who pays for a project pays its price for each
//! point they gave it, or all they have left. So what a group has is its share less the prices of what
//! it paid for in full, times its points, or nothing. The prices stand exactly in a [`Chain`]; nothing
//! else is needed to know exactly what anybody has.
//!
//! Beside it each group has a whole number of tiny coins (`2^-shift` of the smallest unit of money) that
//! is off by at most `slack` coins. Most comparisons are clear in coins. Where one is not, the exact
//! values decide. No decision ever rests on a rounded number.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::{
    Ratio,
    chain::Chain,
    poll::{Group, Poll, Support},
};

/// A group that still has something.
const HAS_SOME: u16 = u16::MAX;

/// The most coins in a unit of money, as a power of two.
const FINEST: u32 = 40;

/// What all voters have left.
#[derive(Debug, Clone)]
pub struct Purse<'a> {
    pub poll: &'a Poll<'a>,
    /// What each voter began with: units, divided by this.
    share: (u64, u64),
    /// The share, then the price for a point of each purchase.
    pub prices: Chain,
    /// Coins in a unit of money, as a power of two.
    pub shift: u32,
    /// What a voter of each group has, in coins.
    coins: Vec<i64>,
    /// By how many coins that may be off, either way.
    slack: Vec<u32>,
    /// The purchase with which each group gave its last, counted from 1.
    spent_with: Vec<u16>,
    /// The purchase of each project, counted from 1; 0 where it was not bought.
    bought_as: Vec<u16>,
}

/// What a supporter has, and how much of a project's price is theirs to pay.
#[derive(Debug, Clone, Copy)]
pub struct Payer {
    pub group: u32,
    pub weight: u32,
    pub voters: u32,
    pub slack: u32,
    pub coins: i64,
}

/// The price of a project: what its supporters pay for each point when its cost is shared as evenly
/// as what they have left allows.
#[derive(Debug, Clone)]
pub struct Price {
    /// Over the chain's denominator and `points`.
    pub numerator: BigInt,
    /// The points of those who pay in full.
    pub points: u64,
    /// Groups that give all they have left.
    pub giving_all: Vec<u32>,
    /// How many voters pay in full.
    pub paying_in_full: u64,
    /// What those who do not give together, over the chain's denominator.
    pub rest: BigInt,
}

impl<'a> Purse<'a> {
    /// Every voter with a share of `money / parts` units.
    pub fn new(poll: &'a Poll<'a>, money: u64, parts: u64) -> Self {
        let whole = money / parts + 1;
        Self::in_coins(poll, money, parts, (61 - whole.ilog2()).min(FINEST))
    }

    /// The same voters before they bought anything.
    pub fn anew(&self) -> Self {
        Self::in_coins(self.poll, self.share.0, self.share.1, self.shift)
    }

    /// With `2^shift` coins in a unit; what comes out does not depend on it, only how often the exact
    /// values must be asked.
    pub fn in_coins(poll: &'a Poll<'a>, money: u64, parts: u64, shift: u32) -> Self {
        let mut prices = Chain::default();
        prices.push(BigInt::from(money), parts);
        let coins = (u128::from(money) << shift) / u128::from(parts);
        let coins = i64::try_from(coins).unwrap_or(i64::MAX);
        Self {
            poll,
            share: (money, parts),
            prices,
            shift,
            coins: vec![coins; poll.groups.len()],
            slack: vec![1; poll.groups.len()],
            spent_with: vec![HAS_SOME; poll.groups.len()],
            bought_as: vec![0; poll.costs.len()],
        }
    }

    /// Whether a group has nothing left.
    pub fn is_empty(&self, group: u32) -> bool {
        self.spent_with[group as usize] != HAS_SOME
    }

    /// The supporters of a project who have something left.
    pub fn payers(&self, project: usize) -> impl Iterator<Item = Payer> + '_ {
        let alive = self.poll.supporters[project].iter().filter(|one| !self.is_empty(one.group));
        alive.map(|Support { group, weight }| Payer {
            group: *group,
            weight: *weight,
            voters: self.poll.groups[*group as usize].voters,
            slack: self.slack[*group as usize],
            coins: self.coins[*group as usize],
        })
    }

    /// Adds what a group that is not empty has, `times` over, to coefficients of the prices.
    fn add(&self, group: u32, times: i64, coefficients: &mut [i64]) {
        let Group { marks, .. } = &self.poll.groups[group as usize];
        coefficients[0] += times;
        for (project, weight) in marks {
            let purchase = self.bought_as[*project as usize];
            if purchase > 0 {
                coefficients[usize::from(purchase)] -= times * i64::from(*weight);
            }
        }
    }

    /// What a voter of a group paid with a purchase, as coefficients of the prices.
    pub fn paid(&self, group: usize, purchase: usize) -> Vec<i64> {
        let mut coefficients = vec![0; self.prices.len()];
        let marks = &self.poll.groups[group].marks;
        let bought_as = |project: u32| usize::from(self.bought_as[project as usize]);
        let Some((_, weight)) = marks.iter().find(|(project, _)| bought_as(*project) == purchase)
        else {
            return coefficients;
        };
        match usize::from(self.spent_with[group]) {
            last if last < purchase => {}
            last if last == purchase => {
                coefficients[0] = 1;
                for (project, weight) in marks {
                    if (1..purchase).contains(&bought_as(*project)) {
                        coefficients[bought_as(*project)] = -i64::from(*weight);
                    }
                }
            }
            _ => coefficients[purchase] = i64::from(*weight),
        }
        coefficients
    }

    /// What a voter of a group has left, as coefficients of the prices.
    pub fn left(&self, group: usize) -> Vec<i64> {
        let mut coefficients = vec![0; self.prices.len()];
        if self.spent_with[group] == HAS_SOME
            && let Ok(group) = u32::try_from(group)
        {
            self.add(group, 1, &mut coefficients);
        }
        coefficients
    }

    /// What the supporters of a project have together, over the chain's denominator.
    pub fn behind(&self, project: usize) -> BigInt {
        let mut coefficients = vec![0; self.prices.len()];
        for payer in self.payers(project) {
            self.add(payer.group, i64::from(payer.voters), &mut coefficients);
        }
        self.prices.combine(&coefficients)
    }

    /// The exact price of a project; `None` where its supporters have less than its cost.
    pub fn price(&self, project: usize) -> Option<Price> {
        let cost = self.poll.costs[project] * self.prices.denominator();
        let mut payers: Vec<Payer> = self.payers(project).collect();
        let has = self.certainly_has(&payers, project);
        if !has.unwrap_or_else(|| self.behind(project) >= cost) {
            return None;
        }
        let mut price = Price {
            numerator: BigInt::ZERO,
            points: points(&payers),
            giving_all: Vec::new(),
            paying_in_full: 0,
            rest: BigInt::ZERO,
        };
        let mut giving = vec![0; self.prices.len()];
        loop {
            price.rest = self.prices.combine(&giving);
            price.numerator = &cost - &price.rest;
            let near = self.near(&price);
            let before = payers.len();
            // Who has less than their part gives all; the part of the others grows, until all can pay.
            payers.retain(|payer| {
                let enough = self.compare(payer, near, &price).is_ge();
                if !enough {
                    self.add(payer.group, i64::from(payer.voters), &mut giving);
                    price.giving_all.push(payer.group);
                }
                enough
            });
            if payers.len() == before {
                break;
            }
            price.points = points(&payers);
        }
        price.paying_in_full = payers.iter().map(|payer| u64::from(payer.voters)).sum();
        Some(price)
    }

    /// Whether the payers have the cost of a project together, where coins are clear about it.
    pub fn certainly_has(&self, payers: &[Payer], project: usize) -> Option<bool> {
        let cost = i128::from(self.poll.costs[project]) << self.shift;
        let voters = |payer: &Payer| i128::from(payer.voters);
        let coins: i128 = payers.iter().map(|one| voters(one) * i128::from(one.coins)).sum();
        let slack: i128 = payers.iter().map(|one| voters(one) * i128::from(one.slack)).sum();
        if coins - slack >= cost {
            return Some(true);
        }
        (coins + slack < cost).then_some(false)
    }

    /// The effective votes of a project: its cost divided by the price of a point.
    pub fn effective_votes(&self, project: usize, price: &Price) -> Ratio {
        let cost = self.poll.costs[project] * self.prices.denominator();
        Ratio::new(cost * price.points, price.numerator.clone())
    }

    /// A price in coins, rounded down.
    pub fn near(&self, price: &Price) -> i64 {
        let near = (&price.numerator << self.shift) / (self.prices.denominator() * price.points);
        i64::try_from(near).unwrap_or(i64::MAX)
    }

    /// What a payer has, compared with their part of a price that is `near` in coins.
    fn compare(&self, payer: &Payer, near: i64, price: &Price) -> Ordering {
        let weight = i128::from(payer.weight);
        let beyond = i128::from(payer.coins) - i128::from(near) * weight;
        let slack = i128::from(payer.slack) + weight;
        if beyond.abs() > slack {
            return beyond.cmp(&0);
        }
        let mut has = vec![0; self.prices.len()];
        self.add(payer.group, 1, &mut has);
        (self.prices.combine(&has) * price.points).cmp(&(&price.numerator * payer.weight))
    }

    /// Buys a project at its price.
    pub fn buy(&mut self, project: usize, price: Price) {
        let near = self.near(&price);
        let purchase = u16::try_from(self.prices.len()).unwrap_or(HAS_SOME - 1);
        for group in &price.giving_all {
            self.spent_with[*group as usize] = purchase;
        }
        let payers: Vec<Payer> = self.payers(project).collect();
        for payer in payers {
            let group = payer.group as usize;
            if self.compare(&payer, near, &price).is_eq() {
                self.spent_with[group] = purchase;
            }
            let part = i128::from(near) * i128::from(payer.weight);
            self.coins[group] = i64::try_from(i128::from(payer.coins) - part).unwrap_or(0);
            self.slack[group] = payer.slack.saturating_add(payer.weight);
        }
        self.bought_as[project] = purchase;
        self.prices.push(price.numerator, price.points);
    }
}

/// The points of payers.
fn points(payers: &[Payer]) -> u64 {
    payers.iter().map(|payer| u64::from(payer.voters) * u64::from(payer.weight)).sum()
}
