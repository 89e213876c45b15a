//! `/staff/participation/{process}/paper`: ballots on paper, entered twice by two people, and what is
//! still open.

mod look;

pub use look::{decide_sheet, show_sheet};

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use serde::Deserialize;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, see_other, ui, ui::Notice};

use super::{
    Held,
    ballot::{self, VoteField},
    board::{board_path, worked_on},
    marks::{Marks, marks},
    parts,
    vote::on_ballot,
};
use crate::{
    Deed,
    budget::{Channel, Project, Said, Sheet, SheetState},
    process::Stage,
    store::budget::{Made, count_sheets, find_code, is_counted, list_open_sheets, list_projects},
    verbs::budget::{self as verbs, Entered, Entry, Voter},
};

/// Lines a page.
const PAGE: usize = 50;

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `once` for what waits for its second entry, else what differs.
    show: String,
    /// Keyset: the number of the last line.
    after: String,
    /// What became of the entry before.
    done: String,
}

#[derive(Template)]
#[template(path = "paper/entry.html")]
struct EnterSheets<'a> {
    here: &'a Here,
    held: &'a Held,
    form: &'a Form<VoteField>,
    marks: Option<Marks<'a>>,
    counts: Vec<(String, i64)>,
    state: SheetState,
    lines: Vec<Sheet>,
    paging: ui::Paging,
    counted: bool,
    notice: Notice,
}

/// Address of the page.
pub(super) fn paper_path(slug: &str) -> String {
    format!("/staff/participation/{slug}/paper")
}

/// The page.
pub async fn show_paper(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = worked_on(&here, &clerk, &slug)?;
    let mut tx = here.town.store.read().await?;
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    drop(tx);
    page(&here, &held, &projects, &asked, &Form::default()).await
}

async fn page(
    here: &Here,
    held: &Held,
    projects: &[Project],
    asked: &Asked,
    form: &Form<VoteField>,
) -> Answer<Page> {
    let slug = &held.process.slug;
    let once = asked.show == SheetState::Once.as_str();
    let after = asked.after.parse().ok();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let counts = count_sheets(&mut tx, slug).await?;
    let mut lines = list_open_sheets(&mut tx, slug, !once, after, limit).await?;
    let counted = is_counted(&mut tx, slug).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let state = if once { SheetState::Once } else { SheetState::Differs };
    let list = format!("{}?show={}", paper_path(slug), state.as_str());
    let next = lines.last().filter(|_| more).map(|line| format!("{list}&after={}", line.number));
    let open = !counted && held.stage(here) != Stage::Coming;
    let body = EnterSheets {
        marks: open.then(|| marks(here, held, projects, form)),
        paging: ui::paging(here, after.is_some().then_some(list), next),
        notice: notice(here, &asked.done),
        here,
        held,
        form,
        counts,
        state,
        lines,
        counted,
    };
    Ok(Page::new(here.t("participation-paper-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(slug))
        .section("/staff/participation")
        .script("ballot")
        .script("form")
        .wide()
        .hidden())
}

/// What became of the entry before; a difference is no success.
fn notice(here: &Here, done: &str) -> Notice {
    match done {
        "first" => ui::success(here.t("participation-paper-done-first")),
        "counted" => ui::success(here.t("participation-paper-done-counted")),
        "spoiled" => ui::success(here.t("participation-paper-done-spoiled")),
        "anew" => ui::success(here.t("participation-paper-done-anew")),
        "voted" => ui::warning(here.t("participation-paper-done-voted")),
        "differs" => ui::warning(here.t("participation-paper-done-differs")),
        _ => ui::success(String::new()),
    }
}

/// Takes what somebody read on a sheet. Sent twice it is one entry.
pub async fn enter_sheet(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<VoteField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    if held.stage(&here) == Stage::Coming {
        return Err(held.closed(&here));
    }
    let mut tx = here.town.store.read().await?;
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    let typed = form.required(VoteField::Code, "participation-paper-code-missing", 40);
    let code = find_code(&mut tx, &slug, &verbs::code_hash(&slug, &typed)).await?;
    drop(tx);
    if code.is_none() && !typed.is_empty() {
        form.fail(VoteField::Code, "participation-paper-code-wrong");
    }
    let said = read(&here, &held, &projects, &mut form);
    let (Some(code), true) = (code, form.is_valid()) else {
        let again = page(&here, &held, &projects, &Asked::default(), &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let done = match put(&here, &clerk, &slug, code, said).await? {
        Entered::First => "first",
        Entered::Settled(state) => state.as_str(),
        Entered::Differs => "differs",
        refused => {
            form.fail(
                VoteField::Code,
                match refused {
                    Entered::Yours => "participation-paper-yours",
                    Entered::Over => "participation-paper-over",
                    _ => "participation-paper-already",
                },
            );
            let again = page(&here, &held, &projects, &Asked::default(), &form).await?;
            return Ok(again.status(StatusCode::CONFLICT).into_response());
        }
    };
    Ok(see_other(&format!("{}?done={done}", paper_path(&slug))))
}

/// What the form says of a sheet; what is wrong is noted there. A sheet that cannot be counted says
/// nothing else.
fn read(here: &Here, held: &Held, projects: &[Project], form: &mut Form<VoteField>) -> Said {
    if form.ticked(VoteField::Spoiled) {
        return Said { choices: Vec::new(), district: None, spoiled: true };
    }
    let choices = ballot::read(here, held, projects, form);
    let district = form.optional(VoteField::District, 60);
    if district.as_deref().is_some_and(|key| !parts::is_district(here, key)) {
        form.fail(VoteField::District, "participation-budget-vote-district");
    }
    Said { choices, district, spoiled: false }
}

async fn put(here: &Here, clerk: &Clerk, slug: &str, code: Made, said: Said) -> Answer<Entered> {
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let voter = Voter::by_code(&here.app, slug, code.id, Channel::Paper);
    let entry = Entry { code, clerk: clerk.id(), said, voter };
    let process = slug.to_owned();
    let put = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::enter(tx, &deed, &process, &entry).await })
    });
    Ok(put.await?)
}

impl EnterSheets<'_> {
    /// How many sheets stand where.
    fn figures(&self) -> Vec<(String, i64)> {
        let n = |state: SheetState| {
            let found = self.counts.iter().find(|(word, _)| word == state.as_str());
            (self.here.t(state.label()), found.map_or(0, |(_, n)| *n))
        };
        SheetState::ALL.map(n).into()
    }

    /// Parts of the list with their names, numbers and addresses.
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let path = paper_path(&self.held.process.slug);
        let tab = |((name, n), state): ((String, i64), SheetState)| {
            (name, n, format!("{path}?show={}", state.as_str()), state == self.state)
        };
        self.figures().into_iter().zip(SheetState::ALL).take(2).map(tab).collect()
    }
}
