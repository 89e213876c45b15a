//! `/staff/participation/comments`: what people said about contributions, to be read.

use askama::Template;
use axum::extract::Query;
use identity::Clerk;
use kernel::Ts;
use serde::Deserialize;
use web::{Answer, Here, Page, text, ui};

use super::offices;
use crate::{
    comment::CommentId,
    pages::parts,
    store::{CommentTab, CommentToRead, count_waiting_comments, list_comments_to_read},
};

/// Lines a page.
const PAGE: usize = 50;

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    tab: String,
    /// Keyset: `time.id` of the last line.
    after: String,
}

#[derive(Template)]
#[template(path = "staff/comments.html")]
struct Comments<'a> {
    here: &'a Here,
    tab: CommentTab,
    waiting: i64,
    lines: Vec<CommentToRead>,
    paging: ui::Paging,
}

/// The page.
pub(super) async fn list_comments(
    here: Here,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let tab = CommentTab::from_name(&asked.tab).unwrap_or(CommentTab::New);
    let offices = offices(&here, &clerk);
    let after = keyset(&asked.after);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let waiting = count_waiting_comments(&mut tx, offices.as_deref()).await?;
    let mut lines = list_comments_to_read(&mut tx, tab, offices.as_deref(), after, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines
        .last()
        .filter(|_| more)
        .map(|line| format!("{}&after={}.{}", path(tab), line.comment.at.0, line.comment.id));
    let first = after.is_some().then(|| path(tab));
    let paging = ui::paging(&here, first, next);
    let body = Comments { here: &here, tab, waiting, lines, paging };
    Ok(Page::new(here.t("participation-staff-comments"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .wide()
        .hidden())
}

fn path(tab: CommentTab) -> String {
    format!("/staff/participation/comments?tab={}", tab.as_str())
}

fn keyset(text: &str) -> Option<(Ts, CommentId)> {
    let (at, id) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), CommentId(id.parse().ok()?)))
}

impl Comments<'_> {
    /// Parts with their names, addresses, which is shown, and how many wait in them.
    fn tabs(&self) -> [(String, String, bool, Option<i64>); 3] {
        CommentTab::ALL.map(|tab| {
            let (label, waiting) = match tab {
                CommentTab::New => ("participation-tab-new", Some(self.waiting)),
                CommentTab::Shown => ("participation-staff-comments-shown", None),
                CommentTab::Refused => ("participation-tab-refused", None),
            };
            (self.here.t(label), path(tab), tab == self.tab, waiting)
        })
    }

    /// The beginning of what it says; its code where the words are deleted.
    fn words(&self, line: &CommentToRead) -> String {
        let words = text::excerpt(&line.comment.body, 160);
        if words.is_empty() { line.comment.code.clone() } else { words }
    }
}
