//! `…/missions/groups/{code}`: what a leader does on a phone: hand the code on, look at each find, let
//! it through or throw it away, close the group. Staff of the office see the same page.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
    response::Response,
};
use identity::Visitor;
use serde::Deserialize;
use store::Error;
use web::{Answer, Guarded, Here, Page, fields, see_other, ui, ui::Notice};

use super::{
    Held, group_of, held,
    leader::{Lead, leader_path, leads},
    no_group, parts,
};
use crate::{
    mission::{Find, FindId, Group},
    pages::deed,
    store::missions::{count_waiting_finds, find_for_decision, list_finds_of_group},
    verbs::missions as verbs,
};

/// Finds a page: each has its picture.
const PAGE: usize = 12;

fields! {
    /// Fields of the forms: a find, and what becomes of it.
    pub DecideField { Find = "find", Decision = "decision" }
}

/// What a leader asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `approved`, or empty for what waits.
    show: String,
    /// Keyset: id of the last line.
    past: String,
    /// What was done a moment ago.
    done: String,
}

impl Asked {
    fn is_approved(&self) -> bool {
        self.show == "approved"
    }
}

#[derive(Template)]
#[template(path = "missions/group.html")]
struct ShowGroup<'a> {
    here: &'a Here,
    held: &'a Held,
    group: &'a Group,
    lead: Lead,
    asked: Asked,
    waiting: i64,
    lines: Vec<Find>,
    paging: ui::Paging,
    notice: Notice,
}

/// A group, for whoever leads it.
async fn led(
    here: &Here,
    visitor: &Visitor,
    headers: &HeaderMap,
    slug: &str,
    code: &str,
) -> Answer<(Held, Group, Lead)> {
    let held = held(here, slug)?;
    let group = group_of(here, &held, code).await?;
    let lead = leads(here, visitor, headers, Some(&held.process.office), &group);
    let lead = lead.ok_or_else(|| no_group(&held))?;
    Ok((held, group, lead))
}

/// The page.
pub async fn show_group(
    here: Here,
    visitor: Visitor,
    headers: HeaderMap,
    Path((slug, code)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let (held, group, lead) = led(&here, &visitor, &headers, &slug, &code).await?;
    let past = asked.past.parse().ok().map(FindId);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let waiting = count_waiting_finds(&mut tx, group.id).await?;
    let mut lines =
        list_finds_of_group(&mut tx, group.id, !asked.is_approved(), past, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let list = format!("{}?show={}", group.path(), asked.show);
    let next = lines.last().filter(|_| more).map(|line| format!("{list}&past={}", line.id));
    let notice = match asked.done.as_str() {
        "approved" => here.t("participation-missions-done-approved"),
        "discarded" => here.t("participation-missions-done-discarded"),
        "closed" => here.t("participation-missions-done-closed"),
        "link" => here.t("participation-missions-done-link"),
        "made" => here.t("participation-missions-done-made"),
        _ => String::new(),
    };
    let body = ShowGroup {
        paging: ui::paging(&here, past.map(|_| list), next),
        notice: ui::success(notice),
        here: &here,
        held: &held,
        group: &group,
        lead,
        asked,
        waiting,
        lines,
    };
    Ok(Page::new(here.t1("participation-missions-group", "name", parts::name(&group)), body)
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-missions-heading"), held.path())
        .section("/participation")
        .hidden())
}

/// Lets a find through or throws it away. What is gone already stays gone.
pub async fn decide_find(
    here: Here,
    visitor: Visitor,
    headers: HeaderMap,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<DecideField>,
) -> Answer<Response> {
    let (_, group, _) = led(&here, &visitor, &headers, &slug, &code).await?;
    let find = form.value(DecideField::Find).to_uppercase();
    let approves = form.value(DecideField::Decision) == "approve";
    let discards = form.value(DecideField::Decision) == "discard";
    let (deed, id) = (deed(&here, &visitor), group.id);
    let decided = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let Some(find) = find_for_decision(tx, id, &find).await? else { return Ok(false) };
            let was_public = find.approved_at.is_some();
            if approves {
                verbs::approve_find(tx, &deed, &find).await?;
            } else if discards {
                verbs::discard_find(tx, &deed, &find).await?;
            }
            Ok(was_public)
        })
    });
    let show = if decided.await? { "&show=approved" } else { "" };
    let done = match (approves, discards) {
        (true, _) => "approved",
        (_, true) => "discarded",
        _ => "",
    };
    Ok(see_other(&format!("{}?done={done}{show}#finds", group.path())))
}

/// From now on the group takes no finds.
pub async fn close_group(
    here: Here,
    visitor: Visitor,
    headers: HeaderMap,
    Path((slug, code)): Path<(String, String)>,
    Guarded(_): Guarded<DecideField>,
) -> Answer<Response> {
    let (_, group, _) = led(&here, &visitor, &headers, &slug, &code).await?;
    let (deed, id) = (deed(&here, &visitor), group.id);
    let closed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::close_group(tx, &deed, id).await })
    });
    closed.await?;
    Ok(see_other(&format!("{}?done=closed", group.path())))
}

impl ShowGroup<'_> {
    fn is_staff(&self) -> bool {
        self.lead == Lead::Staff
    }

    /// The address children come in by, with the code in it.
    fn way_in(&self) -> String {
        format!("{}{}?code={}#join", self.here.origin, self.held.path(), self.group.code)
    }

    /// The address that makes somebody its leader.
    fn leader_address(&self) -> String {
        format!("{}{}", self.here.origin, leader_path(self.here, self.group))
    }

    /// Its code as it stands on a board.
    fn spoken(&self) -> String {
        self.group.code.replace('-', " ")
    }

    fn tab(&self, show: &str) -> String {
        format!("{}?show={show}", self.group.path())
    }
}
