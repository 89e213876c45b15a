//! `…/{code}/comments`: say something about a contribution; below a comment, answer it.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::municipality::Moderation;
use serde::Deserialize;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, limit::Limit, see_other};

use super::{closed, contribution_of, missing, one};
use crate::{
    Contribution, Process,
    comment::{LONGEST, Side, blocks},
    pages::deed,
    process::Comments,
    store::{find_comment, find_for_change},
    verbs::{self, Said, secret_of},
};

/// Comments of one network: a class of pupils at once, not a campaign.
const COMMENTS: Limit =
    Limit { name: "participation comment", burst: 20, every: Duration::from_secs(30) };
/// Length of the key a form is sent with, in characters.
const KEY: usize = 32;

fields! {
    /// Fields of the form.
    pub CommentField {
        Side = "side",
        Text = "text",
        Key = "key",
    }
}

#[derive(Template)]
#[template(path = "comment/write.html")]
struct Write<'a> {
    here: &'a Here,
    process: &'a Process,
    contribution: &'a Contribution,
    form: &'a Form<CommentField>,
}

/// What the address says beforehand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    side: String,
}

/// Whether comments are taken now.
pub(super) fn takes(here: &Here, process: &Process, contribution: &Contribution) -> bool {
    process.comments() != Comments::Off
        && process.takes_contributions(here.now)
        && contribution.merged_into.is_none()
}

/// The form.
pub(super) async fn show_comment_form(
    here: Here,
    Path((slug, code)): Path<(String, String)>,
    Query(begun): Query<Begun>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    drop(tx);
    if !takes(&here, &process, &contribution) {
        return Err(closed(&contribution));
    }
    let form = fresh(&here).with(CommentField::Side, begun.side);
    Ok(page(&here, &process, &contribution, &form))
}

/// A form with a key of its own.
pub(super) fn fresh(here: &Here) -> Form<CommentField> {
    Form::default().with(CommentField::Key, here.app.chance.token())
}

/// Takes a comment. The same form sent twice is one.
pub(super) async fn send_comment(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<CommentField>,
) -> Answer<Response> {
    send(here, visitor, slug, code, None, form).await
}

/// Takes an answer to a comment. The same form sent twice is one.
pub(super) async fn send_reply(
    here: Here,
    visitor: Visitor,
    Path((slug, code, comment)): Path<(String, String, String)>,
    Guarded(form): Guarded<CommentField>,
) -> Answer<Response> {
    send(here, visitor, slug, code, Some(comment.to_uppercase()), form).await
}

async fn send(
    here: Here,
    visitor: Visitor,
    slug: String,
    code: String,
    parent: Option<String>,
    mut form: Form<CommentField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    drop(tx);
    if !takes(&here, &process, &contribution) {
        return Err(closed(&contribution));
    }
    let key = form.value(CommentField::Key).to_owned();
    if key.len() != KEY {
        // A page of ours always has one; a short one could be guessed, and leads to what it sent.
        return Err(Problem::bad_request());
    }
    let asks_side = process.comments() == Comments::ProContra && parent.is_none();
    let side = side(&mut form, asks_side)?;
    let body = form.required(CommentField::Text, "participation-comment-text-missing", LONGEST);
    if !body.is_empty() && blocks(&body).iter().all(|block| block.quoted) {
        form.fail(CommentField::Text, "participation-comment-text-quote");
    }
    if !form.is_valid() {
        let again = match parent {
            None => page(&here, &process, &contribution, &form),
            Some(code) => one::again(&here, &visitor, &process, contribution, &code, &form).await?,
        };
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    here.limit(COMMENTS)?;
    let own = format!("/participation/own/comment/{}?sent", secret_of(&key));
    let mut said = Said {
        side,
        parent: None,
        body,
        lang: here.lang,
        key: Some(key),
        author: visitor.person().map(|person| person.id),
        released: process.moderation() == Moderation::After,
    };
    let deed = deed(&here, &visitor);
    let stored = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_for_change(tx, &contribution.code).await?;
            let Some(contribution) = found.filter(Contribution::is_public) else {
                return Err(closed(&contribution));
            };
            if let Some(code) = parent {
                let found = find_comment(tx, &code).await?;
                // Only what opens a thread on this page, and can be read, is answered.
                let fits = found.filter(|c| {
                    c.contribution == contribution.id && c.parent.is_none() && c.is_readable()
                });
                said.parent = Some(fits.ok_or_else(|| missing(&contribution))?.id);
            }
            verbs::comment(tx, &deed, &contribution, said).await?;
            Ok(())
        })
    });
    stored.await?;
    Ok(see_other(&own))
}

/// For or against, where it is asked; a form that says it where nobody asks is not ours.
fn side(form: &mut Form<CommentField>, asked: bool) -> Answer<Option<Side>> {
    let said = form.value(CommentField::Side).to_owned();
    match (asked, Side::from_name(&said)) {
        (true, Some(side)) => Ok(Some(side)),
        (true, None) => {
            form.fail(CommentField::Side, "participation-comment-side-missing");
            Ok(None)
        }
        (false, _) if said.is_empty() => Ok(None),
        (false, _) => Err(Problem::bad_request()),
    }
}

fn page(
    here: &Here,
    process: &Process,
    contribution: &Contribution,
    form: &Form<CommentField>,
) -> Page {
    let body = Write { here, process, contribution, form };
    Page::new(here.t("participation-comment-new"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .crumb(contribution.title.clone(), contribution.path())
        .section("/participation")
        .script("form")
        .hidden()
}

impl Write<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn asks_side(&self) -> bool {
        self.process.comments() == Comments::ProContra
    }

    fn is_side(&self, side: Side) -> bool {
        self.form.value(CommentField::Side) == side.as_str()
    }

    fn is_moderated(&self) -> bool {
        self.process.moderation() == Moderation::Before
    }
}
