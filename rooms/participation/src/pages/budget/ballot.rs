//! What a form marks: read into choices with everything that is wrong named, and choices back into a
//! form.

use std::collections::BTreeSet;

use web::{Arg, Form, Here, fields};

use super::{Held, parts};
use crate::{
    budget::{Choices, Project, Unfit, fits},
    process::BallotKind,
};

fields! {
    /// Fields of the ballot; points and places have one field for each project or place.
    pub VoteField {
        Choice = "choice",
        District = "district",
        Before = "before",
        Receipt = "receipt",
        Code = "code",
        Spoiled = "spoiled",
        Key = "key",
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
    if let Err(unfit) = fits(&held.budget, projects, &choices) {
        let (key, values) = told(here, held, unfit);
        form.fail_named("choice", key, values);
    }
    if held.budget.ballot == BallotKind::Ranking {
        return in_row(choices);
    }
    choices
}

/// Why marks are no ballot, in words.
fn told(here: &Here, held: &Held, unfit: Unfit) -> (&'static str, Vec<(&'static str, Arg)>) {
    let amount = held.budget.amount;
    let euros = |sum: i64| Arg::from(parts::euros(here, sum));
    match unfit {
        Unfit::Empty => ("participation-budget-vote-none", Vec::new()),
        Unfit::Unknown(_) => ("participation-budget-vote-unknown", Vec::new()),
        Unfit::TooMany { n, most } => {
            let values = vec![("most", most.into()), ("n", n.into())];
            ("participation-budget-vote-too-many", values)
        }
        Unfit::Over { sum } => {
            let (budget, over) = (euros(amount), euros(sum - amount));
            let values = vec![("sum", euros(sum)), ("budget", budget), ("over", over)];
            ("participation-budget-vote-over", values)
        }
        Unfit::Points { given } => {
            let values =
                vec![("points", i64::from(held.budget.points).into()), ("given", given.into())];
            ("participation-budget-vote-points-over", values)
        }
    }
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
