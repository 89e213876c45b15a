//! What came out, and why: plain data for a page, a file or a script.

use serde::Serialize;

use crate::{
    Decimal, Options, Poll, Ratio, Tie,
    rule::{Completion, Rule, Utility},
    ties::TieBreak,
};

/// The result of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// By which rule.
    pub rule: Rule,
    /// What a project is worth to a supporter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub utility: Option<Utility>,
    /// What became of money that was left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion: Option<Completion>,
    /// Who went first among equals.
    pub tie_breaking: Vec<TieBreak>,
    /// Ids in the order in which they won.
    pub winners: Vec<String>,
    /// What the winners cost.
    pub spent: Decimal,
    /// What there was to spend.
    pub budget: Decimal,
    /// What is left.
    pub left: Decimal,
    /// How far the result reaches.
    pub voters: Reach,
    /// How shares came about; Equal Shares only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Shares>,
    /// How each winner won, in order.
    pub rounds: Vec<Round>,
    /// Why each project won or did not, in the order of the file.
    pub projects: Vec<Standing>,
    /// What the rule itself left open, in order.
    pub ties: Vec<Tie>,
}

/// How many voters got something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// How many voted.
    pub total: u64,
    /// How many support at least one winner.
    pub with_a_winner: u64,
    /// How many support none.
    pub with_nothing: u64,
    /// How many winners a voter supports on average.
    pub winners_each: Ratio,
    /// What the winners a voter supports cost on average.
    pub worth_each: Ratio,
    /// How many voters support 0, 1, 2, … winners.
    pub distribution: Vec<u64>,
}

/// How Equal Shares set the share of each voter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shares {
    /// An equal part of the budget.
    pub first: Ratio,
    /// What each voter had in the run that counts.
    pub last: Ratio,
    /// By how much shares were raised at a time.
    pub step: Decimal,
    /// How often they were.
    pub steps: u64,
    /// Why they were raised no further.
    pub ended: Ended,
}

/// Why shares were raised no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// They were not to be raised.
    NotRaised,
    /// There was enough for everything with support.
    EnoughForAll,
    /// With the next step the winners would have cost more than there is.
    NextWouldOverspend,
    /// Nothing more fitted.
    NothingMoreFits,
}

/// How a winner won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Round {
    /// Its id.
    pub project: String,
    /// What it costs.
    pub cost: Decimal,
    /// What is left of the budget after it.
    pub left: Decimal,
    /// By what it won.
    #[serde(flatten)]
    pub by: By,
}

/// By what a winner won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum By {
    /// It had the most points of those that fitted.
    Points {
        /// How many.
        points: Decimal,
    },
    /// Its supporters paid for it.
    Payment {
        /// Its cost divided by what the most generous of its supporters pay (times the points they
        /// gave): how many voters stand behind it who can still pay in full.
        effective_votes: Ratio,
        /// What the most generous pay, for each point.
        price: Ratio,
        /// How many paid that.
        paid_in_full: u64,
        /// How many gave all they had left, which was less.
        paid_the_rest: u64,
        /// What those gave together.
        rest: Ratio,
    },
    /// Its supporters had earned its cost.
    Load {
        /// When: what a voter had earned until then.
        load: Ratio,
        /// Its supporters.
        supporters: u64,
    },
}

/// Why a project won or did not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Its id.
    pub id: String,
    /// Its name; its id where the file has none.
    pub name: String,
    /// What it costs.
    pub cost: Decimal,
    /// How many support it.
    pub votes: u64,
    /// Its points; its votes on approval ballots.
    pub points: Decimal,
    /// Whether it won.
    pub won: bool,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why a project won or did not, with what would have made it win.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// It won in this round, from 1.
    Won {
        /// The round.
        round: usize,
    },
    /// Nobody supports it.
    NoSupport,
    /// It costs more than the whole budget.
    DearerThanTheBudget,
    /// It has too few points to take part.
    BelowThreshold {
        /// How many it needs.
        threshold: Decimal,
        /// How many it lacks.
        missing: Decimal,
    },
    /// When it was its turn, too little was left.
    DidNotFit {
        /// What was left.
        left: Decimal,
        /// What was missing.
        missing: Decimal,
        /// So many more points would have made it win, all else alike.
        #[serde(skip_serializing_if = "Option::is_none")]
        more_points: Option<Decimal>,
    },
    /// The count had ended before its turn.
    AfterTheEnd {
        /// The project that did not fit and ended it.
        ended_by: String,
        /// So many more points would have made it win, all else alike.
        #[serde(skip_serializing_if = "Option::is_none")]
        more_points: Option<Decimal>,
    },
    /// Its supporters had too little left to pay for it.
    NotPaidFor {
        /// What they had left together at the end; up to this cost they would have paid for it.
        behind: Ratio,
        /// What was missing.
        missing: Ratio,
        /// How much of its cost they had left, of 1.
        part: Ratio,
        /// So many more supporters with an untouched share would have made up for it.
        more_supporters: u64,
    },
}

