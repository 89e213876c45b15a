//! The room's part of the start page: its door, and what can be applied for.

use askama::Template;
use kernel::municipality::ServiceGroup;
use web::{Answer, Here, Problem, room::Door};

use crate::published::Catalogue;

/// The door to the catalogue.
pub fn doors(here: &Here) -> Vec<Door> {
    vec![Door {
        title: here.t("services-door-title"),
        text: here.t("services-door-text"),
        path: "/services",
        icon: "edit",
        order: 20,
    }]
}

struct Entry {
    path: String,
    name: String,
    group: String,
}

#[derive(Template)]
#[template(path = "services_teaser.html")]
struct Teaser<'a> {
    here: &'a Here,
    entries: Vec<Entry>,
}

/// Services named: full rows of four, two and one.
const SHOWN: usize = 8;

/// HTML of the part; nothing where nothing is published.
///
/// # Errors
/// Store errors as a problem.
pub async fn show_teaser(here: Here) -> Answer<String> {
    let catalogue = Catalogue::of(&here).await?;
    let groups = &here.town.config.service_groups;
    let place = |key: &str| groups.iter().position(|group| group.key == key);
    let name = |group: &ServiceGroup| group.name.get(here.lang).to_owned();
    let mut all: Vec<_> = catalogue.all().collect();
    all.sort_by_key(|service| place(&service.definition.group).unwrap_or(usize::MAX));
    let entries: Vec<Entry> = all
        .into_iter()
        .take(SHOWN)
        .map(|service| Entry {
            path: format!("/services/{}", service.key()),
            name: service.definition.name.get(here.lang).to_owned(),
            group: place(&service.definition.group)
                .map_or_else(String::new, |nr| name(&groups[nr])),
        })
        .collect();
    if entries.is_empty() {
        return Ok(String::new());
    }
    Teaser { here: &here, entries }.render().map_err(|error| {
        tracing::error!(%error, "start page part does not render");
        Problem::internal()
    })
}
