//! `/participation/{process}/budget/result`: who won, what it cost, who got what, and how to count
//! it again.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use web::{Answer, Arg, Here, Page};

use super::{
    Held,
    comparison::{Comparison, comparison},
    held, not_counted,
    words::{
        channels, counts_votes, decimal, exact_euros, grouped, number, percent, reasons, rule,
    },
};
use crate::{
    count::{By, Compared, Districts, Section, Standing, Tie, Told},
    pages::budget::parts::{district, euros},
    store::budget::{Count, find_count, list_projects},
    verbs::budget::hex,
};

#[derive(Template)]
#[template(path = "count/result.html")]
struct ShowResult<'a> {
    here: &'a Here,
    held: &'a Held,
    count: &'a Count,
    told: Told,
    districts: Districts,
    /// The language each project is written in, by its number.
    languages: BTreeMap<String, &'static str>,
}

/// The page.
pub async fn show_result(here: Here, Path(slug): Path<String>) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let count = find_count(&mut tx, &slug).await?.ok_or_else(|| not_counted(&held))?;
    let projects = list_projects(&mut tx, &slug).await?;
    drop(tx);
    let title = here.t1("participation-count-title", "title", held.process.title.get(here.lang));
    let body = ShowResult {
        told: Told::read(&count.result.0.outcome),
        districts: Districts::read(&count.result.0.districts),
        languages: projects.iter().map(|p| (p.number.to_string(), p.language().tag())).collect(),
        here: &here,
        held: &held,
        count: &count,
    };
    Ok(Page::new(title, body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .section("/participation")
        .script("recount")
        .shared())
}

impl ShowResult<'_> {
    fn lang_of(&self, id: &str) -> &'static str {
        self.languages.get(id).copied().unwrap_or("de")
    }

    /// The most important first: how many won, what they cost, what is left.
    fn lead(&self) -> String {
        let told = &self.told;
        let values = [
            ("n", Arg::from(told.winners.len())),
            ("all", told.projects.len().into()),
            ("spent", euros(self.here, told.spent).into()),
            ("budget", euros(self.here, told.budget).into()),
        ];
        self.here.say("participation-count-lead", &values)
    }

    fn left(&self) -> String {
        let key = if self.told.left == 0 {
            "participation-count-left-none"
        } else {
            "participation-count-left"
        };
        self.here.t1(key, "left", euros(self.here, self.told.left))
    }

    fn reach(&self) -> String {
        let voters = &self.told.voters;
        let values = [
            ("n", Arg::Number(voters.total)),
            ("percent", percent(voters.with_a_winner, voters.total).into()),
        ];
        self.here.say("participation-count-reach", &values)
    }

    fn losers(&self) -> Vec<&Standing> {
        let mut losers: Vec<_> = self.told.projects.iter().filter(|one| !one.won).collect();
        losers.sort_by(|a, b| b.points.total_cmp(&a.points));
        losers
    }

    fn euros(&self, amount: i64) -> String {
        euros(self.here, amount)
    }

    /// What a project has of its voters: votes, or points.
    fn support(&self) -> String {
        let votes = "participation-count-support";
        let points = "participation-count-support-points";
        self.here.t(if counts_votes(&self.held.budget) { votes } else { points })
    }

    fn points(&self, project: &Standing) -> String {
        number(self.here, project.points)
    }

    /// Whether supporters paid for winners out of their shares.
    fn is_paid(&self) -> bool {
        self.told.rounds.iter().any(|round| matches!(round.by, By::Payment { .. }))
    }

    fn effective(&self, project: &Standing) -> String {
        let round = self.told.rounds.iter().find(|round| round.project == project.id);
        match round.map(|round| &round.by) {
            Some(By::Payment { effective_votes, .. }) => number(self.here, *effective_votes),
            _ => String::new(),
        }
    }

    /// The sentence that says the most about why.
    fn reason(&self, project: &Standing) -> String {
        let all = reasons(self.here, &self.held.budget, &self.told, project);
        all.into_iter().next().unwrap_or_default()
    }

    fn rule(&self) -> (String, String) {
        rule(self.here, &self.count.rule)
    }

    /// What everybody had to spend, where the rule gives everybody a share.
    fn share(&self) -> Option<String> {
        let shares = self.told.shares.as_ref()?;
        let values = [
            ("first", exact_euros(self.here, shares.first).into()),
            ("last", exact_euros(self.here, shares.last).into()),
        ];
        let raised = shares.steps > 0;
        let key =
            if raised { "participation-count-share-raised" } else { "participation-count-share" };
        Some(self.here.say(key, &values))
    }

    fn ties(&self) -> Vec<String> {
        let name = |id: &String| self.told.project(id).map_or(id.clone(), |one| one.name.clone());
        let tell = |tie: &Tie| {
            let titles: Vec<String> = tie.projects.iter().map(name).collect();
            let by = self.here.t(&format!("participation-count-tie-{}", tie.broken_by));
            let values = [("titles", titles.join(", ").into()), ("by", by.into())];
            self.here.say("participation-count-tie", &values)
        };
        self.told.ties.iter().map(tell).collect()
    }

    fn channels(&self) -> Vec<(String, String)> {
        channels(
            self.here,
            self.count.result.0.channels.iter().map(|(word, n)| (word.as_str(), *n)),
        )
    }

    fn district(&self, section: &Section) -> String {
        match section.value.as_deref() {
            None => self.here.t("participation-count-districts-small"),
            Some("") => self.here.t("participation-count-districts-unknown"),
            key => district(self.here, key),
        }
    }

    fn number(&self, number: i64) -> String {
        grouped(self.here, number)
    }

    fn decimal(&self, number: f64) -> String {
        decimal(self.here, number)
    }

    fn money(&self, amount: f64) -> String {
        exact_euros(self.here, amount)
    }

    fn comparison(&self) -> Comparison<'_> {
        comparison(self.here, Compared::read(&self.count.result.0.comparison))
    }

    fn sha256(&self) -> String {
        hex(&self.count.sha256)
    }
}
