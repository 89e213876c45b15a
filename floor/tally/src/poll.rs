//! An election as the rules see it: whole numbers, and voters with the same ballot taken together.

use std::collections::HashMap;

use crate::{Decimal, Election};

/// What cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncountable {
    /// Numbers beyond what is counted with here.
    #[error("the {0} are too large to be counted")]
    TooLarge(&'static str),
    /// Nobody voted.
    #[error("there are no votes to count")]
    NoVotes,
}

/// The supporters of a project who voted alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Which [`Group`].
    pub group: u32,
    /// The points each of them gives the project, as a whole number; 1 on approval ballots.
    pub weight: u32,
}

/// Voters with the same ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How many they are.
    pub voters: u32,
    /// The projects they support with their weights, by index.
    pub marks: Box<[(u32, u32)]>,
}

/// What the rules count on.
#[derive(Debug, Clone)]
pub struct Poll<'a> {
    /// Where it comes from.
    pub election: &'a Election,
    /// Decimal places of the smallest unit of money.
    pub places: u32,
    /// What there is to spend, in units.
    pub budget: u64,
    /// What each project costs, in units.
    pub costs: Vec<u64>,
    /// How many support each project.
    pub votes: Vec<u64>,
    /// The points of each project, in millionths; its votes on approval ballots.
    pub scores: Vec<i64>,
    /// Voters who voted alike.
    pub groups: Vec<Group>,
    /// The group of each vote.
    pub group_of: Vec<u32>,
    /// Who supports each project, by group.
    pub supporters: Vec<Vec<Support>>,
    /// The place of each project among the ids in order.
    pub by_id: Vec<u32>,
}

/// Units of money all projects and the budget may come to together, so that sums stay whole numbers.
const MOST_MONEY: u128 = 1 << 53;

/// Points in one go beyond this are refused, so that sums over all voters stay whole numbers.
const HEAVIEST: i64 = 1 << 24;

impl<'a> Poll<'a> {
    /// Takes the ballots of `election` together.
    ///
    /// A project has the support of a voter who gives it more than no points.
    ///
    /// # Errors
    /// When nobody voted, or numbers are beyond what is counted with.
    pub fn new(election: &'a Election) -> Result<Self, Uncountable> {
        if election.votes.is_empty() {
            return Err(Uncountable::NoVotes);
        }
        let amounts = election.projects.iter().map(|project| project.cost);
        let places = amounts.chain([election.budget]).map(Decimal::places).max().unwrap_or(0);
        let points = election.votes.iter().flat_map(|vote| &vote.marks).map(|mark| mark.points);
        let unit = 10_i64.pow(6 - points.map(Decimal::places).max().unwrap_or(0));
        let mut poll = Self {
            election,
            places,
            budget: units(election.budget, places),
            costs: election.projects.iter().map(|project| units(project.cost, places)).collect(),
            votes: vec![0; election.projects.len()],
            scores: vec![0; election.projects.len()],
            groups: Vec::new(),
            group_of: Vec::with_capacity(election.votes.len()),
            supporters: vec![Vec::new(); election.projects.len()],
            by_id: order_of_ids(election),
        };
        let money = poll.costs.iter().chain([&poll.budget]).map(|units| u128::from(*units));
        if money.sum::<u128>() > MOST_MONEY {
            return Err(Uncountable::TooLarge("amounts"));
        }
        poll.group(unit)?;
        for (number, group) in (0..).zip(&poll.groups) {
            for (project, weight) in &group.marks {
                poll.votes[*project as usize] += u64::from(group.voters);
                poll.supporters[*project as usize].push(Support { group: number, weight: *weight });
            }
        }
        Ok(poll)
    }

    /// Groups the votes by ballot, and sums the points.
    fn group(&mut self, unit: i64) -> Result<(), Uncountable> {
        let too_large = Uncountable::TooLarge("points");
        let unmarked = self.unmarked_points();
        let listed = |score: &mut i64, points: i64| -> Result<(), Uncountable> {
            *score = score.checked_add(points).ok_or_else(|| too_large.clone())?;
            Ok(())
        };
        let mut known: HashMap<Box<[(u32, u32)]>, u32> = HashMap::new();
        for vote in &self.election.votes {
            let mut marks = Vec::with_capacity(vote.marks.len());
            for mark in &vote.marks {
                let points = mark.points.millionths();
                listed(&mut self.scores[mark.project as usize], points - unmarked)?;
                let weight = points / unit;
                if weight > HEAVIEST {
                    return Err(too_large);
                }
                if let Ok(weight @ 1..) = u32::try_from(weight) {
                    marks.push((mark.project, weight));
                }
            }
            marks.sort_unstable();
            let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
            let marks: Box<[(u32, u32)]> = marks.into();
            let group = *known.entry(marks).or_insert_with_key(|marks| {
                self.groups.push(Group { voters: 0, marks: marks.clone() });
                next
            });
            self.groups[group as usize].voters += 1;
            self.group_of.push(group);
        }
        let everywhere =
            unmarked.checked_mul(i64::try_from(self.group_of.len()).unwrap_or(i64::MAX));
        let everywhere = everywhere.ok_or_else(|| too_large.clone())?;
        self.scores.iter_mut().try_for_each(|score| listed(score, everywhere))
    }

    /// What a scoring ballot gives a project it does not name, in millionths (`default_score`).
    fn unmarked_points(&self) -> i64 {
        let said = self
            .election
            .meta("default_score")
            .filter(|_| self.election.kind == crate::Kind::Scoring);
        said.and_then(|text| text.parse().ok()).map_or(0, Decimal::millionths)
    }

    /// How many voted.
    #[must_use]
    pub fn voters(&self) -> u64 {
        self.group_of.len() as u64
    }

    /// Units of money as an amount.
    #[must_use]
    pub fn amount(&self, units: u64) -> Decimal {
        let millionths = i64::try_from(units).unwrap_or(i64::MAX);
        Decimal::from_millionths(millionths.saturating_mul(10_i64.pow(6 - self.places)))
    }

    /// What projects cost together, in units.
    #[must_use]
    pub fn cost_of(&self, projects: &[usize]) -> u64 {
        projects.iter().map(|project| self.costs[*project]).sum()
    }

    /// The id of a project.
    #[must_use]
    pub fn id(&self, project: usize) -> &str {
        &self.election.projects[project].id
    }
}

/// An amount in units of `places` decimal places.
pub fn units(amount: Decimal, places: u32) -> u64 {
    (amount.millionths() / 10_i64.pow(6 - places)).unsigned_abs()
}

fn order_of_ids(election: &Election) -> Vec<u32> {
    let mut order: Vec<usize> = (0..election.projects.len()).collect();
    order.sort_unstable_by_key(|project| &election.projects[*project].id);
    let mut places = vec![0; order.len()];
    for (place, project) in (0..).zip(order) {
        places[project] = place;
    }
    places
}
