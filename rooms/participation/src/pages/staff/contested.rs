//! `/staff/participation/contested`: what readers reported, and what authors say against a refusal.

use askama::Template;
use axum::extract::Query;
use identity::Clerk;
use kernel::Ts;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Here, Page, text, ui};

use super::offices;
use crate::store::{Contested, ContestedCount, count_contested, list_appeals, list_flagged};

/// Lines a page.
const PAGE: usize = 50;

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// `appeals`, or empty: what readers reported.
    tab: String,
    /// Keyset: `time.id` of the last line.
    after: String,
}

#[derive(Template)]
#[template(path = "staff/contested.html")]
struct List<'a> {
    here: &'a Here,
    appeals: bool,
    counts: ContestedCount,
    lines: Vec<Contested>,
    paging: ui::Paging,
}

/// The page.
pub(super) async fn list_contested(
    here: Here,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let appeals = asked.tab == "appeals";
    let offices = offices(&here, &clerk);
    let (offices, after) = (offices.as_deref(), keyset(&asked.after));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let counts = count_contested(&mut tx, offices).await?;
    let mut lines = match appeals {
        true => list_appeals(&mut tx, offices, after, limit).await?,
        false => list_flagged(&mut tx, offices, after, limit).await?,
    };
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more);
    let next = next.map(|l| format!("{}&after={}.{}", path(appeals), l.since.0, l.target));
    let first = after.is_some().then(|| path(appeals));
    let paging = ui::paging(&here, first, next);
    let body = List { here: &here, appeals, counts, lines, paging };
    Ok(Page::new(here.t("participation-staff-contested"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .wide()
        .hidden())
}

fn path(appeals: bool) -> String {
    format!("/staff/participation/contested?tab={}", if appeals { "appeals" } else { "flags" })
}

fn keyset(text: &str) -> Option<(Ts, Uuid)> {
    let (at, id) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), id.parse().ok()?))
}

impl List<'_> {
    fn tabs(&self) -> [(String, String, bool, i64); 2] {
        let ContestedCount { flagged, appeals } = self.counts;
        [
            (false, "participation-staff-flagged", flagged),
            (true, "participation-staff-appeals", appeals),
        ]
        .map(|(tab, label, n)| (self.here.t(label), path(tab), tab == self.appeals, n))
    }

    fn words(&self, line: &Contested) -> String {
        let body = line.body.as_deref().filter(|body| !body.is_empty());
        text::excerpt(body.unwrap_or(&line.title), 160)
    }

    fn case(&self, line: &Contested) -> String {
        match &line.comment {
            Some(code) => format!("/staff/participation/comments/{code}"),
            None => super::path(&line.code),
        }
    }
}
