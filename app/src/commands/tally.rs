//! `allmende tally`

mod words;

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::Args;
use serde_json::{Map, Value, json};
use tally::{
    Completion, Decimal, Election, Official, Options, Poll, Rule, TieBreak, Utility, compare,
    sections,
    shares::{self, Ledger},
};

/// Counts a participatory budget, exactly and without the house: whoever has the ballots can do it.
#[derive(Args)]
pub struct Tally {
    /// The election as a Pabulib file.
    #[arg(value_name = "FILE.pb")]
    file: PathBuf,
    /// greedy, greedy-threshold, greedy-no-skip, equal-shares or phragmen.
    #[arg(long, required_unless_present = "compare")]
    rule: Option<Rule>,
    /// Put what several rules make of it side by side.
    #[arg(long, conflicts_with_all = ["rule", "by", "accounts"])]
    compare: bool,
    /// What a project is worth to a supporter: its cost, or the same for every project
    /// (cardinality).
    #[arg(long, default_value = "cost")]
    utility: Utility,
    /// Money that Equal Shares leaves: none, add-one, add-one-exhaustive, greedy, add-one-greedy,
    /// add-one-exhaustive-greedy; with Phragmén none or greedy.
    #[arg(long)]
    completion: Option<Completion>,
    /// Who goes first among equals, with commas between: more-votes, lower-cost, higher-cost,
    /// listed (as the file has them), id.
    #[arg(long, value_delimiter = ',')]
    ties: Option<Vec<TieBreak>>,
    /// Points a project needs with a greedy rule; else what the file says.
    #[arg(long)]
    threshold: Option<Decimal>,
    /// By how much money a voter's share is raised at a time with add-one.
    #[arg(long)]
    step: Option<Decimal>,
    /// What voters got by a column of the votes: district, age, sex, voting_method, …
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    /// The fewest voters shown apart with --by; smaller sections are put together.
    #[arg(long, value_name = "VOTERS", default_value_t = 10)]
    at_least: u64,
    /// Who paid what in each round of Equal Shares, and every project's effective votes before it.
    #[arg(long, requires = "json")]
    accounts: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Tally {
    /// Runs the command.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let election = read(&self.file)?;
        let poll = Poll::new(&election)
            .with_context(|| format!("{} cannot be counted", self.file.display()))?;
        match self.rule {
            Some(rule) => self.count(&poll, rule)?,
            None => {
                let comparison = compare::compare(&poll, &compare::usual(&poll));
                if self.json {
                    println!("{}", serde_json::to_value(&comparison)?);
                } else {
                    words::tell_comparison(&comparison);
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn count(&self, poll: &Poll<'_>, rule: Rule) -> anyhow::Result<()> {
        let usual = Options::of(rule);
        let options = Options {
            utility: self.utility,
            completion: self.completion.unwrap_or(usual.completion),
            ties: self.ties.clone(),
            threshold: self.threshold,
            step: self.step,
            ..usual
        };
        let (outcome, ledger) = match rule {
            Rule::EqualShares => {
                let (outcome, ledger) = shares::explain(poll, &options);
                (outcome, Some(ledger))
            }
            _ => (tally::count_poll(poll, &options), None),
        };
        let official = Official::beside(poll.election, &outcome);
        let sections = match &self.by {
            None => None,
            Some(column) => {
                let found = sections::by_column(poll, &outcome, column, self.at_least);
                Some(found.with_context(|| format!("the votes have no column \"{column}\""))?)
            }
        };
        if !self.json {
            words::tell(&outcome);
            sections.iter().for_each(words::tell_sections);
            official.iter().for_each(words::tell_official);
            return Ok(());
        }
        let mut report = serde_json::to_value(&outcome)?;
        report["official"] = serde_json::to_value(&official)?;
        if let Some(sections) = sections {
            report["sections"] = serde_json::to_value(&sections)?;
        }
        if self.accounts {
            let ledger = ledger.context("only Equal Shares has accounts; --rule equal-shares")?;
            report["accounts"] = accounts(&ledger)?;
        }
        println!("{report}");
        Ok(())
    }
}

/// Payments round by round, and effective votes project by project.
fn accounts(ledger: &Ledger<'_>) -> anyhow::Result<Value> {
    let rounds = 0..ledger.bought().len();
    let payments: Vec<_> = rounds.map(|round| ledger.payments(round)).collect();
    let rounds = ledger.effective_votes();
    let of = |project: usize| rounds.iter().map(|each| each[project].clone()).collect::<Vec<_>>();
    let mut votes = Map::new();
    for project in 0..ledger.poll().costs.len() {
        votes.insert(ledger.poll().id(project).to_owned(), serde_json::to_value(of(project))?);
    }
    Ok(json!({"payments": payments, "effective_votes": votes}))
}

fn read(path: &Path) -> anyhow::Result<Election> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    tally::pb::read(BufReader::new(file))
        .with_context(|| format!("{} is no election that can be counted", path.display()))
}
