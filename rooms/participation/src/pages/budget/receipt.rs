//! `/participation/budget/receipt/{secret}`: what is counted for somebody, for those who have the
//! address, and the way to change it until the end.

use askama::Template;
use axum::extract::Path;
use kernel::chance::token_hash;
use web::{Answer, Here, Page, ui::Notice};

use super::{Held, held, parts, vote::no_receipt};
use crate::{
    budget::{Project, cost},
    process::BallotKind,
    store::budget::{Cast, find_by_receipt, list_projects},
};

#[derive(Template)]
#[template(path = "budget/receipt.html")]
struct Receipt<'a> {
    here: &'a Here,
    held: &'a Held,
    cast: &'a Cast,
    projects: &'a [Project],
    secret: &'a str,
    link: String,
    notice: Notice,
}

/// The page.
pub async fn show_receipt(here: Here, Path(secret): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_receipt(&mut tx, &token_hash(&secret)).await?;
    let cast = found.ok_or_else(no_receipt)?;
    let held = held(&here, &cast.process)?;
    let projects = list_projects(&mut tx, &cast.process).await?;
    drop(tx);
    let done = here.uri.query().unwrap_or_default();
    let notice = match done.split('&').next().unwrap_or_default() {
        "counted" => here.t("participation-budget-receipt-counted"),
        "same" => here.t("participation-budget-receipt-same"),
        _ => String::new(),
    };
    let body = Receipt {
        link: format!("{}{}", here.origin, super::voter::receipt_path(&secret)),
        here: &here,
        held: &held,
        cast: &cast,
        projects: &projects,
        secret: &secret,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-budget-receipt-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-budget-title"), held.path())
        .section("/participation")
        .hidden())
}

impl Receipt<'_> {
    fn is_open(&self) -> bool {
        self.held.is_open(self.here)
    }

    /// What was marked: project and what it got, in the order it means.
    fn lines(&self) -> Vec<(&Project, String)> {
        let mut choices = self.cast.choices.0.clone();
        let kind = self.held.budget.ballot;
        match kind {
            BallotKind::Ranking => choices.sort_unstable_by_key(|(_, place)| *place),
            BallotKind::Points => choices.sort_by_key(|(_, points)| std::cmp::Reverse(*points)),
            BallotKind::Approval | BallotKind::Knapsack => {}
        }
        let line = |(number, points): (i64, i64)| {
            let project = self.projects.iter().find(|project| project.number == number)?;
            let got = match kind {
                BallotKind::Approval | BallotKind::Knapsack => String::new(),
                BallotKind::Points => {
                    self.here.t1("participation-budget-receipt-points", "n", points)
                }
                BallotKind::Ranking => self.here.t1("participation-budget-vote-place", "n", points),
            };
            Some((project, got))
        };
        choices.into_iter().filter_map(line).collect()
    }

    /// What they cost together, where that matters.
    fn sum(&self) -> Option<String> {
        let knapsack = self.held.budget.ballot == BallotKind::Knapsack;
        let cost = cost(self.projects, &self.cast.choices.0);
        let (sum, budget) =
            (parts::euros(self.here, cost), parts::euros(self.here, self.held.budget.amount));
        knapsack
            .then(|| self.here.t2("participation-budget-receipt-sum", "sum", sum, "budget", budget))
    }

    fn district(&self) -> Option<String> {
        let key = self.cast.district.as_deref()?;
        let district = parts::district(self.here, Some(key));
        Some(self.here.t1("participation-budget-receipt-district", "district", district))
    }
}
