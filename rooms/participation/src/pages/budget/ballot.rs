//! What a form marks: read into choices with everything that is wrong named, and choices back into a
//! form.

use std::collections::BTreeSet;

use web::{Form, Here, fields};

use super::{Held, parts};
use crate::{
    budget::{Choices, Project},
    process::BallotKind,
};

fields! {
    /// Fields of the ballot; points and places have one field for each project or place.
    pub VoteField {
        Choice = "choice",
        District = "district",
        Before = "before",
        Receipt = "receipt",
        Sum = "sum",
    }
}

/// Name of the field with the points of a project.
pub fn points_field(number: i64) -> String {
    format!("points-{number}")
}

/// Name of the field with the project at a place.
pub fn place_field(place: usize) -> String {
    format!("place-{place}")
}

/// A form that says what a ballot says.
pub fn filled(kind: BallotKind, choices: &Choices, district: Option<&str>) -> Form<VoteField> {
    let mark = |(number, points): &(i64, i64)| match kind {
        BallotKind::Approval | BallotKind::Knapsack => ("choice".to_owned(), number.to_string()),
        BallotKind::Points => (points_field(*number), points.to_string()),
        BallotKind::Ranking => {
            (place_field(usize::try_from(*points).unwrap_or(0)), number.to_string())
        }
    };
    let marks = choices.iter().map(mark).collect();
    Form::from_pairs(marks).with(VoteField::District, district.unwrap_or_default())
}

/// What is marked, as far as it can be read; nothing is refused.
pub fn marked(held: &Held, projects: &[Project], form: &Form<VoteField>) -> Choices {
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let mut choices: Choices = match held.budget.ballot {
        BallotKind::Approval | BallotKind::Knapsack => {
            form.all(VoteField::Choice).filter_map(number).map(|project| (project, 1)).collect()
        }
        BallotKind::Points => {
            let points = |p: &Project| Some((p.number, number(form.raw(&points_field(p.number)))?));
            projects.iter().filter_map(points).filter(|(_, points)| *points != 0).collect()
        }
        BallotKind::Ranking => (1..=held.budget.most(projects.len()))
            .filter_map(|place| {
                let project = number(form.raw(&place_field(place)))?;
                Some((project, i64::try_from(place).ok()?))
            })
            .collect(),
    };
    choices.sort_unstable();
    choices.dedup();
    choices
}

/// What the marked projects cost together, whole euros.
pub fn cost(projects: &[Project], choices: &Choices) -> i64 {
    let cost = |(number, _): &(i64, i64)| {
        let project = projects.iter().find(|project| project.number == *number);
        project.and_then(Project::ballot_cost).unwrap_or(0)
    };
    choices.iter().map(cost).fold(0, i64::saturating_add)
}

/// The choices of a form; what is wrong with them is noted in it.
pub fn read(here: &Here, held: &Held, projects: &[Project], form: &mut Form<VoteField>) -> Choices {
    let choices = marked(held, projects, form);
    let known: BTreeSet<i64> = projects.iter().map(|project| project.number).collect();
    match held.budget.ballot {
        BallotKind::Approval | BallotKind::Knapsack => {
            let sent = form.all(VoteField::Choice).collect::<BTreeSet<_>>().len();
            unknown(form, &known, &choices, sent);
        }
        BallotKind::Points => points(held, projects, form),
        BallotKind::Ranking => places(held, projects, &known, form),
    }
    if !form.is_valid() {
        return choices;
    }
    if choices.is_empty() {
        form.fail(VoteField::Choice, "participation-budget-vote-none");
    }
    let most = held.budget.most(projects.len());
    if choices.len() > most {
        let values = vec![("most", most.into()), ("n", choices.len().into())];
        form.fail_named("choice", "participation-budget-vote-too-many", values);
    }
    let (cost, amount) = (cost(projects, &choices), held.budget.amount);
    if held.budget.ballot == BallotKind::Knapsack && cost > amount {
        let values = vec![
            ("sum", parts::euros(here, cost).into()),
            ("budget", parts::euros(here, amount).into()),
            ("over", parts::euros(here, cost - amount).into()),
        ];
        form.fail_named("choice", "participation-budget-vote-over", values);
    }
    if held.budget.ballot == BallotKind::Ranking {
        return in_row(choices);
    }
    choices
}

/// Projects that are not on the ballot, and what is no number.
fn unknown(form: &mut Form<VoteField>, known: &BTreeSet<i64>, choices: &Choices, sent: usize) {
    if sent != choices.len() || choices.iter().any(|(number, _)| !known.contains(number)) {
        form.fail(VoteField::Choice, "participation-budget-vote-unknown");
    }
}

fn points(held: &Held, projects: &[Project], form: &mut Form<VoteField>) {
    let known: BTreeSet<String> = projects.iter().map(|p| points_field(p.number)).collect();
    let (purse, mut given) = (i64::from(held.budget.points), 0);
    for (name, value) in form.pairs().to_vec() {
        if !name.starts_with("points-") || value.trim().is_empty() {
            continue;
        }
        if !known.contains(&name) {
            form.fail(VoteField::Choice, "participation-budget-vote-unknown");
            return;
        }
        match value.trim().parse::<i64>().ok().filter(|points| (0..=purse).contains(points)) {
            Some(points) => given += points,
            None => {
                let values = vec![("points", purse.into())];
                form.fail_named(&name, "participation-budget-vote-points-wrong", values);
            }
        }
    }
    if given > purse {
        let values = vec![("points", purse.into()), ("given", given.into())];
        form.fail_named("choice", "participation-budget-vote-points-over", values);
    }
}

fn places(held: &Held, projects: &[Project], known: &BTreeSet<i64>, form: &mut Form<VoteField>) {
    let places = held.budget.most(projects.len());
    let sent = form
        .pairs()
        .iter()
        .filter(|(name, value)| name.starts_with("place-") && !value.trim().is_empty());
    let fields: BTreeSet<String> = (1..=places).map(place_field).collect();
    if sent.into_iter().any(|(name, value)| {
        let project = value.trim().parse().ok();
        !fields.contains(name) || project.is_none_or(|number| !known.contains(&number))
    }) {
        form.fail(VoteField::Choice, "participation-budget-vote-unknown");
        return;
    }
    let mut seen = BTreeSet::new();
    for name in (1..=places).map(place_field) {
        let project = form.raw(&name).trim().to_owned();
        if !project.is_empty() && !seen.insert(project) {
            form.fail_named(&name, "participation-budget-vote-place-twice", Vec::new());
        }
    }
}

/// Places without gaps: who left the second out means the third by it.
fn in_row(choices: Choices) -> Choices {
    let mut by_place = choices;
    by_place.sort_unstable_by_key(|(_, place)| *place);
    let mut choices: Choices = by_place.into_iter().map(|(n, _)| n).zip(1..).collect();
    choices.sort_unstable();
    choices
}
