//! `…/missions/find/{code}`: one thing a group found.

use askama::Template;
use axum::extract::Path;
use web::{Answer, Here, Page, Problem};

use super::{Held, held, parts};
use crate::{mission::Find, store::missions::find_public_find};

#[derive(Template)]
#[template(path = "missions/one.html")]
struct One<'a> {
    here: &'a Here,
    held: &'a Held,
    find: &'a Find,
}

/// The page.
pub async fn show_find(here: Here, Path((slug, code)): Path<(String, String)>) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let found = find_public_find(&mut tx, &slug, &code.to_uppercase()).await?;
    drop(tx);
    let find = found.ok_or_else(|| {
        Problem::not_found()
            .because("participation-missions-no-find")
            .link("participation-missions-back", held.path())
    })?;
    let title = parts::title(&here, &held, &find);
    let body = One { here: &here, held: &held, find: &find };
    Ok(Page::new(title, body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-missions-heading"), held.path())
        .section("/participation")
        .script("map"))
}
