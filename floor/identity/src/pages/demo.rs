//! `/demo`: the doors of the demonstration. One press enters as somebody; in production
//! there are no such pages.

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use kernel::PersonId;
use store::Error;
use web::{Here, Mode, Page, Problem, problem::Answer};

use super::{account::department, entering, query, welcome};
use crate::{
    Role, Visitor, link,
    store::{
        people,
        roles::{self as grants, Held},
    },
};

/// Citizens among the doors.
const CITIZENS: i64 = 6;
/// Staff among the doors.
const STAFF: i64 = 40;

#[derive(Template)]
#[template(path = "demo.html")]
struct Demo<'a> {
    here: &'a Here,
    doors: Vec<Door>,
}

/// A door: as whom, with which words.
struct Door {
    path: String,
    name: String,
    email: String,
    role: String,
    icon: &'static str,
}

pub(super) async fn show_demo(here: Here) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let citizens = people::list_citizens(&mut tx, CITIZENS).await?;
    let staff = people::list_staff(&mut tx, "", "", STAFF).await?;
    let ids: Vec<PersonId> = staff.iter().map(|p| p.id).collect();
    let held = grants::list_grants(&mut tx, &ids).await?;
    let mut doors: Vec<Door> = citizens
        .iter()
        .map(|p| Door::of(&p.email, &p.name, here.t("identity-role-citizen"), "user"))
        .collect();
    for role in [Role::Clerk, Role::Field, Role::Editor, Role::Administrator] {
        for person in &staff {
            let has = |g: &&Held| g.person == person.id && g.role == role.as_str();
            if let Some(grant) = held.iter().find(has) {
                let words = said(&here, role, grant.department.as_deref());
                doors.push(Door::of(&person.email, &person.name, words, icon(role)));
            }
        }
    }
    let title = here.t("identity-demo-title");
    Ok(Page::new(title, Demo { here: &here, doors }).hidden())
}

pub(super) async fn enter_demo(
    here: Here,
    visitor: Visitor,
    Path(email): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    only_in_demo(&here)?;
    let entering = entering(&here, &visitor, &headers);
    let email = email.to_lowercase();
    let entered = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            match people::find_by_email(tx, &email).await? {
                Some(person) => link::enter(tx, &person, entering).await.map(Some),
                None => Ok(None),
            }
        })
    });
    let token = entered.await?.ok_or_else(Problem::not_found)?;
    Ok(welcome(&here, &token, &query(&here, "next")))
}

fn only_in_demo(here: &Here) -> Answer<()> {
    match here.app.settings.mode {
        Mode::Demo => Ok(()),
        Mode::Production => Err(Problem::not_found()),
    }
}

impl Door {
    fn of(email: &str, name: &str, role: String, icon: &'static str) -> Self {
        let name = if name.is_empty() { email } else { name }.to_owned();
        Self { path: format!("/demo/enter/{email}"), name, email: email.to_owned(), role, icon }
    }
}

fn said(here: &Here, role: Role, key: Option<&str>) -> String {
    let role = here.t(role.label());
    match key {
        None => role,
        Some(key) => {
            here.t2("identity-account-role-in", "role", role, "department", department(here, key))
        }
    }
}

fn icon(role: Role) -> &'static str {
    match role {
        Role::Clerk => "inbox",
        Role::Field => "map",
        Role::Editor => "edit",
        Role::Administrator => "settings",
    }
}
