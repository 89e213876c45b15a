//! Ballots to print, a sheet each with its code. They are shown once: the codes exist nowhere else.

use askama::Template;
use web::{Here, Page};

use super::{Held, board::board_path, parts};
use crate::{
    budget::Project,
    process::{BallotKind, Who},
    verbs::budget::Printed,
};

#[derive(Template)]
#[template(path = "budget/printed.html")]
struct Sheets<'a> {
    here: &'a Here,
    held: &'a Held,
    projects: Vec<&'a Project>,
    codes: &'a [Printed],
}

/// A page with a sheet for each code.
pub fn print_ballots(here: &Here, held: &Held, projects: &[Project], codes: &[Printed]) -> Page {
    let projects = projects.iter().filter(|project| project.ballot_cost().is_some()).collect();
    let slug = &held.process.slug;
    let body = Sheets { here, held, projects, codes };
    Page::new(here.t("participation-budget-sheets-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(slug))
        .section("/staff/participation")
        .script("form")
        .hidden()
}

impl Sheets<'_> {
    fn town(&self) -> &str {
        &self.here.town.config.name
    }

    /// Where whoever holds the sheet can vote without bringing it back.
    fn address(&self) -> Option<String> {
        let by_code = self.held.budget.who == Who::Code;
        by_code.then(|| format!("{}{}/vote", self.here.origin, self.held.path()))
    }

    fn last_day(&self) -> String {
        self.here.day(self.held.phase.last_day())
    }

    /// What stands before a project: a box to tick, or room for a number.
    fn is_ticked(&self) -> bool {
        matches!(self.held.budget.ballot, BallotKind::Approval | BallotKind::Knapsack)
    }

    /// What to write where, in one sentence.
    fn how(&self) -> String {
        self.here.t(match self.held.budget.ballot {
            BallotKind::Approval | BallotKind::Knapsack => "participation-budget-sheets-how-tick",
            BallotKind::Points => "participation-budget-sheets-how-points",
            BallotKind::Ranking => "participation-budget-sheets-how-ranking",
        })
    }
}
