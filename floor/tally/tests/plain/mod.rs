//! The rules once more, as their definitions say and as slowly, with fractions of small numbers.

use tally::{Poll, Ratio, Utility, shares::Ledger};

/// A fraction.
#[derive(Clone, Copy, Debug)]
struct Part(i128, i128);

impl Part {
    fn new(numerator: i128, denominator: i128) -> Self {
        let (mut a, mut b) = (numerator.abs().max(1), denominator);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        if numerator == 0 { Self(0, 1) } else { Self(numerator / a, denominator / a) }
    }

    fn plus(self, other: Self) -> Self {
        Self::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn less(self, other: Self) -> Self {
        self.plus(Self(-other.0, other.1))
    }

    fn over(self, number: i128) -> Self {
        Self::new(self.0, self.1 * number)
    }

    fn times(self, number: i128) -> Self {
        Self::new(self.0 * number, self.1)
    }

    fn compare(self, other: Self) -> std::cmp::Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    fn is_less(self, other: Self) -> bool {
        self.compare(other).is_lt()
    }
}

/// The supporters of a project, voter by voter, with their points.
fn supporters(poll: &Poll<'_>, project: usize) -> Vec<(usize, i128)> {
    let each = poll.group_of.iter().enumerate().filter_map(|(voter, group)| {
        let marks = &poll.groups[*group as usize].marks;
        let mark = marks.iter().find(|(own, _)| *own as usize == project)?;
        Some((voter, i128::from(mark.1)))
    });
    each.collect()
}

/// The better of two equals: more votes, lower cost, id.
fn best(poll: &Poll<'_>, mut equals: Vec<usize>) -> usize {
    equals.sort_by_key(|one| {
        (std::cmp::Reverse(poll.votes[*one]), poll.costs[*one], poll.id(*one).to_owned())
    });
    equals[0]
}

pub fn equal_shares(poll: &Poll<'_>, utility: Utility) -> Vec<usize> {
    let voters = i128::from(poll.voters());
    let mut has = vec![Part::new(i128::from(poll.budget), voters); poll.group_of.len()];
    let mut winners = Vec::new();
    loop {
        let mut lowest: Option<(Part, Vec<usize>)> = None;
        for project in (0..poll.costs.len()).filter(|one| !winners.contains(one)) {
            let Some(price) = price(poll, project, &has) else { continue };
            let worth = if utility == Utility::Cost { i128::from(poll.costs[project]) } else { 1 };
            let price = price.over(worth);
            match &mut lowest {
                Some((best, equals)) if price.compare(*best).is_eq() => equals.push(project),
                Some((best, _)) if best.is_less(price) => {}
                _ => lowest = Some((price, vec![project])),
            }
        }
        let Some((_, equals)) = lowest else { return winners };
        let winner = best(poll, equals);
        let part = price(poll, winner, &has).expect("it was affordable");
        for (voter, points) in supporters(poll, winner) {
            let pays = part.times(points);
            has[voter] = if has[voter].is_less(pays) { Part(0, 1) } else { has[voter].less(pays) };
        }
        winners.push(winner);
    }
}

/// What a point costs: the cost less what those give who have less than their part, over the points of
/// the others. The poorer of them are taken first.
fn price(poll: &Poll<'_>, project: usize, has: &[Part]) -> Option<Part> {
    let mut payers = supporters(poll, project);
    let cost = Part(i128::from(poll.costs[project]), 1);
    let together = payers.iter().fold(Part(0, 1), |sum, (voter, _)| sum.plus(has[*voter]));
    if payers.is_empty() || together.is_less(cost) {
        return None;
    }
    payers.sort_by(|a, b| has[a.0].over(a.1).compare(has[b.0].over(b.1)));
    let mut open = cost;
    loop {
        let points: i128 = payers.iter().map(|(_, points)| points).sum();
        let price = open.over(points);
        let (poorest, weight) = payers[0];
        if !has[poorest].is_less(price.times(weight)) {
            return Some(price);
        }
        open = open.less(has[poorest]);
        payers.remove(0);
    }
}

pub fn phragmen(poll: &Poll<'_>) -> Vec<usize> {
    let mut load = vec![Part(0, 1); poll.group_of.len()];
    let mut left = poll.budget;
    let mut winners = Vec::new();
    loop {
        let mut soonest: Option<(Part, Vec<usize>)> = None;
        for project in (0..poll.costs.len()).filter(|one| !winners.contains(one)) {
            let own = supporters(poll, project);
            if own.is_empty() || poll.costs[project] > poll.budget {
                continue;
            }
            let cost = Part(i128::from(poll.costs[project]), 1);
            let sum = own.iter().fold(cost, |sum, (voter, _)| sum.plus(load[*voter]));
            let moment = sum.over(i128::try_from(own.len()).expect("few"));
            match &mut soonest {
                Some((best, equals)) if moment.compare(*best).is_eq() => equals.push(project),
                Some((best, _)) if best.is_less(moment) => {}
                _ => soonest = Some((moment, vec![project])),
            }
        }
        let Some((moment, equals)) = soonest else { return winners };
        let winner = best(poll, equals);
        if poll.costs[winner] > left {
            return winners;
        }
        left -= poll.costs[winner];
        supporters(poll, winner).iter().for_each(|(voter, _)| load[*voter] = moment);
        winners.push(winner);
    }
}

/// Nobody pays more than their share, nor for what they do not support; every project that was bought
/// is paid for to the last coin, nobody who pays less than another for each point has anything left, and
/// the supporters of no other project have its cost.
pub fn priceable(ledger: &Ledger<'_>) {
    let poll = ledger.poll();
    let groups = 0..poll.groups.len();
    let voters = |group: usize| u64::from(poll.groups[group].voters);
    for group in groups.clone() {
        let paid = (0..ledger.bought().len()).map(|round| ledger.paid(group, round));
        let spent = paid.fold(Ratio::new(0, 1), |sum, one| sum.plus(&one));
        assert_eq!(spent.plus(&ledger.left(group)), ledger.share());
        assert!(ledger.left(group) >= Ratio::new(0, 1));
    }
    for (round, project) in ledger.bought().iter().enumerate() {
        let mut sum = Ratio::new(0, 1);
        for group in groups.clone() {
            let paid = ledger.paid(group, round);
            let supports =
                poll.groups[group].marks.iter().any(|(own, _)| *own as usize == *project);
            assert!(paid >= Ratio::new(0, 1) && (supports || paid == Ratio::new(0, 1)));
            sum = sum.plus(&paid.times(voters(group)));
        }
        assert_eq!(sum, Ratio::new(poll.costs[*project], 1));
    }
    for project in (0..poll.costs.len()).filter(|one| !ledger.bought().contains(one)) {
        assert!(ledger.behind(project) < Ratio::new(poll.costs[project], 1));
    }
}
