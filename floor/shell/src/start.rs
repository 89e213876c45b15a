//! The start page: the city's face, then what each room has to show.

use askama::Template;
use axum::{Router, extract::State, routing::get};
use identity::Visitor;
use web::{Answer, App, Here, Page, room::Door};

use crate::{
    Shell,
    waiting::{Waiting, waiting},
};

/// `/`
pub fn routes(shell: Shell) -> Router<App> {
    Router::new().route("/", get(show_start).with_state(shell))
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    here: Here,
    hero: bool,
    doors: Vec<Door>,
    waiting: Waiting,
    parts: Vec<String>,
}

async fn show_start(State(shell): State<Shell>, here: Here, visitor: Visitor) -> Answer<Page> {
    let waiting = waiting(&shell, &here, &visitor).await?;
    let mut doors: Vec<Door> = shell.doors.iter().flat_map(|doors| doors(&here)).collect();
    doors.sort_by_key(|door| door.order);
    let mut parts = Vec::with_capacity(shell.teasers.len());
    for teaser in &shell.teasers {
        parts.push(teaser(here.clone()).await?);
    }
    let hero = here.town.config.hero.is_some();
    let description = here.town.config.intro.get(here.lang).to_owned();
    Ok(Page::new(here.t("shell-start-title"), Start { here, hero, doors, waiting, parts })
        .wide()
        .section("/")
        .description(description)
        .shared())
}
