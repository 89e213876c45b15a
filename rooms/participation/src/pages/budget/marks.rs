//! The part of a ballot where people mark projects: on the ballot, on a screen of the town's, and where
//! staff enter what stands on paper.

use askama::Template;
use web::{Form, Here};

use super::{
    Held,
    ballot::{self, VoteField, place_field, points_field},
    parts,
};
use crate::{
    budget::{Choices, Project, cost},
    process::BallotKind,
};

/// Projects with room for marks, and the line that sums them up.
#[derive(Template)]
#[template(path = "budget/marks.html")]
pub struct Marks<'a> {
    here: &'a Here,
    held: &'a Held,
    projects: &'a [Project],
    form: &'a Form<VoteField>,
    choices: Choices,
}
impl askama::filters::HtmlSafe for Marks<'_> {}

/// Marks as a form has them.
pub fn marks<'a>(
    here: &'a Here,
    held: &'a Held,
    projects: &'a [Project],
    form: &'a Form<VoteField>,
) -> Marks<'a> {
    Marks { choices: ballot::marked(held, projects, form), here, held, projects, form }
}

impl Marks<'_> {
    fn kind(&self) -> BallotKind {
        self.held.budget.ballot
    }

    fn has_boxes(&self) -> bool {
        matches!(self.kind(), BallotKind::Approval | BallotKind::Knapsack)
    }

    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn is_marked(&self, project: &Project) -> bool {
        self.choices.iter().any(|(number, _)| *number == project.number)
    }

    fn points(&self, project: &Project) -> &str {
        self.form.raw(&points_field(project.number))
    }

    fn points_name(&self, project: &Project) -> String {
        points_field(project.number)
    }

    /// Choices for each place of a ranking.
    fn places(&self) -> Vec<web::field::Select> {
        let mut options = vec![(String::new(), self.here.t("participation-budget-vote-nobody"))];
        options.extend(self.projects.iter().map(|project| {
            let cost = parts::cost(self.here, project);
            (project.number.to_string(), format!("{} ({cost})", project.title))
        }));
        let place = |place: usize| {
            let label = self.here.t1("participation-budget-vote-place", "n", place);
            let name = place_field(place);
            web::field::select_named(self.here, self.form, &name, label, options.clone())
        };
        (1..=self.held.budget.most(self.projects.len())).map(place).collect()
    }

    /// The pattern of the line that sums up; a script fills it in while one marks.
    fn pattern(&self) -> &'static str {
        match (self.kind(), self.held.budget.max_choices) {
            (BallotKind::Knapsack, _) => "participation-budget-sum-knapsack",
            (BallotKind::Points, _) => "participation-budget-sum-points",
            (BallotKind::Approval, Some(_)) => "participation-budget-sum-most",
            (BallotKind::Approval, None) | (BallotKind::Ranking, _) => "participation-budget-sum",
        }
    }

    /// What is marked so far, in words.
    fn sum(&self) -> String {
        let cost = cost(self.projects, &self.choices);
        let points: i64 = self.choices.iter().map(|(_, points)| *points).sum();
        let values = [
            ("n", self.choices.len().into()),
            ("most", i64::from(self.held.budget.max_choices.unwrap_or(0)).into()),
            ("cost", parts::euros(self.here, cost).into()),
            ("budget", parts::euros(self.here, self.held.budget.amount).into()),
            ("left", parts::euros(self.here, (self.held.budget.amount - cost).max(0)).into()),
            ("given", points.into()),
            ("points", i64::from(self.held.budget.points).into()),
        ];
        self.here.say(self.pattern(), &values)
    }

    /// The same with places for what the script knows.
    fn template(&self) -> String {
        let budget = parts::euros(self.here, self.held.budget.amount);
        let values = [
            ("n", "{n}".into()),
            ("most", i64::from(self.held.budget.max_choices.unwrap_or(0)).into()),
            ("cost", "{cost}".into()),
            ("budget", budget.into()),
            ("left", "{left}".into()),
            ("given", "{given}".into()),
            ("points", i64::from(self.held.budget.points).into()),
        ];
        self.here.say(self.pattern(), &values)
    }

    fn cost(&self, project: &Project) -> i64 {
        project.ballot_cost().unwrap_or(0)
    }
}
