//! Search over the contributions of all rooms.

use askama::Template;
use axum::{Router, extract::Query, routing::get};
use kernel::Ts;
use serde::Deserialize;
use store::search::{self, Hit};
use web::{Answer, App, Here, Page, text, ui};

/// `/search`
pub fn routes() -> Router<App> {
    Router::new().route("/search", get(show_search))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    before: Option<String>,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Search {
    here: Here,
    q: String,
    hits: Vec<Hit>,
    paging: ui::Paging,
}

/// Hits a page.
const PAGE: usize = 20;

async fn show_search(here: Here, Query(asked): Query<Asked>) -> Answer<Page> {
    let q: String = asked.q.trim().chars().take(200).collect();
    let before = asked.before.as_deref().and_then(keyset);
    let mut tx = here.town.store.read().await?;
    let mut hits = search::find(&mut tx, &q, here.lang, before, PAGE as i64 + 1).await?;
    let more = hits.len() > PAGE;
    hits.truncate(PAGE);
    let next = hits.last().filter(|_| more).map(|last| {
        let words = serde_urlencoded::to_string([("q", q.as_str())]).unwrap_or_default();
        format!("/search?{words}&before={}.{}", last.at.0, last.nr)
    });
    let paging = ui::paging(&here, None, next);
    let title = here.t("shell-search-title");
    Ok(Page::new(title, Search { here, q, hits, paging }).hidden())
}

fn keyset(text: &str) -> Option<(Ts, i64)> {
    let (at, nr) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), nr.parse().ok()?))
}

impl Search {
    fn summary(&self, hit: &Hit) -> String {
        text::excerpt(&hit.body, 180)
    }
}
