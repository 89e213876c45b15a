//! The room's part of the start page: doors, categories, what came in last, the city at a
//! glance, how it goes on after a report.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use kernel::municipality::Moderation;
use web::{Answer, Here, Problem};

use crate::{
    Scope,
    pages::glance::{Glance, Picture, glance, picture},
    store::{Line, ListFilter, list_reports},
};

#[derive(Template)]
#[template(path = "teaser.html")]
struct Teaser {
    here: Here,
    scope: Scope,
    tiles: Vec<Tile>,
    lines: Vec<Line>,
    idea_threshold: i64,
    glance: Arc<Glance>,
    districts: Arc<Picture>,
    released_first: bool,
}

struct Tile {
    key: String,
    name: String,
    icon: String,
    open: i64,
}

/// Newest reports shown: full rows of four, two and one.
const NEWEST: i64 = 8;
/// Districts named beside the map.
const DISTRICTS: usize = 16;

/// HTML of the part.
///
/// # Errors
/// Store errors as a problem.
pub async fn show_teaser(here: Here) -> Answer<String> {
    let scope = Scope::of(&here);
    let glance = glance(&here).await?;
    let mut tx = here.town.store.read().await?;
    let lines = list_reports(&mut tx, &ListFilter::default(), NEWEST).await?;
    drop(tx);
    let lines = scope.shown_lines(lines);
    let open: HashMap<&str, i64> =
        glance.by_category.iter().map(|(k, n)| (k.as_str(), *n)).collect();
    let tile = |group: &crate::category::Group| Tile {
        key: group.key.clone(),
        name: group.name.get(here.lang).to_owned(),
        icon: group.icon.clone(),
        open: group.all().filter_map(|c| open.get(c.key.as_str())).sum(),
    };
    let tiles = scope.catalogue.groups().iter().map(tile).collect();
    let options = &here.town.config.reports;
    let teaser = Teaser {
        tiles,
        idea_threshold: i64::from(options.idea_support_threshold),
        released_first: options.moderation == Moderation::Before,
        districts: picture(&here.town),
        here: here.clone(),
        scope,
        lines,
        glance,
    };
    teaser.render().map_err(|error| {
        tracing::error!(%error, "start page part does not render");
        Problem::internal()
    })
}

impl Teaser {
    /// Districts with something open, most first.
    fn busy_districts(&self) -> impl Iterator<Item = &(String, i64)> {
        self.glance.by_district.iter().filter(|(_, open)| *open > 0).take(DISTRICTS)
    }
}
