//! `POST …/appeal` of an author's page: why something refused should stand, once.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other};

use super::{comment::own as own_comment, deed, own};
use crate::{
    store::{Appeal, find_for_change},
    verbs,
};

/// Longest text, in characters.
const WORDS: usize = 2_000;

fields! {
    /// Fields of the form.
    pub AppealField { Words = "words" }
}

/// What an author's page says about an appeal: the form, that it waits, or what came of it.
#[derive(Template)]
#[template(path = "appeal.html")]
pub(super) struct Appealing<'a> {
    pub here: &'a Here,
    /// What was said before.
    pub appeal: Option<&'a Appeal>,
    /// Where the form goes.
    pub action: String,
    pub form: &'a Form<AppealField>,
}
impl askama::filters::HtmlSafe for Appealing<'_> {}

/// About a contribution.
pub(super) async fn appeal_contribution(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(mut form): Guarded<AppealField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let (contribution, _) = own::find(&mut tx, &visitor, &secret).await?;
    drop(tx);
    let Some(words) = read(&mut form) else {
        return again(own::page(&here, &visitor, &secret, &form).await?);
    };
    let (to, deed) = (format!("/participation/own/{secret}?appealed"), deed(&here, &visitor));
    let done = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_for_change(tx, &contribution.code).await?;
            let contribution = found.ok_or_else(Problem::not_found)?;
            verbs::appeal(tx, &deed, &contribution, None, &words).await?;
            Ok(())
        })
    });
    done.await?;
    Ok(see_other(&to))
}

/// About a comment.
pub(super) async fn appeal_comment(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(mut form): Guarded<AppealField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let own = own_comment::find(&mut tx, &visitor, &secret).await?;
    drop(tx);
    let Some(words) = read(&mut form) else {
        return again(own_comment::page(&here, &visitor, &secret, &form).await?);
    };
    let to = format!("/participation/own/comment/{secret}?appealed");
    let deed = deed(&here, &visitor);
    let done = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_for_change(tx, &own.about_code).await?;
            let contribution = found.ok_or_else(Problem::not_found)?;
            // As it stands now that the contribution is held.
            let own = own_comment::find(tx, &visitor, &secret).await?;
            verbs::appeal(tx, &deed, &contribution, Some(&own.comment), &words).await?;
            Ok(())
        })
    });
    done.await?;
    Ok(see_other(&to))
}

fn read(form: &mut Form<AppealField>) -> Option<String> {
    let words = form.required(AppealField::Words, "participation-appeal-missing", WORDS);
    form.is_valid().then_some(words)
}

fn again(page: Page) -> Answer<Response> {
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}
