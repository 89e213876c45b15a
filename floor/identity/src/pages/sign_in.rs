//! `/sign-in`: with a passkey, or with a link by e-mail. Known and unknown addresses get the
//! same answer.

use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::municipality::IdentityProvider;
use web::{Form, Guarded, Here, Mode, Page, fields, problem::Answer, see_other};

use super::{MAILS, MAILS_TO, MAILS_TO_A_DAY, landing, query};
use crate::{Visitor, link, next, person::address};

fields! {
    pub(super) SignInField { Email = "email", Next = "next" }
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn<'a> {
    here: &'a Here,
    form: &'a Form<SignInField>,
    next: &'a str,
    demo: bool,
}

impl SignIn<'_> {
    /// Address that leads to an identity provider.
    fn way(&self, provider: &IdentityProvider) -> String {
        let path = format!("/sign-in/with/{}", provider.key);
        if self.next == "/" { path } else { next::with(&path, "next", self.next) }
    }
}

pub(super) async fn show_sign_in(here: Here, visitor: Visitor) -> Response {
    let back = query(&here, "next");
    if visitor.is_signed_in() {
        return see_other(landing(&back));
    }
    page(&here, &Form::default().with(SignInField::Next, next::safe(&back))).into_response()
}

pub(super) async fn ask_link(
    here: Here,
    Guarded(mut form): Guarded<SignInField>,
) -> Answer<Response> {
    let Some(to) = address(form.value(SignInField::Email)) else {
        let missing = form.value(SignInField::Email).is_empty();
        let wrong =
            if missing { "identity-error-email-missing" } else { "identity-error-email-wrong" };
        form.fail(SignInField::Email, wrong);
        return Ok(page(&here, &form).into_response());
    };
    here.limit(MAILS)?;
    here.limit_by(MAILS_TO, to.as_str())?;
    here.limit_by(MAILS_TO_A_DAY, to.as_str())?;
    let reference = link::send(&here, to, form.value(SignInField::Next)).await?;
    Ok(see_other(&next::with("/sign-in/sent", "reference", &reference)))
}

fn page(here: &Here, form: &Form<SignInField>) -> Page {
    let demo = here.app.settings.mode == Mode::Demo;
    let next = next::safe(form.value(SignInField::Next));
    let title = here.t("identity-sign-in-title");
    Page::new(title, SignIn { here, form, next, demo }).script("passkey").hidden()
}
