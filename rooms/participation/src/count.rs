//! The count of a participatory budget: from the urn to what is published, and stays as it is.

mod told;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{Result, Tx};
use tally::{
    Decimal, Election, Options, Poll, TieBreak, Uncountable,
    compare::{self, Comparison},
    sections,
};

pub use told::{
    By, Compared, Districts, Reach, Round, Row, RuleColumn, Section, Shares, Standing, Tie, Told,
    Why,
};

use crate::{
    process::{Budget, Process},
    store::budget::{list_ballots_after, list_projects},
    verbs::budget::{FEWEST, election},
};

/// Ballots read at once.
const BATCH: i64 = 10_000;

/// What is in the urn of a process.
#[derive(Debug, Clone)]
pub struct Urn {
    /// What there is to decide and what was voted, with nobody's name or number.
    pub election: Election,
    /// How many ballots came in by each channel.
    pub channels: BTreeMap<String, i64>,
}

/// Empties the urn of a process.
///
/// # Errors
/// Engine errors.
pub async fn read_urn(tx: &mut Tx, process: &Process, budget: &Budget) -> Result<Urn> {
    let projects = list_projects(tx, &process.slug).await?;
    let mut ballots = Vec::new();
    loop {
        let after = ballots.last().map(|ballot: &crate::budget::Ballot| ballot.id);
        let batch = list_ballots_after(tx, &process.slug, after, BATCH).await?;
        let last = batch.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        ballots.extend(batch);
        if last {
            break;
        }
    }
    let mut channels = BTreeMap::new();
    for ballot in &ballots {
        *channels.entry(ballot.channel.clone()).or_default() += 1;
    }
    Ok(Urn { election: election(process, budget, &projects, &ballots), channels })
}

/// The rule of a budget with everything it leaves open.
#[must_use]
pub fn options(budget: &Budget) -> Options {
    let threshold = budget.threshold.and_then(|points| Decimal::whole(points.into()));
    Options { threshold, ..Options::of(budget.rule) }
}

/// A result as everybody may read it. What is in it is what `allmende tally --json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The rule and everything it left open.
    pub options: Value,
    /// Winners, rounds, and why each project won or not.
    pub outcome: Value,
    /// What other rules would have made of the same ballots.
    pub comparison: Value,
    /// What voters got, by district; nothing where nobody said theirs.
    pub districts: Value,
    /// How many ballots came in by each channel.
    pub channels: BTreeMap<String, i64>,
}

/// What was counted, before it is published.
#[derive(Debug, Clone)]
pub struct Counted {
    /// Word of the rule.
    pub rule: &'static str,
    /// What came out.
    pub result: Published,
    /// How many ballots were counted.
    pub voters: i64,
    /// The ballots as a Pabulib file.
    pub ballots: Vec<u8>,
    /// Of [`Self::ballots`].
    pub sha256: Vec<u8>,
}

/// Counts. It works for as long as there are ballots: not on a thread that others wait for.
///
/// # Errors
/// When nobody voted, or numbers are beyond what is counted with.
pub fn count(urn: &Urn, options: &Options) -> std::result::Result<Counted, Uncountable> {
    let poll = Poll::new(&urn.election)?;
    let outcome = tally::count_poll(&poll, options);
    let districts = sections::by_column(&poll, &outcome, "district", FEWEST as u64);
    let districts = districts.filter(|sections| sections.rows.iter().any(is_named));
    let mut ballots = Vec::new();
    tally::pb::write(&urn.election, &mut ballots).expect("memory can be written to");
    Ok(Counted {
        rule: options.rule.word(),
        voters: i64::try_from(poll.voters()).unwrap_or(i64::MAX),
        sha256: Sha256::digest(&ballots).to_vec(),
        ballots,
        result: Published {
            options: published(options),
            comparison: plain(&compared(&poll, options)),
            outcome: plain(&outcome),
            districts: plain(&districts),
            channels: urn.channels.clone(),
        },
    })
}

/// What several rules make of the same ballots, the budget's own first.
///
/// # Errors
/// When nobody voted, or numbers are beyond what is counted with.
pub fn preview(urn: &Urn, options: &Options) -> std::result::Result<Compared, Uncountable> {
    let poll = Poll::new(&urn.election)?;
    Ok(Compared::read(&plain(&compared(&poll, options))))
}

fn compared(poll: &Poll<'_>, options: &Options) -> Comparison {
    let other = |one: &Options| one.rule != options.rule || one.utility != options.utility;
    let others = compare::usual(poll).into_iter().filter(other);
    let rules: Vec<Options> = std::iter::once(options.clone()).chain(others).collect();
    compare::compare(poll, &rules)
}

fn is_named(section: &sections::Section) -> bool {
    section.value.as_deref().is_some_and(|district| !district.is_empty())
}

/// A rule as others can count by it.
fn published(options: &Options) -> Value {
    let amount = |number: Option<Decimal>| number.map(|number| number.to_string());
    json!({
        "rule": options.rule,
        "utility": options.utility,
        "completion": options.completion,
        "ties": options.ways().iter().map(TieBreak::word).collect::<Vec<_>>(),
        "threshold": amount(options.threshold),
        "step": amount(options.step),
    })
}

fn plain(told: &impl Serialize) -> Value {
    serde_json::to_value(told).expect("numbers, words and lists become JSON")
}
