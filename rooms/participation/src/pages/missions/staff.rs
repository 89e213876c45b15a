//! `/staff/participation/{process}/groups`: all groups of a process, and one more for a class or club,
//! whose leader gets its address.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use serde::Deserialize;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui};

use super::{Held, group_of, held, parts};
use crate::{
    Deed,
    mission::GroupId,
    pages::staff::may_work,
    store::missions::{GroupLine, list_groups as list_lines},
    verbs::missions as verbs,
};

/// Lines a page.
const PAGE: usize = 50;
/// Longest name, in characters.
const NAME: usize = 60;

fields! {
    /// Fields of the forms: a new group, and which of its links was shown.
    pub GroupField { Id = "id", Name = "name", Seen = "seen" }
}

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Keyset: id of the last line.
    before: String,
}

#[derive(Template)]
#[template(path = "missions/groups.html")]
struct Groups<'a> {
    here: &'a Here,
    held: &'a Held,
    lines: Vec<GroupLine>,
    paging: ui::Paging,
    form: &'a Form<GroupField>,
}

/// The missions of a process, for a clerk who works on it.
fn worked_on(here: &Here, clerk: &Clerk, slug: &str) -> Answer<Held> {
    let held = held(here, slug)?;
    if may_work(here, clerk, &held.process.office) {
        return Ok(held);
    }
    Err(Problem::not_found().link("participation-staff-title", "/staff/participation"))
}

fn list_path(held: &Held) -> String {
    format!("/staff/participation/{}/groups", held.process.slug)
}

/// The page.
pub async fn list_groups(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = worked_on(&here, &clerk, &slug)?;
    let fresh = GroupId::fresh(&here.app.chance, here.now);
    let form = Form::default().with(GroupField::Id, fresh.to_string());
    page(&here, &held, &asked, &form).await
}

async fn page(here: &Here, held: &Held, asked: &Asked, form: &Form<GroupField>) -> Answer<Page> {
    let before = asked.before.parse().ok().map(GroupId);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let mut lines = list_lines(&mut tx, &held.process.slug, before, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let list = list_path(held);
    let next = lines.last().filter(|_| more).map(|line| format!("{list}?before={}", line.group.id));
    let body =
        Groups { paging: ui::paging(here, before.map(|_| list), next), here, held, lines, form };
    Ok(Page::new(here.t("participation-missions-staff-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .script("form")
        .wide()
        .hidden())
}

/// Makes a group. The same form sent twice is one.
pub async fn make_group(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<GroupField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    let id = form.value(GroupField::Id).parse().ok().map(GroupId);
    let id = id.ok_or_else(Problem::bad_request)?;
    let name = form.required(GroupField::Name, "participation-missions-staff-name-missing", NAME);
    if !form.is_valid() {
        let again = page(&here, &held, &Asked::default(), &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let deed = clerk_deed(&here, &clerk);
    let made = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::make_group(tx, &deed, &slug, id, &name).await })
    });
    let group = made.await?.ok_or_else(Problem::bad_request)?;
    Ok(see_other(&format!("{}?done=made", group.path())))
}

/// Gives the leader of a group a new address; the one before leads nowhere from now on.
pub async fn renew_link(
    here: Here,
    clerk: Clerk,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<GroupField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    let group = group_of(&here, &held, &code).await?;
    let seen = form.value(GroupField::Seen).parse().ok().ok_or_else(Problem::bad_request)?;
    let (deed, id) = (clerk_deed(&here, &clerk), group.id);
    let renewed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::renew_link(tx, &deed, id, seen).await })
    });
    renewed.await?;
    Ok(see_other(&format!("{}?done=link", group.path())))
}

fn clerk_deed(here: &Here, clerk: &Clerk) -> Deed {
    Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() }
}
