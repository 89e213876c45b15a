//! `/staff/participation/{process}/projects`: what was proposed, what was decided about it, and the
//! form to propose one more.

pub mod acts;
pub mod case;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use serde::Deserialize;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui, ui::Notice};

use super::{Held, count::words::channels, held, parts};
use crate::{
    Contribution, Deed,
    budget::{Project, ProjectId, ProjectState},
    pages::staff::may_work,
    process::{Stage, Who},
    store::{
        budget::{count_ballots, count_states, list_page},
        find_by_code,
    },
    verbs::budget::{Idea, propose},
};

/// Lines a page.
const PAGE: usize = 50;
/// Longest title, in characters.
const TITLE: usize = 100;
/// Longest text, in characters.
const TEXT: usize = 3_000;

fields! {
    /// Fields of the form that proposes a project.
    pub ProposeField {
        Id = "id",
        Title = "title",
        Text = "text",
        District = "district",
        Category = "category",
        Code = "code",
    }
}

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A state, or empty for what is to be decided.
    show: String,
    /// Keyset: the number of the last line.
    after: String,
    /// Code of the contribution a project is proposed from.
    from: String,
}

#[derive(Template)]
#[template(path = "budget/board.html")]
struct Board<'a> {
    here: &'a Here,
    held: &'a Held,
    state: ProjectState,
    counts: Vec<(String, i64)>,
    ballots: Vec<(String, i64)>,
    lines: Vec<Project>,
    paging: ui::Paging,
    form: &'a Form<ProposeField>,
    notice: Notice,
}

/// The budget of a process, for a clerk who works on it.
pub(super) fn worked_on(here: &Here, clerk: &Clerk, slug: &str) -> Answer<Held> {
    let held = held(here, slug)?;
    if may_work(here, clerk, &held.process.office) {
        return Ok(held);
    }
    Err(Problem::not_found().link("participation-staff-title", "/staff/participation"))
}

/// Address of the list for staff.
pub(super) fn board_path(slug: &str) -> String {
    format!("/staff/participation/{slug}/projects")
}

/// After the ballot has opened, projects and costs stay as they are.
pub(super) fn fixed(slug: &str) -> Problem {
    Problem::gone()
        .because("participation-budget-staff-fixed")
        .link("participation-budget-staff-title", board_path(slug))
}

/// The page.
pub async fn show_board(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = worked_on(&here, &clerk, &slug)?;
    let mut form = Form::default();
    if !asked.from.is_empty() {
        let mut tx = here.town.store.read().await?;
        let found = find_by_code(&mut tx, &asked.from.to_uppercase()).await?;
        if let Some(origin) = found.filter(Contribution::is_public) {
            form = form
                .with(ProposeField::Title, origin.title)
                .with(ProposeField::Text, origin.body)
                .with(ProposeField::District, origin.district.unwrap_or_default())
                .with(ProposeField::Code, origin.code);
        }
    }
    let fresh = ProjectId::fresh(&here.app.chance, here.now);
    let form = form.with(ProposeField::Id, fresh.to_string());
    page(&here, &held, &asked, &form).await
}

async fn page(here: &Here, held: &Held, asked: &Asked, form: &Form<ProposeField>) -> Answer<Page> {
    let slug = &held.process.slug;
    let state = ProjectState::from_name(&asked.show).unwrap_or(ProjectState::Proposed);
    let after = asked.after.parse().ok();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let counts = count_states(&mut tx, slug).await?;
    let ballots = count_ballots(&mut tx, slug).await?;
    let mut lines = list_page(&mut tx, slug, state, after, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let list = format!("{}?show={}", board_path(slug), state.as_str());
    let next = lines.last().filter(|_| more).map(|line| format!("{list}&after={}", line.number));
    let done = here.uri.query().is_some_and(|query| query.split('&').any(|p| p == "proposed"));
    let notice = if done { here.t("participation-budget-staff-proposed") } else { String::new() };
    let body = Board {
        paging: ui::paging(here, after.is_some().then_some(list), next),
        here,
        held,
        state,
        counts,
        ballots,
        lines,
        form,
        notice: ui::success(notice),
    };
    Ok(Page::new(here.t("participation-budget-staff-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .script("form")
        .wide()
        .hidden())
}

/// Proposes a project. The same form sent twice is one.
pub async fn propose_project(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<ProposeField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    if held.stage(&here) != Stage::Coming {
        return Err(fixed(&slug));
    }
    let id: ProjectId = form
        .value(ProposeField::Id)
        .parse()
        .ok()
        .map(ProjectId)
        .ok_or_else(Problem::bad_request)?;
    let idea = read(&here, &held, id, &mut form).await?;
    if !form.is_valid() {
        let again = page(&here, &held, &Asked::default(), &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let process = held.process;
    let stored = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { propose(tx, &deed, &process, &idea).await })
    });
    stored.await?.ok_or_else(Problem::bad_request)?;
    Ok(see_other(&format!("{}?proposed", board_path(&slug))))
}

/// What the form proposes; what is wrong is noted in it.
async fn read(
    here: &Here,
    held: &Held,
    id: ProjectId,
    form: &mut Form<ProposeField>,
) -> Answer<Idea> {
    let title =
        form.required(ProposeField::Title, "participation-budget-staff-title-missing", TITLE);
    let body = form.required(ProposeField::Text, "participation-budget-staff-text-missing", TEXT);
    let district = form.optional(ProposeField::District, 60);
    if district.as_deref().is_some_and(|key| !parts::is_district(here, key)) {
        form.fail(ProposeField::District, "participation-budget-vote-district");
    }
    let category = form.optional(ProposeField::Category, 60);
    if category.as_deref().is_some_and(|key| held.budget.category(key).is_none()) {
        form.fail(ProposeField::Category, "participation-new-category-missing");
    }
    let mut contribution = None;
    if let Some(code) = form.optional(ProposeField::Code, 20) {
        let mut tx = here.town.store.read().await?;
        let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
        contribution = found.filter(Contribution::is_public).map(|found| found.id);
        if contribution.is_none() {
            form.fail(ProposeField::Code, "participation-budget-staff-code-wrong");
        }
    }
    Ok(Idea { id, title, body, lang: here.lang, district, category, contribution })
}

impl Board<'_> {
    /// Nobody signs in on a screen of the town's.
    fn has_kiosk(&self) -> bool {
        self.held.budget.who != Who::Account
    }

    /// Ballots by how they came in.
    fn channels(&self) -> Vec<(String, String)> {
        channels(self.here, self.ballots.iter().map(|(word, n)| (word.as_str(), *n)))
    }

    fn is_before(&self) -> bool {
        self.held.stage(self.here) == Stage::Coming
    }

    /// Parts of the list with their names, numbers and addresses.
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let path = board_path(&self.held.process.slug);
        let tab = |state: ProjectState| {
            let n = self.counts.iter().find(|(name, _)| name == state.as_str());
            let path = format!("{path}?show={}", state.as_str());
            (self.here.t(state.label()), n.map_or(0, |(_, n)| *n), path, state == self.state)
        };
        ProjectState::ALL.map(tab).into()
    }

    fn categories(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.here.t("participation-category-none"));
        let all = self.held.budget.categories.iter();
        let all = all.map(|c| (c.key.clone(), c.name.get(self.here.lang).to_owned()));
        std::iter::once(none).chain(all).collect()
    }
}
