//! `/participation/{process}/budget`: what there is to spend, until when people vote, and the
//! projects: those on the ballot, those the offices still look into, and those that were refused.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use super::{Held, held, parts};
use crate::{
    budget::{Project, ProjectState},
    process::Stage,
    store::budget::{count_states, is_counted, list_page},
};

/// Projects a page.
const PAGE: usize = 20;

/// What a visitor asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Which projects: a state, or empty for those on the ballot.
    show: String,
    /// Keyset: the number of the last line.
    after: String,
}

#[derive(Template)]
#[template(path = "budget/projects.html")]
struct Projects<'a> {
    here: &'a Here,
    held: &'a Held,
    state: ProjectState,
    counts: Vec<(String, i64)>,
    counted: bool,
    lines: Vec<Project>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_projects(
    here: Here,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let state = ProjectState::from_name(&asked.show).unwrap_or(ProjectState::Admitted);
    let after = asked.after.parse().ok();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let counts = count_states(&mut tx, &slug).await?;
    let mut lines = list_page(&mut tx, &slug, state, after, limit).await?;
    let counted = is_counted(&mut tx, &slug).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    if let Some(turn) = held.process.next_turn(here.now) {
        here.true_until(turn);
    }
    let list = link(&held, state);
    let mark = if list.contains('?') { '&' } else { '?' };
    let next =
        lines.last().filter(|_| more).map(|l| format!("{list}{mark}after={}#projects", l.number));
    let first = after.is_some().then(|| format!("{list}#projects"));
    let title = here.t("participation-budget-title");
    let body = Projects {
        paging: ui::paging(&here, first, next),
        here: &here,
        held: &held,
        state,
        counts,
        counted,
        lines,
    };
    Ok(Page::new(format!("{title}: {}", held.process.title.get(here.lang)), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .section("/participation")
        .description(held.process.summary.get(here.lang))
        .shared())
}

/// The list of the projects in a state.
fn link(held: &Held, state: ProjectState) -> String {
    match state {
        ProjectState::Admitted => held.path(),
        other => format!("{}?show={}", held.path(), other.as_str()),
    }
}

impl Projects<'_> {
    fn amount(&self) -> String {
        parts::euros(self.here, self.held.budget.amount)
    }

    fn is_coming(&self) -> bool {
        self.held.stage(self.here) == Stage::Coming
    }

    fn count(&self, state: ProjectState) -> i64 {
        let found = self.counts.iter().find(|(name, _)| name == state.as_str());
        found.map_or(0, |(_, n)| *n)
    }

    /// Parts of the list with their names, numbers and addresses; empty ones are left out.
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let all = [
            (ProjectState::Admitted, "participation-budget-tab-admitted"),
            (ProjectState::Proposed, "participation-budget-tab-proposed"),
            (ProjectState::Refused, "participation-budget-tab-refused"),
        ];
        let tab = |(state, label): (ProjectState, &str)| {
            let path = format!("{}#projects", link(self.held, state));
            (self.here.t(label), self.count(state), path, state == self.state)
        };
        all.map(tab).into_iter().filter(|(_, n, _, current)| *n > 0 || *current).collect()
    }

    /// What stands above the list, for those who see it for the first time.
    fn about(&self) -> String {
        self.here.t(match self.state {
            ProjectState::Admitted => "participation-budget-about-admitted",
            ProjectState::Proposed => "participation-budget-about-proposed",
            ProjectState::Refused => "participation-budget-about-refused",
        })
    }
}
