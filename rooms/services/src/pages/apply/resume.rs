//! `/services/resume`: going on with a draft on another device, with the code from paper.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{Answer, Form, Guarded, Here, Page, fields, see_other};

use super::progress;
use crate::{
    code,
    pages::{
        CODES,
        current::{self, Current},
    },
    published::Catalogue,
};

fields! {
    pub(super) ResumeField { Code = "code" }
}

#[derive(Template)]
#[template(path = "resume.html")]
struct Resume<'a> {
    here: &'a Here,
    form: &'a Form<ResumeField>,
}

/// Asks for the code.
pub async fn show_resume(here: Here) -> Page {
    page(&here, &Form::default())
}

/// Lets this browser go on with the draft.
pub async fn resume_draft(here: Here, Guarded(mut form): Guarded<ResumeField>) -> Answer<Response> {
    here.limit(CODES)?;
    let code = code::plain(form.value(ResumeField::Code));
    let catalogue = Catalogue::of(&here).await?;
    let found = match code.len() {
        code::DRAFT => Current::find(&here, &catalogue, &code).await?,
        _ => None,
    };
    let Some(current) = found else {
        form.fail(ResumeField::Code, "services-resume-unknown");
        let answer = page(&here, &form).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(answer.into_response());
    };
    let mut response = see_other(&progress::next_path(&here, &current));
    current::set(&mut response, &here, &current::cookie(&current, &code));
    Ok(response)
}

fn page(here: &Here, form: &Form<ResumeField>) -> Page {
    Page::new(here.t("services-resume-title"), Resume { here, form })
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .hidden()
}
