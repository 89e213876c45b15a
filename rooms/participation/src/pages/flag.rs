//! `…/{code}/flag`: a reader says that a contribution or a comment breaks a rule.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use serde::Deserialize;
use store::Tx;
use web::{
    Answer, Form, Guarded, Here, Page, Problem, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other, text,
};

use super::{
    comment::{contribution_of, missing, page_of},
    deed,
    support::{KEPT, voice},
};
use crate::{
    Comment, Contribution, Process,
    store::{find_comment, find_for_change},
    verbs,
};

/// Reports of one network.
const FLAGS: Limit =
    Limit { name: "participation flag", burst: 10, every: Duration::from_secs(60) };
/// Longest text, in characters.
const WORDS: usize = 500;

fields! {
    /// Fields of the form.
    pub FlagField {
        Comment = "comment",
        Rule = "rule",
        Words = "words",
    }
}

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Code of a comment; none for the contribution itself.
    comment: String,
    /// It was sent.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "flag.html")]
struct Flag<'a> {
    here: &'a Here,
    process: &'a Process,
    contribution: &'a Contribution,
    comment: Option<&'a Comment>,
    form: &'a Form<FlagField>,
    done: bool,
}

/// The comment an address or a form names, if it can be read here.
async fn comment_of(
    tx: &mut Tx,
    contribution: &Contribution,
    code: &str,
) -> Answer<Option<Comment>> {
    if code.is_empty() {
        return Ok(None);
    }
    let found = find_comment(tx, &code.to_uppercase()).await?;
    let fits = found.filter(|c| c.contribution == contribution.id && c.is_readable());
    fits.map(Some).ok_or_else(|| missing(contribution))
}

/// The form, or the thanks.
pub(super) async fn show_flag_form(
    here: Here,
    Path((slug, code)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    let comment = comment_of(&mut tx, &contribution, &asked.comment).await?;
    drop(tx);
    let (form, done) = (Form::default(), asked.done.is_some());
    Ok(page(&here, &process, &contribution, comment.as_ref(), &form, done))
}

/// Takes the report. The same browser's second one changes nothing.
pub(super) async fn send_flag(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Guarded(mut form): Guarded<FlagField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let (process, contribution) = contribution_of(&mut tx, &here, &slug, &code).await?;
    let comment = comment_of(&mut tx, &contribution, form.value(FlagField::Comment)).await?;
    drop(tx);
    let rule = process.rule(form.value(FlagField::Rule)).cloned();
    if rule.is_none() {
        form.fail(FlagField::Rule, "participation-flag-rule-missing");
    }
    let words = form.optional(FlagField::Words, WORDS);
    let Some(rule) = rule.filter(|_| form.is_valid()) else {
        let page = page(&here, &process, &contribution, comment.as_ref(), &form, false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    here.limit(FLAGS)?;
    let named = comment.as_ref().map(|c| format!("&comment={}", c.code)).unwrap_or_default();
    let to = format!("{}/flag?done{named}", contribution.path());
    let (voice, deed) = (voice(&here, &visitor), deed(&here, &visitor));
    let done = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_for_change(tx, &contribution.code).await?;
            let Some(contribution) = found.filter(Contribution::is_public) else {
                return Ok(());
            };
            verbs::flag(tx, &deed, &contribution, comment.as_ref(), &voice, &rule, words).await?;
            Ok(())
        })
    });
    done.await?;
    let mut answer = see_other(&to);
    set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

fn page(
    here: &Here,
    process: &Process,
    contribution: &Contribution,
    comment: Option<&Comment>,
    form: &Form<FlagField>,
    done: bool,
) -> Page {
    let body = Flag { here, process, contribution, comment, form, done };
    Page::new(here.t("participation-flag-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .crumb(contribution.title.clone(), contribution.path())
        .section("/participation")
        .script("form")
        .hidden()
}

impl Flag<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn is_rule(&self, key: &str) -> bool {
        self.form.value(FlagField::Rule) == key
    }

    /// What it is about, in its own words.
    fn about(&self) -> String {
        text::excerpt(self.comment.map_or(&self.contribution.title, |c| &c.body), 200)
    }

    /// Where the reader came from.
    fn back(&self) -> String {
        let path = self.contribution.path();
        self.comment.map_or_else(|| path.clone(), |comment| page_of(&path, &comment.code))
    }
}
