//! `/staff/participation/{process}/projects/{number}`: one project, with what the offices decide
//! about it before people vote.

use askama::Template;
use axum::extract::Path;
use identity::Clerk;
use web::{Answer, Form, Here, Page, fields, ui::Notice};

use super::{board_path, worked_on};
use crate::{
    budget::{Project, ProjectState},
    pages::budget::{Held, missing, parts},
    process::Stage,
    store::budget::{find_origin, find_project},
};

fields! {
    /// Fields of the forms that decide.
    pub DecideField {
        Cost = "cost",
        Reason = "reason",
        Refusal = "refusal",
    }
}

#[derive(Template)]
#[template(path = "budget/case.html")]
struct Case<'a> {
    here: &'a Here,
    held: &'a Held,
    project: &'a Project,
    origin: Option<(String, String)>,
    form: &'a Form<DecideField>,
    notice: Notice,
}

/// The page.
pub async fn show_project(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, String)>,
) -> Answer<Page> {
    page(&here, &clerk, &slug, &number, None).await
}

/// The number an address names.
pub(super) fn number(held: &Held, text: &str) -> Answer<i64> {
    text.parse().ok().ok_or_else(|| missing(held))
}

/// The page with what was typed and what is wrong with it, else with what was decided.
pub(super) async fn page(
    here: &Here,
    clerk: &Clerk,
    slug: &str,
    text: &str,
    form: Option<Form<DecideField>>,
) -> Answer<Page> {
    let held = worked_on(here, clerk, slug)?;
    let number = number(&held, text)?;
    let mut tx = here.town.store.read().await?;
    let project = find_project(&mut tx, slug, number).await?.ok_or_else(|| missing(&held))?;
    let origin = match project.contribution {
        Some(contribution) => find_origin(&mut tx, contribution).await?,
        None => None,
    };
    drop(tx);
    let form = form.unwrap_or_else(|| decided(&project));
    let done = here.uri.query().and_then(|query| query.strip_prefix("done="));
    let notice = match done.unwrap_or_default() {
        "admitted" => here.t("participation-budget-staff-done-admitted"),
        "refused" => here.t("participation-budget-staff-done-refused"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let body = Case {
        here,
        held: &held,
        project: &project,
        origin: origin
            .map(|(process, code, title)| (format!("/participation/{process}/{code}"), title)),
        form: &form,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(project.title.clone(), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(slug))
        .section("/staff/participation")
        .script("form")
        .hidden())
}

/// The forms with what stands already.
fn decided(project: &Project) -> Form<DecideField> {
    let cost = project.cost.map_or_else(String::new, |cost| cost.to_string());
    let reason = project.reason.clone().unwrap_or_default();
    let form = Form::default().with(DecideField::Cost, cost);
    match project.state() {
        ProjectState::Refused => form.with(DecideField::Refusal, reason),
        ProjectState::Proposed | ProjectState::Admitted => form.with(DecideField::Reason, reason),
    }
}

impl Case<'_> {
    fn is_before(&self) -> bool {
        self.held.stage(self.here) == Stage::Coming
    }

    fn may_refuse(&self) -> bool {
        self.is_before() || self.project.state() == ProjectState::Proposed
    }
}
