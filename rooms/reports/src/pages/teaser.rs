//! The room's part of the start page: doors, categories, what came in last.

use std::collections::HashMap;

use askama::Template;
use kernel::FileId;
use web::{Answer, Here, Problem};

use crate::{
    Scope,
    pages::list::{pictures_of, place_line},
    store::{Line, ListFilter, count_open_by_category, list_reports},
};

#[derive(Template)]
#[template(path = "teaser.html")]
struct Teaser {
    here: Here,
    scope: Scope,
    tiles: Vec<Tile>,
    lines: Vec<Line>,
    pictures: HashMap<FileId, String>,
    idea_threshold: i64,
}

struct Tile {
    key: String,
    name: String,
    icon: String,
    open: i64,
}

/// Newest reports shown.
const NEWEST: i64 = 6;

/// HTML of the part.
///
/// # Errors
/// Store errors as a problem.
pub async fn show_teaser(here: Here) -> Answer<String> {
    let scope = Scope::of(&here);
    let mut tx = here.town.store.read().await?;
    let open: HashMap<String, i64> = count_open_by_category(&mut tx).await?.into_iter().collect();
    let lines = list_reports(&mut tx, &ListFilter::default(), NEWEST).await?;
    let pictures = pictures_of(&mut tx, &lines).await?;
    drop(tx);
    let tile = |group: &crate::category::Group| Tile {
        key: group.key.clone(),
        name: group.name.get(here.lang).to_owned(),
        icon: group.icon.clone(),
        open: group.categories.iter().filter_map(|c| open.get(&c.key)).sum(),
    };
    let teaser = Teaser {
        tiles: scope.catalogue.groups().iter().map(tile).collect(),
        idea_threshold: i64::from(here.town.config.reports.idea_support_threshold),
        here: here.clone(),
        scope,
        lines,
        pictures,
    };
    teaser.render().map_err(|error| {
        tracing::error!(%error, "start page part does not render");
        Problem::internal()
    })
}

impl Teaser {
    fn picture(&self, line: &Line) -> Option<&str> {
        self.pictures.get(&line.picture?).map(String::as_str)
    }

    fn place(&self, line: &Line) -> String {
        place_line(&self.here, &self.scope, line)
    }
}
