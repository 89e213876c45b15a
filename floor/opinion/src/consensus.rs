//! What is agreed: over all people, and over all groups.

use std::cmp::Ordering;

use serde::Serialize;

use crate::representative::{Side, Stand};
use crate::significance::{SURE_AT_90, above_half, share};
use crate::vote::Tally;

/// Statements agreed over all people that are shown at most on each side.
const SHOWN: usize = 5;

/// Agreement over groups: the product of each group's share. A small group weighs as much as a large
/// one, and one group that does not go along pulls it down.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GroupConsensus {
    /// Of agreement.
    pub agree: f64,
    /// Of disagreement.
    pub disagree: f64,
}

impl GroupConsensus {
    pub(crate) fn of(groups: &[Tally]) -> Self {
        let product = |side: Side| groups.iter().map(|g| share(side.count(g), g.seen())).product();
        Self { agree: product(Side::Agree), disagree: product(Side::Disagree) }
    }

    const fn on(&self, side: Side) -> f64 {
        match side {
            Side::Agree => self.agree,
            Side::Disagree => self.disagree,
        }
    }
}

/// A statement most people say the same to, whatever group they are in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Majority {
    /// The statement.
    pub statement: u32,
    /// What they say.
    pub side: Side,
    /// Votes on that side.
    pub votes: u32,
    /// Votes in all.
    pub seen: u32,
    /// Share of all on that side, guessed from those who voted.
    pub share: f64,
    /// How surely that is more than half; standard deviations.
    pub share_test: f64,
}

/// Statements of all people's majority on one side, most certain first.
pub(crate) fn majorities(counted: &[(u32, Tally)], side: Side) -> Vec<Majority> {
    let of = |(statement, tally): &(u32, Tally)| {
        let (votes, seen) = (side.count(tally), tally.seen());
        let (share, share_test) = (share(votes, seen), above_half(votes, seen));
        Majority { statement: *statement, side, votes, seen, share, share_test }
    };
    let sure = |one: &Majority| one.share > 0.5 && one.share_test > SURE_AT_90;
    let mut found: Vec<Majority> = counted.iter().map(of).filter(sure).collect();
    found.sort_by(|a, b| (b.share * b.share_test).total_cmp(&(a.share * a.share_test)));
    found.truncate(SHOWN);
    found
}

/// A statement on which every group surely (90 %) has the same majority.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Common {
    /// The statement.
    pub statement: u32,
    /// What all groups say.
    pub side: Side,
    /// Agreement over groups on that side, by which these are sorted.
    pub consensus: f64,
}

/// A statement one group is surely (90 %) for and another surely against.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Dividing {
    /// The statement.
    pub statement: u32,
    /// Share of agreement in the most favourable group less that in the least; these are sorted by it.
    pub apart: f64,
}

/// What all groups say the same to, and what sets them against each other. Fewer than two groups have
/// neither.
pub(crate) fn across<'a>(
    stands: impl Iterator<Item = (u32, &'a [Stand], GroupConsensus)>,
) -> (Vec<Common>, Vec<Dividing>) {
    let (mut common, mut dividing) = (Vec::new(), Vec::new());
    for (statement, groups, consensus) in stands.filter(|(_, groups, _)| groups.len() > 1) {
        let sure = |side: Side| move |one: &Stand| one.on(side).share_test > SURE_AT_90;
        for side in [Side::Agree, Side::Disagree] {
            if groups.iter().all(sure(side)) {
                common.push(Common { statement, side, consensus: consensus.on(side) });
            }
        }
        if groups.iter().any(sure(Side::Agree)) && groups.iter().any(sure(Side::Disagree)) {
            let shares = groups.iter().map(|one| one.agreeing.share);
            let most = shares.clone().fold(0.0, f64::max);
            dividing.push(Dividing { statement, apart: most - shares.fold(1.0, f64::min) });
        }
    }
    common.sort_by(|a, b| falling(a.consensus, b.consensus));
    dividing.sort_by(|a, b| falling(a.apart, b.apart));
    (common, dividing)
}

fn falling(a: f64, b: f64) -> Ordering {
    b.total_cmp(&a)
}
