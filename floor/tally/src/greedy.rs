//! Most points first.
//!
//! Projects are taken in the order of their points (of points for the money with
//! [`Utility::Cardinality`]). `greedy` passes over what no longer fits and goes on;
//! `greedy-no-skip` ends there; `greedy-threshold`, and `greedy-no-skip` where the file says so
//! (`min_project_score_threshold`), leave out projects with too few points beforehand. These are the
//! meanings the words have in Pabulib; the official outcomes there are reproduced by the tests.

use std::cmp::Ordering;

use crate::{
    Decimal, Options, Poll,
    outcome::{By, Found, Why},
    rule::{Rule, Utility},
    ties::{self, Tie, TieBreak},
};

/// Counts by a greedy rule.
pub(crate) fn count(poll: &Poll<'_>, options: &Options) -> Found {
    let line = Line::new(poll, options);
    let mut left = poll.budget;
    let mut found = Found {
        winners: Vec::new(),
        by: Vec::new(),
        why: line.left_out(),
        ties: Vec::new(),
        shares: None,
    };
    let mut ended_by = None;
    for (place, project) in line.order.iter().copied().enumerate() {
        let cost = poll.costs[project];
        if let Some(ended_by) = ended_by {
            found.why[project] = Why::AfterTheEnd {
                ended_by: poll.id(ended_by).to_owned(),
                more_points: line.more_points(place, options.rule),
            };
        } else if cost <= left {
            left -= cost;
            found.winners.push(project);
            found.by.push(By::Points { points: Decimal::from_millionths(poll.scores[project]) });
        } else {
            found.why[project] = match line.more_points(place, options.rule) {
                None if cost > poll.budget => Why::DearerThanTheBudget,
                more_points => Why::DidNotFit {
                    left: poll.amount(left),
                    missing: poll.amount(cost - left),
                    more_points,
                },
            };
            ended_by = (options.rule == Rule::GreedyNoSkip).then_some(project);
        }
    }
    found.ties = line.ties(&found.winners);
    found
}

/// Adds to `winners` what fits into what is left, most points first.
pub(crate) fn complete(
    poll: &Poll<'_>,
    options: &Options,
    winners: &mut Vec<usize>,
    by: &mut Vec<By>,
) {
    let ways = options.ways();
    let line =
        Line { order: order(poll, Utility::Cost, &ways, |_| true), ..Line::plain(poll, ways) };
    let mut left = poll.budget.saturating_sub(poll.cost_of(winners));
    for project in line.order {
        if poll.costs[project] <= left && !winners.contains(&project) {
            left -= poll.costs[project];
            winners.push(project);
            by.push(By::Points { points: Decimal::from_millionths(poll.scores[project]) });
        }
    }
}

/// Projects in the order of their turn.
struct Line<'a> {
    poll: &'a Poll<'a>,
    utility: Utility,
    ways: Vec<TieBreak>,
    /// Points a project needs, in millionths.
    threshold: i64,
    order: Vec<usize>,
}

impl<'a> Line<'a> {
    fn plain(poll: &'a Poll<'a>, ways: Vec<TieBreak>) -> Self {
        Self { poll, utility: Utility::Cost, ways, threshold: i64::MIN, order: Vec::new() }
    }

    fn new(poll: &'a Poll<'a>, options: &Options) -> Self {
        let said = || poll.election.meta("min_project_score_threshold")?.parse().ok();
        let said = if options.rule == Rule::Greedy { None } else { said() };
        let threshold = options.threshold.or(said).map_or(i64::MIN, Decimal::millionths);
        let ways = options.ways();
        let order = order(poll, options.utility, &ways, |points| points >= threshold);
        Self { utility: options.utility, threshold, order, ..Self::plain(poll, ways) }
    }

    /// Why projects are not in the line.
    fn left_out(&self) -> Vec<Why> {
        let why = self.poll.scores.iter().zip(&self.poll.votes).map(|(points, votes)| {
            if *votes == 0 || *points >= self.threshold {
                return Why::NoSupport;
            }
            Why::BelowThreshold {
                threshold: Decimal::from_millionths(self.threshold),
                missing: Decimal::from_millionths(self.threshold - points),
            }
        });
        why.collect()
    }

    fn compare(&self, a: usize, b: usize) -> Ordering {
        by_points(self.poll, self.utility, a, b)
    }

    /// How many more points would have let the project at `place` win, all else alike: as many as
    /// bring it before the last project in whose turn it still would have fitted.
    fn more_points(&self, place: usize, rule: Rule) -> Option<Decimal> {
        let project = self.order[place];
        let mut left = self.poll.budget;
        let mut overtaken = None;
        for before in &self.order[..place] {
            if self.poll.costs[project] > left {
                break;
            }
            overtaken = Some(*before);
            match left.checked_sub(self.poll.costs[*before]) {
                Some(rest) => left = rest,
                None if rule == Rule::GreedyNoSkip => break,
                None => {}
            }
        }
        let overtaken = overtaken?;
        if self.utility == Utility::Cardinality {
            return None; // Points for the money: a number of points alone says nothing simple.
        }
        let level = self.poll.scores[overtaken] - self.poll.scores[project];
        let goes_first = ties::compare(&self.ways, self.poll, project, overtaken).is_lt();
        let whole = self.poll.election.votes.iter().flat_map(|vote| &vote.marks);
        let places = whole.map(|mark| mark.points.places()).max().unwrap_or(0);
        let beyond = if goes_first { 0 } else { 10_i64.pow(6 - places) };
        Some(Decimal::from_millionths(level + beyond))
    }

    /// Equals of whom some won and some did not.
    fn ties(&self, winners: &[usize]) -> Vec<Tie> {
        let equals = self.order.chunk_by(|a, b| self.compare(*a, *b).is_eq());
        let decisive = equals.filter_map(|equals| {
            let won = |project: &&usize| winners.contains(project);
            let last = equals.iter().rfind(won)?;
            let lost = equals.iter().find(|project| !winners.contains(project))?;
            Some(ties::tell(&self.ways, self.poll, equals, *last, *lost))
        });
        decisive.collect()
    }
}

/// The projects that have support and enough points, in the order of their turn.
fn order(
    poll: &Poll<'_>,
    utility: Utility,
    ways: &[TieBreak],
    enough: impl Fn(i64) -> bool,
) -> Vec<usize> {
    let takes_part = |project: &usize| poll.votes[*project] > 0 && enough(poll.scores[*project]);
    let mut order: Vec<usize> = (0..poll.costs.len()).filter(takes_part).collect();
    order.sort_unstable_by(|a, b| {
        by_points(poll, utility, *a, *b).then_with(|| ties::compare(ways, poll, *a, *b))
    });
    order
}

fn by_points(poll: &Poll<'_>, utility: Utility, a: usize, b: usize) -> Ordering {
    let points = |project: usize| i128::from(poll.scores[project]);
    let cost = |project: usize| i128::from(poll.costs[project]);
    match utility {
        Utility::Cost => points(b).cmp(&points(a)),
        Utility::Cardinality => (points(b) * cost(a)).cmp(&(points(a) * cost(b))),
    }
}
