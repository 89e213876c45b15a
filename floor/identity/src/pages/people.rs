//! `/staff/people`: who works here and may do what. Citizens are not listed: administrators
//! have no business with them.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use kernel::PersonId;
use store::Error;
use web::{
    Guarded, Here, Page, Problem, fields,
    problem::Answer,
    see_other,
    ui::{Notice, Paging},
};

use super::{account::department, query};
use crate::{
    Administrator, Role, next,
    roles::{self, GrantId, Revoked},
    store::{
        people::{self, Listed},
        roles::{self as grants, Held},
    },
};

fields! {
    pub(super) RevokeField { Grant = "grant" }
}

/// People on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "people.html")]
struct People<'a> {
    here: &'a Here,
    words: &'a str,
    notice: Notice,
    lines: Vec<Line>,
    paging: Paging,
}

/// Somebody with their roles.
struct Line {
    person: Listed,
    roles: Vec<(GrantId, String)>,
}

pub(super) async fn list_people(here: Here, _: Administrator) -> Answer<Page> {
    let (words, after) = (query(&here, "q"), query(&here, "after"));
    let mut tx = here.town.store.read().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut people = people::list_staff(&mut tx, &words, &after, limit).await?;
    let more = people.len() > PAGE;
    people.truncate(PAGE);
    let ids: Vec<PersonId> = people.iter().map(|p| p.id).collect();
    let mut held: HashMap<PersonId, Vec<Held>> = HashMap::new();
    for grant in grants::list_grants(&mut tx, &ids).await? {
        held.entry(grant.person).or_default().push(grant);
    }
    let with = |after: &str| {
        let pairs = [("q", words.as_str()), ("after", after)];
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        next::with_all("/staff/people", pairs.collect())
    };
    let following = people.last().filter(|_| more).map(|p| with(&p.email));
    let first = (!after.is_empty()).then(|| with(""));
    let lines = people
        .into_iter()
        .map(|person| {
            let grants = held.remove(&person.id).unwrap_or_default();
            let roles = grants.iter().map(|g| (g.id, said(&here, g))).collect();
            Line { person, roles }
        })
        .collect();
    let notice = match query(&here, "done").as_str() {
        "invited" => web::ui::success(here.t("identity-done-invited")),
        "revoked" => web::ui::success(here.t("identity-done-revoked")),
        "last" => web::ui::warning(here.t("identity-people-last-administrator")),
        _ => web::ui::success(""),
    };
    let paging = web::ui::paging(&here, first, following);
    let title = here.t("identity-people-title");
    let body = People { here: &here, words: &words, notice, lines, paging };
    Ok(Page::new(title, body).section("/admin").wide().hidden())
}

/// A role in words: `Sachbearbeitung, Tiefbauamt`.
fn said(here: &Here, held: &Held) -> String {
    let role = Role::from_name(&held.role).map_or_else(|| held.role.clone(), |r| here.t(r.label()));
    match held.department.as_deref() {
        None => role,
        Some(key) => {
            here.t2("identity-account-role-in", "role", role, "department", department(here, key))
        }
    }
}

pub(super) async fn revoke_role(
    here: Here,
    administrator: Administrator,
    Guarded(form): Guarded<RevokeField>,
) -> Answer<Response> {
    let id = form.value(RevokeField::Grant).parse().map(GrantId).ok();
    let id = id.ok_or_else(Problem::bad_request)?;
    let now = here.now;
    let revoked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { roles::revoke(tx, now, &administrator.actor(), id).await })
    });
    Ok(see_other(match revoked.await? {
        Revoked::Done | Revoked::Before => "/staff/people?done=revoked",
        Revoked::LastAdministrator => "/staff/people?done=last",
    }))
}
