//! Phragmén's sequential rule.
//!
//! Every voter earns money at the same steady pace. As soon as the supporters of a project have its
//! cost together they buy it, all of them give what they have, and the earning goes on. The first
//! project in the order of buying that no longer fits into the budget ends the count. (Phragmén 1894;
//! for projects with costs: Los, Christoff, Grossi 2022.) A voter supports a project or does not;
//! points do not matter here.
//!
//! What a supporter has is the time since their last purchase, so the time of the next purchase of a
//! project is its cost plus the times of its supporters' last purchases, divided by their number.

use num_bigint::BigInt;

use crate::{
    Options, Poll, Tie,
    chain::Chain,
    greedy,
    outcome::{By, Found, Why},
    ties,
};

/// The moment a project can be bought: a numerator over the chain's denominator and its supporters.
struct Moment {
    project: usize,
    numerator: BigInt,
    supporters: u64,
}

/// Counts by Phragmén's rule.
pub(crate) fn count(poll: &Poll<'_>, options: &Options) -> Found {
    let ways = options.ways();
    let mut buying = Buying::new(poll);
    let mut found = Found {
        winners: Vec::new(),
        by: Vec::new(),
        why: (0..poll.costs.len()).map(|project| cannot_win(poll, project)).collect(),
        ties: Vec::new(),
        shares: None,
    };
    let mut left = poll.budget;
    let mut ended_by = None;
    while let Some((moment, tie)) = buying.next(&ways) {
        let cost = poll.costs[moment.project];
        found.ties.extend(tie);
        if cost > left {
            ended_by = Some((moment.project, cost - left));
            break;
        }
        left -= cost;
        found.winners.push(moment.project);
        found.by.push(buying.buy(moment));
    }
    if let Some((last, missing)) = ended_by {
        for project in buying.waiting() {
            let after = Why::AfterTheEnd { ended_by: poll.id(last).to_owned(), more_points: None };
            found.why[project] =
                if project == last { did_not_fit(poll, left, missing) } else { after };
        }
    }
    if options.completion.is_greedy() {
        greedy::complete(poll, options, &mut found.winners, &mut found.by);
    }
    found
}

/// Why a project takes no part.
fn cannot_win(poll: &Poll<'_>, project: usize) -> Why {
    if poll.votes[project] == 0 { Why::NoSupport } else { Why::DearerThanTheBudget }
}

fn did_not_fit(poll: &Poll<'_>, left: u64, missing: u64) -> Why {
    Why::DidNotFit { left: poll.amount(left), missing: poll.amount(missing), more_points: None }
}

struct Buying<'a> {
    poll: &'a Poll<'a>,
    /// The times of the purchases.
    times: Chain,
    /// The purchase each group took part in last, counted from 1; 0 for none.
    last: Vec<usize>,
    /// For each project how many supporters bought last at each time; empty once it was bought.
    since: Vec<Vec<i64>>,
}

impl<'a> Buying<'a> {
    fn new(poll: &'a Poll<'a>) -> Self {
        Self { poll, times: Chain::default(), last: vec![0; poll.groups.len()], since: Vec::new() }
            .with_projects()
    }

    /// At the beginning all supporters of what can be paid at all have bought nothing.
    fn with_projects(mut self) -> Self {
        let can_win =
            |project| self.poll.votes[project] > 0 && self.poll.costs[project] <= self.poll.budget;
        let projects = 0..self.poll.costs.len();
        self.since =
            projects.map(|project| if can_win(project) { vec![0] } else { vec![] }).collect();
        self
    }

    /// The projects that are not bought yet.
    fn waiting(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.since.len()).filter(|project| !self.since[*project].is_empty())
    }

    /// The project that is bought next.
    fn next(&self, ways: &[ties::TieBreak]) -> Option<(Moment, Option<Tie>)> {
        let mut soonest: Vec<Moment> = Vec::new();
        for project in self.waiting() {
            let cost = BigInt::from(self.poll.costs[project]) * self.times.denominator();
            // The first of the times is the beginning, when nobody had anything.
            let numerator = cost + self.times.combine(&self.since[project][1..]);
            let moment = Moment { project, numerator, supporters: self.poll.votes[project] };
            let Some(best) = soonest.first() else {
                soonest.push(moment);
                continue;
            };
            let order =
                (&moment.numerator * best.supporters).cmp(&(&best.numerator * moment.supporters));
            if order.is_lt() {
                soonest.clear();
            }
            if order.is_le() {
                soonest.push(moment);
            }
        }
        let equals = soonest.iter().map(|moment| moment.project).collect();
        let (winner, tie) = ties::first(ways, self.poll, equals)?;
        let moment = soonest.into_iter().find(|moment| moment.project == winner)?;
        Some((moment, tie))
    }

    fn buy(&mut self, moment: Moment) -> By {
        let Moment { project, numerator, supporters } = moment;
        self.times.push(numerator, supporters);
        let now = self.times.len();
        self.since[project].clear();
        for counts in self.since.iter_mut().filter(|counts| !counts.is_empty()) {
            counts.push(0);
        }
        for support in &self.poll.supporters[project] {
            let group = support.group as usize;
            let voters = i64::from(self.poll.groups[group].voters);
            for (other, _) in &self.poll.groups[group].marks {
                let counts = &mut self.since[*other as usize];
                if let Some(count) = counts.get_mut(self.last[group]) {
                    *count -= voters;
                    counts[now] += voters;
                }
            }
            self.last[group] = now;
        }
        let load = self.times.value(now - 1).as_amount(self.poll);
        By::Load { load, supporters }
    }
}
