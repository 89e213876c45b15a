//! Whether marks are a ballot: the same rules in a browser, on paper and in a file.

use super::{Choices, Project};
use crate::process::{BallotKind, Budget};

/// Why marks are no ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing is marked.
    Empty,
    /// Something is marked that is not on the ballot.
    Unknown(i64),
    /// More projects are marked than the ballot holds.
    TooMany {
        /// Marked.
        n: usize,
        /// Held.
        most: usize,
    },
    /// The projects cost more than there is, whole euros.
    Over {
        /// Together.
        sum: i64,
    },
    /// More points are given than there are, or a project has fewer than one.
    Points {
        /// Given.
        given: i64,
    },
}

/// What the marked projects cost together, whole euros.
#[must_use]
pub fn cost(projects: &[Project], choices: &Choices) -> i64 {
    let cost = |(number, _): &(i64, i64)| {
        let project = projects.iter().find(|project| project.number == *number);
        project.and_then(Project::ballot_cost).unwrap_or(0)
    };
    choices.iter().map(cost).fold(0, i64::saturating_add)
}

/// Looks whether the ballot of a budget may say this.
///
/// # Errors
/// The first reason why it may not.
pub fn fits(budget: &Budget, projects: &[Project], choices: &Choices) -> Result<(), Unfit> {
    if choices.is_empty() {
        return Err(Unfit::Empty);
    }
    let on_ballot: Vec<&Project> = projects.iter().filter(|p| p.ballot_cost().is_some()).collect();
    let unknown = |number: i64| on_ballot.iter().all(|project| project.number != number);
    if let Some((number, _)) = choices.iter().find(|(number, _)| unknown(*number)) {
        return Err(Unfit::Unknown(*number));
    }
    let (n, most) = (choices.len(), budget.most(on_ballot.len()));
    if n > most {
        return Err(Unfit::TooMany { n, most });
    }
    let sum = cost(projects, choices);
    if budget.ballot == BallotKind::Knapsack && sum > budget.amount {
        return Err(Unfit::Over { sum });
    }
    let given = choices.iter().map(|(_, points)| *points).fold(0, i64::saturating_add);
    let none = choices.iter().any(|(_, points)| *points < 1);
    if budget.ballot == BallotKind::Points && (none || given > i64::from(budget.points)) {
        return Err(Unfit::Points { given });
    }
    Ok(())
}
