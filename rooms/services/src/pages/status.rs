//! `/services/status`: to one's own application by its number and the code from paper.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::chance::token_hash;
use web::{Answer, Form, Guarded, Here, Page, fields, see_other};

use super::CODES;
use crate::{code, store::find_by_secret};

fields! {
    pub(super) StatusField { Reference = "reference", Code = "code" }
}

#[derive(Template)]
#[template(path = "status.html")]
struct Status<'a> {
    here: &'a Here,
    form: &'a Form<StatusField>,
}

/// Asks for number and code.
pub async fn show_status(here: Here) -> Page {
    page(&here, &Form::default())
}

/// Leads to the application.
pub async fn open_status(here: Here, Guarded(mut form): Guarded<StatusField>) -> Answer<Response> {
    here.limit(CODES)?;
    let code = code::plain(form.value(StatusField::Code));
    let reference = code::plain(form.value(StatusField::Reference));
    let mut tx = here.town.store.read().await?;
    let found = find_by_secret(&mut tx, &token_hash(&code)).await?;
    drop(tx);
    if found.is_some_and(|application| code::plain(&application.reference) == reference) {
        return Ok(see_other(&format!("/services/own/{}", code::grouped(&code))));
    }
    form.fail(StatusField::Reference, "services-status-unknown");
    let answer = page(&here, &form).status(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(answer.into_response())
}

fn page(here: &Here, form: &Form<StatusField>) -> Page {
    Page::new(here.t("services-status-title"), Status { here, form })
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .hidden()
}
