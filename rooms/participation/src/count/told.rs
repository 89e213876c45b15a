//! A published result as pages read it. Amounts are whole euros, fractions were rounded down to four
//! places when it was written.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

/// What came out.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Told {
    /// Ids in the order in which they won.
    pub winners: Vec<String>,
    /// What they cost.
    pub spent: i64,
    /// What there was to spend.
    pub budget: i64,
    /// What is left.
    pub left: i64,
    /// How far it reaches.
    pub voters: Reach,
    /// How shares came about; Equal Shares only.
    pub shares: Option<Shares>,
    /// How each winner won, in order.
    pub rounds: Vec<Round>,
    /// Why each project won or did not.
    pub projects: Vec<Standing>,
    /// Decisions the rule itself left open.
    pub ties: Vec<Tie>,
}

/// How many voters got something.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Reach {
    /// How many voted.
    pub total: i64,
    /// How many support at least one winner.
    pub with_a_winner: i64,
    /// How many support none.
    pub with_nothing: i64,
}

/// What each voter had to spend.
#[derive(Debug, Clone, Deserialize)]
pub struct Shares {
    /// An equal part of the budget.
    pub first: f64,
    /// In the count that counts.
    pub last: f64,
    /// How often shares were raised.
    pub steps: i64,
}

/// How a winner won.
#[derive(Debug, Clone, Deserialize)]
pub struct Round {
    /// Its id.
    pub project: String,
    /// By what.
    #[serde(flatten)]
    pub by: By,
}

/// By what a winner won.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum By {
    /// The most points of those that fitted.
    Points {
        /// How many.
        points: f64,
    },
    /// Its supporters paid for it.
    Payment {
        /// Its cost, divided by what the most generous pay.
        effective_votes: f64,
        /// What the most generous pay for each point.
        price: f64,
        /// How many paid that.
        paid_in_full: i64,
        /// How many gave all they had left.
        paid_the_rest: i64,
        /// What those gave together.
        rest: f64,
    },
    /// Its supporters had earned its cost.
    Load {
        /// What a voter had earned until then.
        load: f64,
        /// Its supporters.
        supporters: i64,
    },
}

/// A project and why it won or did not.
#[derive(Debug, Clone, Deserialize)]
pub struct Standing {
    /// Its id: the number people call it by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it costs.
    pub cost: i64,
    /// How many support it.
    pub votes: i64,
    /// Its points; its votes where there are none.
    pub points: f64,
    /// Whether it won.
    pub won: bool,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why a project won or did not.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// In this round, from 1.
    Won {
        /// The round.
        round: usize,
    },
    /// Nobody supports it.
    NoSupport,
    /// It costs more than there is.
    DearerThanTheBudget,
    /// Too few points to take part.
    BelowThreshold {
        /// How many it needs.
        threshold: f64,
        /// How many it lacks.
        missing: f64,
    },
    /// When it was its turn, too little was left.
    DidNotFit {
        /// What was left.
        left: i64,
        /// What was missing.
        missing: i64,
        /// So many more points would have made it win.
        more_points: Option<f64>,
    },
    /// The count had ended before its turn.
    AfterTheEnd {
        /// What did not fit and ended it.
        ended_by: String,
        /// So many more points would have made it win.
        more_points: Option<f64>,
    },
    /// Its supporters had too little left.
    NotPaidFor {
        /// What they had left together.
        behind: f64,
        /// What was missing.
        missing: f64,
        /// How much of its cost they had, of 1.
        part: f64,
        /// So many more supporters with an untouched share would have made up for it.
        more_supporters: i64,
    },
}

/// Equals, and what decided between them.
#[derive(Debug, Clone, Deserialize)]
pub struct Tie {
    /// Their ids; the one that went first stands first.
    pub projects: Vec<String>,
    /// What decided.
    pub broken_by: String,
}

/// What several rules make of the same ballots.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Compared {
    /// One for each rule, the budget's own first.
    pub rules: Vec<RuleColumn>,
    /// One for each project.
    pub projects: Vec<Row>,
}

/// What one rule makes of it.
#[derive(Debug, Clone, Deserialize)]
pub struct RuleColumn {
    /// Its word.
    pub rule: String,
    /// What a project is worth to a supporter.
    pub utility: Option<String>,
    /// Ids of winners.
    pub winners: Vec<String>,
    /// What they cost.
    pub spent: i64,
    /// How far it reaches.
    pub voters: Reach,
}

/// A project by all rules.
#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// For each rule whether it wins.
    pub wins: Vec<bool>,
}

/// What voters got, by district.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Districts {
    /// One for each district with enough voters, and one for all others together.
    pub rows: Vec<Section>,
}

/// The voters of a district.
#[derive(Debug, Clone, Deserialize)]
pub struct Section {
    /// Its key; empty for those who said none, nothing for those who are too few to be told apart.
    pub value: Option<String>,
    /// How many.
    pub voters: i64,
    /// How many of them support no winner.
    pub with_nothing: i64,
    /// How many winners they support on average.
    pub winners_each: f64,
    /// Their part of the money spent.
    pub money: f64,
    /// The same for one voter.
    pub money_each: f64,
}

/// Reads what was written here; what is not there reads as nothing.
fn read<T: DeserializeOwned + Default>(stored: &Value) -> T {
    T::deserialize(stored).unwrap_or_else(|error| {
        tracing::error!(%error, "a stored result does not read");
        T::default()
    })
}

impl Told {
    /// From a stored result.
    #[must_use]
    pub fn read(stored: &Value) -> Self {
        read(stored)
    }

    /// A project by its id.
    #[must_use]
    pub fn project(&self, id: &str) -> Option<&Standing> {
        self.projects.iter().find(|project| project.id == id)
    }

    /// The winners in the order in which they won.
    pub fn winners(&self) -> impl Iterator<Item = &Standing> {
        self.winners.iter().filter_map(|id| self.project(id))
    }
}

impl Compared {
    /// From a stored result.
    #[must_use]
    pub fn read(stored: &Value) -> Self {
        read(stored)
    }
}

impl Districts {
    /// From a stored result.
    #[must_use]
    pub fn read(stored: &Value) -> Self {
        read::<Option<Self>>(stored).unwrap_or_default()
    }
}
