//! `/sign-in/sent`: what to do now, and the field for the six digits of the mail.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use store::Error;
use web::{Form, Guarded, Here, Mode, Page, Problem, fields, problem::Answer};

use super::{DIGITS, entering, query, welcome};
use crate::{
    Visitor,
    link::{self, Guessed},
};

fields! {
    pub(super) CodeField { Code = "code", Reference = "reference" }
}

#[derive(Template)]
#[template(path = "sent.html")]
struct Sent<'a> {
    here: &'a Here,
    form: &'a Form<CodeField>,
    reference: &'a str,
    demo: bool,
}

pub(super) async fn show_sent(here: Here) -> Page {
    page(&here, &Form::default().with(CodeField::Reference, query(&here, "reference")))
}

pub(super) async fn enter_code(
    here: Here,
    visitor: Visitor,
    headers: HeaderMap,
    Guarded(mut form): Guarded<CodeField>,
) -> Answer<Response> {
    let digits: String =
        form.value(CodeField::Code).chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        form.fail(CodeField::Code, "identity-error-code-shape");
        return Ok(page(&here, &form).into_response());
    }
    here.limit(DIGITS)?;
    let reference = form.value(CodeField::Reference).to_owned();
    let entering = entering(&here, &visitor, &headers);
    let guessed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { link::guess(tx, &reference, &digits, entering).await })
    });
    match guessed.await? {
        Guessed::Entered(entered) => Ok(welcome(&here, &entered.token, &entered.next)),
        Guessed::Wrong(left) => {
            form.fail_with(CodeField::Code, "identity-error-code-wrong", "left", left);
            Ok(page(&here, &form).into_response())
        }
        Guessed::Dead => Err(Problem::gone()
            .because("identity-problem-code-dead")
            .link("identity-sign-in-again", "/sign-in")),
    }
}

fn page(here: &Here, form: &Form<CodeField>) -> Page {
    let demo = here.app.settings.mode == Mode::Demo;
    let reference = form.value(CodeField::Reference);
    let title = here.t("identity-sent-title");
    Page::new(title, Sent { here, form, reference, demo }).hidden()
}
