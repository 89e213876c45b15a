//! Rules side by side, for those who choose one before the vote or ask after it.

use serde::Serialize;

use crate::{
    Completion, Decimal, Options, Outcome, Poll, Rule, Utility, count_poll, outcome::Reach,
};

/// What several rules make of one election: the data of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// What there was to spend.
    pub budget: Decimal,
    /// How many voted.
    pub voters: u64,
    /// A column of the table for each rule.
    pub rules: Vec<Column>,
    /// A row for each project, in the order of the file.
    pub projects: Vec<Row>,
}

/// What one rule makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The rule.
    pub rule: Rule,
    /// What a project is worth to a supporter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub utility: Option<Utility>,
    /// What became of money that was left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion: Option<Completion>,
    /// Ids in the order in which they won.
    pub winners: Vec<String>,
    /// What they cost.
    pub spent: Decimal,
    /// What is left.
    pub left: Decimal,
    /// How far it reaches.
    pub voters: Reach,
    /// Against the first rule of the table; the first has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against_first: Option<Against>,
}

/// Voters who have more winners by one rule than by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Against {
    /// Voters who have more winners by this rule.
    pub better: u64,
    /// Voters who have fewer.
    pub worse: u64,
    /// Voters who have as many.
    pub same: u64,
}

/// A project by all rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it costs.
    pub cost: Decimal,
    /// How many support it.
    pub votes: u64,
    /// For each rule whether it wins.
    pub wins: Vec<bool>,
}

/// The rules worth comparing for an election: those with a threshold where the file has one.
#[must_use]
pub fn usual(poll: &Poll<'_>) -> Vec<Options> {
    let threshold = poll.election.meta("min_project_score_threshold").is_some();
    let by_cardinality =
        Options { utility: Utility::Cardinality, ..Options::of(Rule::EqualShares) };
    let mut rules = vec![Options::of(Rule::Greedy)];
    rules.extend(threshold.then(|| Options::of(Rule::GreedyThreshold)));
    rules.push(Options::of(Rule::GreedyNoSkip));
    rules.push(Options::of(Rule::EqualShares));
    rules.push(by_cardinality);
    rules.push(Options::of(Rule::Phragmen));
    rules
}

/// Counts by each of the rules.
#[must_use]
pub fn compare(poll: &Poll<'_>, rules: &[Options]) -> Comparison {
    let outcomes: Vec<Outcome> = rules.iter().map(|options| count_poll(poll, options)).collect();
    let each = (0..poll.costs.len()).map(|project| {
        let standing = |outcome: &Outcome| outcome.projects[project].won;
        let own = outcomes.first().map(|outcome| &outcome.projects[project]);
        Row {
            id: poll.id(project).to_owned(),
            name: own.map_or_else(String::new, |own| own.name.clone()),
            cost: poll.amount(poll.costs[project]),
            votes: poll.votes[project],
            wins: outcomes.iter().map(standing).collect(),
        }
    });
    let projects: Vec<Row> = each.collect();
    let columns = outcomes.into_iter().enumerate().map(|(number, outcome)| Column {
        rule: outcome.rule,
        utility: outcome.utility,
        completion: outcome.completion,
        winners: outcome.winners,
        spent: outcome.spent,
        left: outcome.left,
        voters: outcome.voters,
        against_first: (number > 0).then(|| against(poll, &projects, number)),
    });
    let rules = columns.collect();
    Comparison { budget: poll.amount(poll.budget), voters: poll.voters(), rules, projects }
}

/// Voters who have more winners by a rule than by the first, and fewer.
fn against(poll: &Poll<'_>, projects: &[Row], rule: usize) -> Against {
    let mut against = Against { better: 0, worse: 0, same: 0 };
    for group in &poll.groups {
        let winners = |rule: usize| {
            group.marks.iter().filter(|(project, _)| projects[*project as usize].wins[rule]).count()
        };
        let count = match winners(rule).cmp(&winners(0)) {
            std::cmp::Ordering::Greater => &mut against.better,
            std::cmp::Ordering::Less => &mut against.worse,
            std::cmp::Ordering::Equal => &mut against.same,
        };
        *count += u64::from(group.voters);
    }
    against
}