impl Outcome {
    /// Puts together what every rule tells alike.
    pub(crate) fn new(poll: &Poll<'_>, options: &Options, found: Found) -> Self {
        let spent = poll.cost_of(&found.winners);
        let mut left = poll.budget;
        let rounds = found.winners.iter().zip(found.by).map(|(project, by)| {
            left = left.saturating_sub(poll.costs[*project]);
            let cost = poll.amount(poll.costs[*project]);
            Round { project: poll.id(*project).to_owned(), cost, left: poll.amount(left), by }
        });
        let rounds = rounds.collect();
        let pays = options.rule == Rule::EqualShares;
        let loads = options.rule == Rule::Phragmen;
        Self {
            rule: options.rule,
            utility: (!loads).then_some(options.utility),
            completion: (pays || loads).then_some(options.completion),
            tie_breaking: options.ways(),
            winners: found.winners.iter().map(|project| poll.id(*project).to_owned()).collect(),
            spent: poll.amount(spent),
            budget: poll.amount(poll.budget),
            left: poll.amount(poll.budget.saturating_sub(spent)),
            voters: Reach::of(poll, &found.winners),
            shares: found.shares,
            rounds,
            projects: standings(poll, &found.winners, found.why),
            ties: found.ties,
        }
    }
}

/// What a rule finds.
pub(crate) struct Found {
    /// By index, in order.
    pub winners: Vec<usize>,
    /// By what each of them won.
    pub by: Vec<By>,
    /// For each project that lost, why; what it says of winners does not count.
    pub why: Vec<Why>,
    /// Ties in order.
    pub ties: Vec<Tie>,
    /// How shares came about.
    pub shares: Option<Shares>,
}

impl Reach {
    /// How far `winners` reach.
    pub(crate) fn of(poll: &Poll<'_>, winners: &[usize]) -> Self {
        let mut won = vec![false; poll.costs.len()];
        winners.iter().for_each(|project| won[*project] = true);
        let mut distribution = vec![0; winners.len() + 1];
        for group in &poll.groups {
            let supported = group.marks.iter().filter(|(project, _)| won[*project as usize]);
            distribution[supported.count()] += u64::from(group.voters);
        }
        let total = poll.voters();
        let votes: u64 = winners.iter().map(|project| poll.votes[*project]).sum();
        let worth = winners
            .iter()
            .map(|project| u128::from(poll.votes[*project]) * u128::from(poll.costs[*project]));
        Self {
            total,
            with_a_winner: total - distribution[0],
            with_nothing: distribution[0],
            winners_each: Ratio::new(votes, total),
            worth_each: Ratio::new(worth.sum::<u128>(), total).as_amount(poll),
            distribution,
        }
    }
}

fn standings(poll: &Poll<'_>, winners: &[usize], why: Vec<Why>) -> Vec<Standing> {
    let each = why.into_iter().enumerate().map(|(project, why)| {
        let round = winners.iter().position(|winner| *winner == project).map(|place| place + 1);
        let own = &poll.election.projects[project];
        let name = poll.election.project_field(project, "name").filter(|name| !name.is_empty());
        Standing {
            id: own.id.clone(),
            name: name.unwrap_or(&own.id).to_owned(),
            cost: own.cost,
            votes: poll.votes[project],
            points: Decimal::from_millionths(poll.scores[project]),
            won: round.is_some(),
            why: round.map_or(why, |round| Why::Won { round }),
        }
    });
    each.collect()
}
