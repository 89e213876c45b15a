//! `/reports/new/you`: name, e-mail and telephone, all of them optional.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use letters::Address;
use web::{Answer, Form, Guarded, Here, Page, fields};

use super::{
    Current,
    steps::{self, SoFar, Step, Steps},
};
use crate::Scope;

fields! {
    pub(crate) YouField {
        Name = "name",
        Email = "email",
        Phone = "phone",
        Notify = "notify",
    }
}

#[derive(Template)]
#[template(path = "new/you.html")]
struct You<'a> {
    here: &'a Here,
    form: &'a Form<YouField>,
    steps: Steps<'a>,
    so_far: SoFar<'a>,
    signed_in: bool,
}

impl You<'_> {
    /// Days after closing when the data goes.
    fn days(&self) -> i64 {
        i64::from(self.here.town.config.retention.contact_after_closing_days)
    }
}

/// The page; somebody signed in finds what the account knows.
pub async fn show_you(here: Here, visitor: Visitor, current: Current) -> Page {
    let draft = &current.draft;
    let known = visitor.person().filter(|_| !draft.you_seen);
    let name = draft.name.clone().or_else(|| known.map(|p| p.name.clone()));
    let email = draft.email.clone().or_else(|| known.map(|p| p.email.clone()));
    let form = Form::default()
        .with(YouField::Name, name.unwrap_or_default())
        .with(YouField::Email, email.unwrap_or_default())
        .with(YouField::Phone, draft.phone.as_deref().unwrap_or(""))
        .with(YouField::Notify, if draft.notify { "1" } else { "" });
    page(&here, &visitor, &current, &form)
}

/// Stores how to reach the reporter.
pub async fn save_you(
    here: Here,
    visitor: Visitor,
    mut current: Current,
    Guarded(mut form): Guarded<YouField>,
) -> Answer<Response> {
    let (name, email, phone) = contact(&mut form);
    if !form.is_valid() {
        let answer = page(&here, &visitor, &current, &form);
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let draft = &mut current.draft;
    (draft.name, draft.email, draft.phone) = (name, email, phone);
    draft.notify = form.ticked(YouField::Notify) && draft.email.is_some();
    draft.you_seen = true;
    current.save(&here, "/reports/new/check").await
}

/// Name, e-mail address and telephone number of a form; notes what is wrong.
pub(crate) fn contact(
    form: &mut Form<YouField>,
) -> (Option<String>, Option<String>, Option<String>) {
    let name = form.optional(YouField::Name, 100);
    let typed = form.optional(YouField::Email, 254);
    let email = typed.as_deref().and_then(Address::parse);
    if typed.is_some() && email.is_none() {
        form.fail(YouField::Email, "reports-new-you-email-wrong");
    } else if form.ticked(YouField::Notify) && email.is_none() {
        form.fail(YouField::Email, "reports-new-you-email-missing");
    }
    (name, email.map(|a| a.as_str().to_owned()), form.optional(YouField::Phone, 60))
}

fn page(here: &Here, visitor: &Visitor, current: &Current, form: &Form<YouField>) -> Page {
    let scope = Scope::of(here);
    let body = You {
        steps: steps::steps(here, current, &scope, Some(Step::You)),
        so_far: steps::so_far(here, current, &scope),
        signed_in: visitor.is_signed_in(),
        here,
        form,
    };
    Page::new(here.t("reports-new-you-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new")
}
