//! `/participation/{process}/budget/result/{number}`: why a project won or did not.

use askama::Template;
use axum::extract::Path;
use web::{Answer, Arg, Here, Page, Problem};

use super::{
    Held, held, not_counted,
    words::{number, points, reasons},
};
use crate::{
    budget::Project,
    count::{By, Standing, Told, Why},
    pages::budget::parts::euros,
    store::budget::{find_count, find_project},
};

#[derive(Template)]
#[template(path = "count/why.html")]
struct ShowWhy<'a> {
    here: &'a Here,
    held: &'a Held,
    rule: &'a str,
    told: &'a Told,
    standing: &'a Standing,
    project: Option<&'a Project>,
}

/// The page.
pub async fn show_why(here: Here, Path((slug, number)): Path<(String, String)>) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let count = find_count(&mut tx, &slug).await?.ok_or_else(|| not_counted(&held))?;
    let told = Told::read(&count.result.0.outcome);
    let standing = told.project(&number).ok_or_else(|| {
        let problem = Problem::not_found().because("participation-count-no-project");
        problem.link("participation-count-to-result", held.result_path())
    })?;
    let project = match number.parse() {
        Ok(number) => find_project(&mut tx, &slug, number).await?,
        Err(_) => None,
    };
    drop(tx);
    let body = ShowWhy {
        here: &here,
        held: &held,
        rule: &count.rule,
        told: &told,
        standing,
        project: project.as_ref(),
    };
    Ok(Page::new(standing.name.clone(), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-count-short"), held.result_path())
        .section("/participation")
        .shared())
}

impl ShowWhy<'_> {
    fn lang(&self) -> &'static str {
        self.project.map_or("de", |project| project.language().tag())
    }

    /// Won or not, in a sentence.
    fn answer(&self) -> String {
        match self.standing.why {
            Why::Won { round } => {
                let values = [("round", Arg::from(round)), ("n", self.told.winners.len().into())];
                self.here.say("participation-count-answer-won", &values)
            }
            _ => self.here.t("participation-count-answer-lost"),
        }
    }

    fn reasons(&self) -> Vec<String> {
        reasons(self.here, &self.held.budget, self.told, self.standing)
    }

    fn rule_text(&self) -> String {
        self.here.t(&format!("participation-count-rule-{}-text", self.rule))
    }

    fn cost(&self) -> String {
        euros(self.here, self.standing.cost)
    }

    fn points(&self) -> String {
        points(self.here, &self.held.budget, self.standing.points)
    }

    /// Effective votes of a project its supporters paid for.
    fn effective(&self) -> Option<String> {
        let round = self.told.rounds.iter().find(|round| round.project == self.standing.id)?;
        match round.by {
            By::Payment { effective_votes, .. } => Some(number(self.here, effective_votes)),
            _ => None,
        }
    }

    /// How much of its cost the supporters of a project that lost had left.
    fn part(&self) -> Option<String> {
        match self.standing.why {
            Why::NotPaidFor { part, .. } => Some(format!("{:.0} %", part * 100.0)),
            _ => None,
        }
    }
}
