//! `/participation/{process}/budget/{number}`: one project, what it costs, and what the offices say.

use askama::Template;
use axum::extract::Path;
use identity::Visitor;
use web::{Answer, Here, Page, text};

use super::{Held, held, missing, parts};
use crate::{
    budget::{Project, ProjectState},
    pages::{office_name, staff::may_work},
    store::budget::{find_origin, find_project},
};

#[derive(Template)]
#[template(path = "budget/project.html")]
struct ShowProject<'a> {
    here: &'a Here,
    held: &'a Held,
    project: &'a Project,
    /// Address and title of the contribution it came from.
    origin: Option<(String, String)>,
    staff: bool,
}

/// The page.
pub async fn show_project(
    here: Here,
    visitor: Visitor,
    Path((slug, number)): Path<(String, String)>,
) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let number: i64 = number.parse().ok().ok_or_else(|| missing(&held))?;
    let mut tx = here.town.store.read().await?;
    let project = find_project(&mut tx, &slug, number).await?.ok_or_else(|| missing(&held))?;
    let origin = match project.contribution {
        Some(contribution) => find_origin(&mut tx, contribution).await?,
        None => None,
    };
    drop(tx);
    let clerk = visitor.clerk();
    let body = ShowProject {
        here: &here,
        held: &held,
        origin: origin
            .map(|(process, code, title)| (format!("/participation/{process}/{code}"), title)),
        staff: clerk.is_some_and(|clerk| may_work(&here, &clerk, &project.office)),
        project: &project,
    };
    Ok(Page::new(project.title.clone(), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-budget-title"), held.path())
        .section("/participation")
        .description(text::excerpt(&project.body, 160)))
}

impl ShowProject<'_> {
    fn office(&self) -> String {
        office_name(self.here, &self.project.office)
    }

    fn is_on_ballot(&self) -> bool {
        self.project.state() == ProjectState::Admitted
    }

    /// The heading of what the offices say.
    fn verdict(&self) -> String {
        self.here.t(match self.project.state() {
            ProjectState::Proposed => "participation-budget-verdict-proposed",
            ProjectState::Admitted => "participation-budget-verdict-admitted",
            ProjectState::Refused => "participation-budget-verdict-refused",
        })
    }
}
