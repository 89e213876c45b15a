//! `/services`: everything that can be applied for, by group, with words to look for.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use web::{Answer, Here, Page};

use crate::{
    index,
    published::{Catalogue, Service},
};

struct Group<'a> {
    key: &'a str,
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
    let mut groups: BTreeMap<&str, Vec<&Arc<Service>>> = BTreeMap::new();
    for service in catalogue.all().filter(|service| fits(&here, service, &words)) {
        groups.entry(service.definition.group.as_str()).or_default().push(service);
    }
    let mut groups: Vec<Group<'_>> = groups
        .into_iter()
        .map(|(key, services)| Group { key, name: group_name(&here, key), services })
        .collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    let body = List { here: &here, groups, words, total: catalogue.all().count() };
    Ok(Page::new(here.t("services-list-title"), body)
        .section("/services")
        .located()
        .description(here.t("services-list-lead")))
}

/// Name of a group; one the room has no name for is called by its key.
pub(super) fn group_name(here: &Here, key: &str) -> String {
    let message = format!("services-group-{key}");
    let own = here.town.texts.find(here.lang, &message, &[]);
    let found = own.or_else(|| here.app.words.find(here.lang, &message, &[]));
    found.unwrap_or_else(|| {
        let mut letters = key.replace('_', " ").chars().collect::<Vec<_>>();
        if let Some(first) = letters.first_mut() {
            *first = first.to_ascii_uppercase();
        }
        letters.into_iter().collect()
    })
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
