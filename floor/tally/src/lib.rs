#![doc = include_str!("../README.md")]

mod chain;
pub mod compare;
mod decimal;
mod greedy;
mod official;
pub mod outcome;
pub mod pb;
mod phragmen;
mod poll;
mod ratio;
pub mod rule;
pub mod sections;
pub mod shares;
mod ties;

pub use decimal::{Decimal, NoDecimal};
pub use official::Official;
pub use outcome::Outcome;
pub use pb::{Election, Kind, Mark, Project, Vote};
pub use poll::{Group, Poll, Support, Uncountable};
pub use ratio::Ratio;
pub use rule::{Completion, Options, Rule, Utility};
pub use ties::{Tie, TieBreak};

/// Counts an election.
///
/// # Errors
/// When nobody voted, or numbers are beyond what is counted with.
pub fn count(election: &Election, options: &Options) -> Result<Outcome, Uncountable> {
    let poll = Poll::new(election)?;
    Ok(count_poll(&poll, options))
}

/// Counts an election whose ballots were taken together before.
#[must_use]
pub fn count_poll(poll: &Poll<'_>, options: &Options) -> Outcome {
    let found = match options.rule {
        Rule::Greedy | Rule::GreedyThreshold | Rule::GreedyNoSkip => greedy::count(poll, options),
        Rule::EqualShares => shares::count(poll, options).0,
        Rule::Phragmen => phragmen::count(poll, options),
    };
    Outcome::new(poll, options, found)
}
