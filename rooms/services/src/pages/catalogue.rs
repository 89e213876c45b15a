//! `/services`: everything that can be applied for, by group, with words to look for.

use std::sync::Arc;

use askama::Template;
use kernel::municipality::ServiceGroup;
use web::{Answer, Here, Page};

use crate::{
    index,
    published::{Catalogue, Service},
};

struct Group<'a> {
    key: String,
    name: String,
    services: Vec<&'a Arc<Service>>,
}

#[derive(Template)]
#[template(path = "catalogue.html")]
struct List<'a> {
    here: &'a Here,
    groups: Vec<Group<'a>>,
    words: String,
    total: usize,
}

/// The page.
pub async fn list_services(here: Here) -> Answer<Page> {
    let catalogue = Catalogue::of(&here).await?;
    let words = searched(&here);
    let found: Vec<&Arc<Service>> =
        catalogue.all().filter(|service| fits(&here, service, &words)).collect();
    let group = |known: &'_ ServiceGroup| Group {
        key: known.key.clone(),
        name: known.name.get(here.lang).to_owned(),
        services: found.iter().copied().filter(|s| s.definition.group == known.key).collect(),
    };
    let groups = here.town.config.service_groups.iter().map(group);
    let groups = groups.filter(|group| !group.services.is_empty()).collect();
    let body = List { here: &here, groups, words, total: catalogue.all().count() };
    Ok(Page::new(here.t("services-list-title"), body)
        .section("/services")
        .located()
        .description(here.t("services-list-lead")))
}

/// Name of a group; one the town does not name any more stands for itself.
pub(super) fn group_name<'n>(here: &'n Here, key: &'n str) -> &'n str {
    let found = here.town.config.service_groups.iter().find(|group| group.key == key);
    found.map_or(key, |group| group.name.get(here.lang))
}

fn searched(here: &Here) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    let words = pairs.into_iter().find(|(name, _)| name == "q").map(|(_, value)| value);
    words.unwrap_or_default().trim().chars().take(100).collect()
}

/// Whether a service has all the words, whatever their endings.
fn fits(here: &Here, service: &Service, words: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = index::words(&service.definition, here.lang);
    let name = service.definition.name.get(here.lang);
    let group = group_name(here, &service.definition.group);
    let known = store::search::stems(&format!("{name} {group} {text}"), here.lang);
    // Germans write one word where others write two: a part of it is enough.
    let asked = store::search::stems(words, here.lang);
    asked.iter().all(|word| known.iter().any(|known| known.contains(word.as_str())))
}
