//! The room's part of the start page: its doors, categories, what came in last, the city at a
//! glance, how it goes on after a report.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use kernel::municipality::Moderation;
use web::{Answer, Here, Problem, room::Door};

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

/// What most people come for.
pub fn doors(here: &Here) -> Vec<Door> {
    let goal = i64::from(here.town.config.reports.idea_support_threshold);
    let door = |title, text, path, icon, order| Door { title, text, path, icon, order };
    let (new, list) = (here.t("reports-teaser-new"), here.t("reports-teaser-list"));
    let ideas = here.t1("reports-teaser-ideas", "goal", goal);
    vec![
        door(here.t("reports-nav-new"), new, "/reports/new", "camera", 10),
        door(here.t("reports-teaser-list-title"), list, "/reports", "map", 30),
        door(here.t("reports-teaser-ideas-title"), ideas, "/reports?kind=idea", "idea", 40),
    ]
}

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
