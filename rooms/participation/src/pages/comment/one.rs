//! `…/comments/{comment}`: one comment with all its answers, and the form for one more.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::municipality::Moderation;
use serde::Deserialize;
use store::Tx;
use uuid::Uuid;
use web::{Answer, Form, Here, Page, see_other, ui};

use super::{
    contribution_of,
    line::Line,
    missing, page_of, permalink,
    write::{CommentField, fresh, takes},
};
use crate::{
    Comment, Contribution, Process,
    comment::{LONGEST, quote},
    pages::support::voice,
    store::{find_comment, find_comment_by_id, find_mine, list_replies},
};

/// Answers a page.
const PAGE: usize = 30;

/// What a visitor asked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Shown {
    /// The place before the page's first answer.
    after: i64,
    /// Code of the comment whose words the form quotes.
    quote: String,
}

#[derive(Template)]
#[template(path = "comment/one.html")]
struct One<'a> {
    here: &'a Here,
    process: &'a Process,
    contribution: &'a Contribution,
    about: String,
    back: String,
    top: &'a Comment,
    replies: Vec<Comment>,
    voiced: Vec<Uuid>,
    paging: ui::Paging,
    open: bool,
    form: &'a Form<CommentField>,
}

/// The page. The address of an answer leads to where it stands.
pub(super) async fn show_comment(
    here: Here,
    visitor: Visitor,
    Path((slug, code, comment)): Path<(String, String, String)>,
    Query(shown): Query<Shown>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    let found = find_standing(&mut tx, &contribution, &comment).await?;
    if let (Some(parent), Some(nr)) = (found.parent, found.nr) {
        let parent = find_comment_by_id(&mut tx, parent).await?;
        let top = parent.ok_or_else(|| missing(&contribution))?;
        let page = i64::try_from(PAGE).unwrap_or(i64::MAX);
        let after = (nr - 1) / page * page;
        let to = page_of(&contribution.path(), &top.code);
        return Ok(see_other(&format!("{to}?after={after}#{}", found.anchor())));
    }
    let mut form = fresh(&here);
    if !shown.quote.is_empty() {
        let quoted = find_comment(&mut tx, &shown.quote.to_uppercase()).await?;
        let here_too = |c: &Comment| c.parent.unwrap_or(c.id) == found.id && c.is_readable();
        if let Some(quoted) = quoted.filter(here_too) {
            form = form.with(CommentField::Text, quote(&quoted.body));
        }
    }
    let page =
        page(&here, &visitor, &mut tx, &process, &contribution, &found, shown, &form).await?;
    Ok(page.into_response())
}

/// A comment of this contribution that has a place in its thread.
async fn find_standing(tx: &mut Tx, contribution: &Contribution, code: &str) -> Answer<Comment> {
    let found = find_comment(tx, &code.to_uppercase()).await?;
    let stands = |c: &Comment| c.contribution == contribution.id && c.has_place();
    found.filter(stands).ok_or_else(|| missing(contribution))
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn again(
    here: &Here,
    visitor: &Visitor,
    process: &Process,
    contribution: Contribution,
    code: &str,
    form: &Form<CommentField>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let top = find_standing(&mut tx, &contribution, code).await?;
    let shown = Shown::default();
    page(here, visitor, &mut tx, process, &contribution, &top, shown, form).await
}

#[expect(clippy::too_many_arguments, reason = "the whole scene of a page")]
async fn page(
    here: &Here,
    visitor: &Visitor,
    tx: &mut Tx,
    process: &Process,
    contribution: &Contribution,
    top: &Comment,
    shown: Shown,
    form: &Form<CommentField>,
) -> Answer<Page> {
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut replies = list_replies(tx, top.id, shown.after, limit).await?;
    let more = replies.len() > PAGE;
    replies.truncate(PAGE);
    let ids: Vec<_> = std::iter::once(top).chain(&replies).map(|comment| comment.id).collect();
    let known = here.has_visited() || visitor.is_signed_in();
    let voiced = match known {
        true => {
            let devices = voice(here, visitor).all;
            find_mine(tx, contribution.id, &ids, &devices, None).await?.voiced
        }
        false => Vec::new(),
    };
    let own = page_of(&contribution.path(), &top.code);
    let next = replies.last().and_then(|last| last.nr).filter(|_| more);
    let body = One {
        here,
        process,
        about: contribution.path(),
        back: here.path_and_query().to_owned(),
        paging: ui::paging(
            here,
            (shown.after > 0).then(|| own.clone()),
            next.map(|nr| format!("{own}?after={nr}")),
        ),
        open: takes(here, process, contribution),
        contribution,
        top,
        replies,
        voiced,
        form,
    };
    Ok(Page::new(here.t("participation-comment-one"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .crumb(contribution.title.clone(), contribution.path())
        .section("/participation")
        .script("form")
        .hidden())
}

impl One<'_> {
    fn line<'l>(&'l self, comment: &'l Comment) -> Line<'l> {
        Line {
            here: self.here,
            process: self.process,
            comment,
            about: &self.about,
            top: &self.top.code,
            permalink: page_of(&self.about, &comment.code),
            voiced: self.voiced.contains(&comment.id.0),
            open: self.open,
        }
    }

    /// Where the comment stands in the discussion.
    fn place(&self) -> String {
        permalink(self.contribution, self.top)
    }

    fn is_moderated(&self) -> bool {
        self.process.moderation() == Moderation::Before
    }

    fn may_answer(&self) -> bool {
        self.open && self.top.is_readable()
    }
}
