//! Search over the contributions of all rooms.

use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use kernel::Ts;
use serde::Deserialize;
use store::search::{self, Hit};
use web::{
    Answer, App, Here, NavEntry, Page,
    room::{Audience, Kind},
    text::{Piece, around},
    ui,
};

use crate::Shell;

/// `/search`
pub fn routes(shell: Shell) -> Router<App> {
    Router::new().route("/search", get(show_search).with_state(shell))
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
    shell: Shell,
    q: String,
    hits: Vec<Hit>,
    /// Where to go from an empty page.
    ways: Vec<NavEntry>,
    paging: ui::Paging,
}

/// Hits a page.
const PAGE: usize = 20;
/// Characters of a hit's summary.
const SUMMARY: usize = 180;

async fn show_search(
    State(shell): State<Shell>,
    here: Here,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let q: String = asked.q.trim().chars().take(200).collect();
    let before = asked.before.as_deref().and_then(keyset);
    let mut tx = here.town.store.read().await?;
    let mut hits = search::find(&mut tx, &q, here.lang, before, PAGE as i64 + 1).await?;
    drop(tx);
    let more = hits.len() > PAGE;
    hits.truncate(PAGE);
    let next = hits.last().filter(|_| more).map(|last| {
        let words = serde_urlencoded::to_string([("q", q.as_str())]).unwrap_or_default();
        format!("/search?{words}&before={}.{}", last.at.0, last.nr)
    });
    let paging = ui::paging(&here, None, next);
    let ways = shell.nav.iter().filter(|e| e.audience == Audience::Everybody);
    let ways = ways.take(2).copied().collect();
    let title = here.t("shell-search-title");
    Ok(Page::new(title, Search { here, shell, q, hits, ways, paging }).hidden().located())
}

fn keyset(text: &str) -> Option<(Ts, i64)> {
    let (at, nr) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), nr.parse().ok()?))
}

impl Search {
    fn kind(&self, hit: &Hit) -> Option<&Kind> {
        self.shell.kinds.get(hit.room.as_str())
    }

    fn summary(&self, hit: &Hit) -> Vec<Piece> {
        around(&hit.body, &self.q, SUMMARY)
    }
}
