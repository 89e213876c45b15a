//! `/demo`: the doors of the demonstration. One press enters as somebody; in production
//! there are no such pages.

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use kernel::PersonId;
use store::Error;
use web::{Here, Mode, Page, Problem, problem::Answer};

use super::{account::department, entering, query, welcome};
use crate::{
    Person, Role, Visitor, link,
    store::{
        people::{self, Listed},
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
    halls: Vec<Hall>,
}

/// The doors of people with the same role.
struct Hall {
    role: String,
    icon: &'static str,
    doors: Vec<Door>,
}

/// A door: as whom, and of which department.
struct Door {
    path: String,
    name: String,
    department: String,
}

pub(super) async fn show_demo(here: Here) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let citizens = people::list_citizens(&mut tx, CITIZENS).await?;
    let staff = people::list_staff(&mut tx, "", "", STAFF).await?;
    let ids: Vec<PersonId> = staff.iter().map(|p| p.id).collect();
    let held = grants::list_grants(&mut tx, &ids).await?;
    let all = here.t("identity-invite-all-departments");
    let citizen = |p: &Person| Door::of(&p.email, &p.name, String::new());
    let mut halls = vec![Hall {
        role: here.t("identity-role-citizen"),
        icon: "user",
        doors: citizens.iter().map(citizen).collect(),
    }];
    for role in Role::ALL {
        let door = |person: &Listed| {
            let has = |g: &&Held| g.person == person.id && g.role == role.as_str();
            let grant = held.iter().find(has)?;
            let key = grant.department.as_deref();
            let words = key.map_or_else(|| all.clone(), |key| department(&here, key));
            Some(Door::of(&person.email, &person.name, words))
        };
        let doors = staff.iter().filter_map(door).collect();
        halls.push(Hall { role: here.t(role.label()), icon: icon(role), doors });
    }
    halls.retain(|hall| !hall.doors.is_empty());
    let title = here.t("identity-demo-title");
    Ok(Page::new(title, Demo { here: &here, halls }).hidden())
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
    fn of(email: &str, name: &str, department: String) -> Self {
        let name = if name.is_empty() { email } else { name }.to_owned();
        Self { path: format!("/demo/enter/{email}"), name, department }
    }
}

fn icon(role: Role) -> &'static str {
    match role {
        Role::Clerk => "inbox",
        Role::Field => "map",
        Role::Editor => "edit",
        Role::Officer => "chart",
        Role::Administrator => "settings",
    }
}
