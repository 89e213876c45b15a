//! A participatory budget as a phase of a process: how much there is to spend, how people vote and
//! by which rule the winners are found.

use jiff::civil::Date;
use kernel::municipality::Section;
use tally::Rule;

use super::{Category, read::categories};

/// How people mark projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BallotKind {
    /// As many projects as they like, or up to a number.
    Approval,
    /// Projects that fit into the budget together.
    Knapsack,
    /// A purse of points over projects.
    Points,
    /// Projects in order, the dearest to the heart first.
    Ranking,
}

impl BallotKind {
    /// All with their words in a file.
    pub const ALL: [(&'static str, Self); 4] = [
        ("approval", Self::Approval),
        ("knapsack", Self::Knapsack),
        ("points", Self::Points),
        ("ranking", Self::Ranking),
    ];

    /// Its word in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("approval", |(word, _)| word)
    }
}

/// Who may vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody, once a browser or account.
    Anybody,
    /// Whoever has an account, once.
    Account,
    /// Whoever has a code from a letter, once a code.
    Code,
}

/// What a ballot asks for, and how it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// What there is to spend, whole euros.
    pub amount: i64,
    /// How people mark projects.
    pub ballot: BallotKind,
    /// How many projects a ballot holds at most.
    pub max_choices: Option<u32>,
    /// How many points a ballot has to give; none on other ballots.
    pub points: u32,
    /// How winners are found.
    pub rule: Rule,
    /// Points a project needs; for the rule that has a threshold.
    pub threshold: Option<u32>,
    /// Who may vote.
    pub who: Who,
    /// Themes of projects; may be none.
    pub categories: Vec<Category>,
    /// First and last day of voting.
    pub days: (Date, Date),
}

impl Budget {
    /// A theme by its key.
    #[must_use]
    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.key == key)
    }

    /// How many projects a ballot can hold at most, out of so many.
    #[must_use]
    pub fn most(&self, projects: usize) -> usize {
        self.max_choices.map_or(projects, |most| projects.min(most as usize))
    }
}

/// Places a ranking has at most.
const PLACES: u32 = 10;

/// Reads the keys of a phase.
pub(super) fn budget(section: &Section<'_>) -> Budget {
    // What is no day was noted where the phase was read.
    let day = |key: &str| section.text(key).and_then(|text| text.parse().ok()).unwrap_or_default();
    let ballot = section.choice("ballot", &BallotKind::ALL).unwrap_or_else(|| {
        if section.text("ballot").is_none() {
            let remedy = "add ballot = \"approval\", \"knapsack\", \"points\" or \"ranking\"";
            section.refuse("ballot", "nobody knows how people mark projects", remedy);
        }
        BallotKind::Approval
    });
    let rules = Rule::ALL.map(|(rule, word)| (word, rule));
    let rule = section.choice("rule", &rules).unwrap_or(Rule::EqualShares);
    let who = [("anybody", Who::Anybody), ("account", Who::Account), ("code", Who::Code)];
    Budget {
        amount: amount(section),
        ballot,
        max_choices: max_choices(section, ballot),
        points: points(section, ballot),
        rule,
        threshold: threshold(section, rule),
        who: section.choice("who", &who).unwrap_or(Who::Anybody),
        categories: categories(section, "idea"),
        days: (day("opens"), day("closes")),
    }
}

fn amount(section: &Section<'_>) -> i64 {
    let amount = section.count("budget", 1..=1_000_000_000);
    if amount.is_none() && !section.keys().iter().any(|key| key == "budget") {
        let remedy = "add budget = 500000, in whole euros";
        section.refuse("budget", "nobody knows how much there is to spend", remedy);
    }
    amount.unwrap_or(1).into()
}

fn max_choices(section: &Section<'_>, ballot: BallotKind) -> Option<u32> {
    let highest = if ballot == BallotKind::Ranking { PLACES } else { 1_000 };
    let most = section.count("max_choices", 1..=highest);
    let missing = most.is_none() && !section.keys().iter().any(|key| key == "max_choices");
    if missing && ballot == BallotKind::Ranking {
        let remedy = "add max_choices = 5, ten at most";
        section.refuse("max_choices", "nobody knows how many places a ranking has", remedy);
    }
    most
}

fn points(section: &Section<'_>, ballot: BallotKind) -> u32 {
    let points = section.count("points", 1..=1_000);
    let said = section.keys().iter().any(|key| key == "points");
    match ballot {
        BallotKind::Points if !said => {
            let remedy = "add points = 10";
            section.refuse("points", "nobody knows how many points there are to give", remedy);
        }
        BallotKind::Points => {}
        _ if said => {
            let problem = format!("there are no points on ballot = \"{}\"", ballot.word());
            section.refuse("points", problem, "leave points out, or write ballot = \"points\"");
        }
        _ => {}
    }
    points.unwrap_or(0)
}

fn threshold(section: &Section<'_>, rule: Rule) -> Option<u32> {
    let threshold = section.count("threshold", 1..=1_000_000);
    let said = section.keys().iter().any(|key| key == "threshold");
    if rule == Rule::GreedyThreshold && !said {
        let remedy = "add threshold = 50, the points a project needs, or take rule = \"greedy\"";
        section.refuse("rule", "nobody knows how many points a project needs", remedy);
    }
    if rule != Rule::GreedyThreshold && said {
        let problem = format!("rule = \"{}\" knows no threshold", rule.word());
        let remedy = "leave threshold out, or write rule = \"greedy-threshold\"";
        section.refuse("threshold", problem, remedy);
    }
    threshold
}
