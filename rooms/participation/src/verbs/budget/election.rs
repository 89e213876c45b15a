//! The urn as an election anybody can count: the projects that could be voted for and what the
//! ballots say, without anything by which a ballot could be found again.

use std::collections::BTreeMap;

use tally::{Decimal, Election, Kind, Mark};

use crate::{
    budget::{Ballot, Project},
    process::{BallotKind, Budget, Process},
};

/// Fewest voters of a district that is told.
pub const FEWEST: usize = 10;

/// What the ballots say, ready to be counted ([`tally::count`]) and written ([`tally::pb::write`]).
///
/// Ballots stand in the order of what they say and are numbered in it, so that neither order nor
/// number tells when one was cast. A district is told where at least [`FEWEST`] voters share it, and
/// so many say nothing, or none.
#[must_use]
pub fn election(
    process: &Process,
    budget: &Budget,
    projects: &[Project],
    ballots: &[Ballot],
) -> Election {
    let on_ballot: Vec<(&Project, i64)> =
        projects.iter().filter_map(|p| Some((p, p.ballot_cost()?))).collect();
    let (kind, most) = (kind(budget.ballot), budget.most(on_ballot.len()));
    let index: BTreeMap<i64, u32> = on_ballot.iter().map(|(p, _)| p.number).zip(0..).collect();
    let told = told(ballots);
    let mut said: Vec<(&[(i64, i64)], &str)> = ballots
        .iter()
        .map(|ballot| {
            let district = ballot.district.as_deref().filter(|key| told.contains_key(key));
            (ballot.choices.0.as_slice(), district.unwrap_or_default())
        })
        .collect();
    said.sort_unstable();
    let votes = said.into_iter().enumerate().map(|(place, (choices, district))| tally::Vote {
        voter: (place + 1).to_string(),
        marks: marks(budget.ballot, most, choices, &index),
        fields: vec![district.to_owned()],
    });
    let mut vote_columns = vec!["voter_id", "vote"];
    vote_columns.extend(kind.has_points().then_some("points"));
    vote_columns.push("district");
    Election {
        meta: meta(process, budget, most),
        kind,
        budget: whole(budget.amount),
        project_columns: columns(&["project_id", "cost", "name", "category", "district"]),
        projects: on_ballot.into_iter().map(|(project, cost)| row(project, cost)).collect(),
        vote_columns: columns(&vote_columns),
        votes: votes.collect(),
    }
}

fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn whole(number: i64) -> Decimal {
    Decimal::whole(number).unwrap_or_default()
}

fn kind(ballot: BallotKind) -> Kind {
    match ballot {
        // A knapsack is an approval ballot with a limit on what the projects cost together.
        BallotKind::Approval | BallotKind::Knapsack => Kind::Approval,
        BallotKind::Points => Kind::Cumulative,
        BallotKind::Ranking => Kind::Ordinal,
    }
}

fn meta(process: &Process, budget: &Budget, most: usize) -> Vec<(String, String)> {
    let day = |day: jiff::civil::Date| day.strftime("%d.%m.%Y").to_string();
    let mut meta = vec![
        ("description", process.title.de.clone()),
        ("country", "Germany".to_owned()),
        ("instance", budget.days.0.year().to_string()),
        ("rule", budget.rule.word().to_owned()),
        ("date_begin", day(budget.days.0)),
        ("date_end", day(budget.days.1)),
        ("min_length", "1".to_owned()),
        ("max_length", most.to_string()),
        ("language", "de".to_owned()),
        ("currency", "EUR".to_owned()),
    ];
    match budget.ballot {
        BallotKind::Knapsack => meta.push(("max_sum_cost", budget.amount.to_string())),
        BallotKind::Points => meta.push(("max_sum_points", budget.points.to_string())),
        BallotKind::Approval | BallotKind::Ranking => {}
    }
    if let Some(threshold) = budget.threshold {
        meta.push(("min_project_score_threshold", threshold.to_string()));
    }
    meta.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn row(project: &Project, cost: i64) -> tally::Project {
    let fields = [
        project.title.as_str(),
        project.category.as_deref().unwrap_or_default(),
        project.district.as_deref().unwrap_or_default(),
    ];
    tally::Project { id: project.number.to_string(), cost: whole(cost), fields: columns(&fields) }
}

/// What a ballot marks, a ranking the first first.
fn marks(
    ballot: BallotKind,
    most: usize,
    choices: &[(i64, i64)],
    index: &BTreeMap<i64, u32>,
) -> Vec<Mark> {
    let mut choices = choices.to_vec();
    if ballot == BallotKind::Ranking {
        choices.sort_unstable_by_key(|(_, place)| *place);
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mark = |(number, points): (i64, i64)| {
        let points = match ballot {
            BallotKind::Approval | BallotKind::Knapsack => 1,
            BallotKind::Points => points,
            BallotKind::Ranking => most - points + 1,
        };
        Some(Mark { project: *index.get(&number)?, points: whole(points) })
    };
    choices.into_iter().filter_map(mark).collect()
}

/// The districts that are told, with their voters.
fn told(ballots: &[Ballot]) -> BTreeMap<&str, usize> {
    let mut voters: BTreeMap<&str, usize> = BTreeMap::new();
    for district in ballots.iter().filter_map(|ballot| ballot.district.as_deref()) {
        *voters.entry(district).or_default() += 1;
    }
    voters.retain(|_, n| *n >= FEWEST);
    loop {
        let silent = ballots.len() - voters.values().sum::<usize>();
        let smallest = voters.iter().min_by_key(|(_, n)| **n).map(|(district, _)| *district);
        match smallest {
            // A few who are left over would be found by that.
            Some(smallest) if (1..FEWEST).contains(&silent) => voters.remove(smallest),
            _ => return voters,
        };
    }
}
