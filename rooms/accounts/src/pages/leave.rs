//! `/account/leave`: deletes the account, and says before what remains and why, as the rooms
//! declare it.

use std::sync::Arc;

use ::store::Error;
use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use identity::{Citizen, session};
use kernel::contribution::Stays;
use web::{
    Answer, Form, Guarded, Here, Page, Personal, device, fields, personal::Erasing, see_other,
};

use super::answered;

fields! {
    pub(super) LeaveField { Sure = "sure" }
}

#[derive(Template)]
#[template(path = "leave.html")]
struct Leave<'a> {
    here: &'a Here,
    form: &'a Form<LeaveField>,
    personal: &'a Personal,
    staff: bool,
}

impl Leave<'_> {
    fn until(&self, stays: &Stays) -> String {
        self.personal.until(self.here, stays.retention)
    }
}

/// `GET /account/leave`
pub(super) async fn show_leave(
    here: Here,
    citizen: Citizen,
    Extension(personal): Extension<Personal>,
) -> Page {
    page(&here, &citizen, &Form::default(), &personal)
}

fn page(here: &Here, citizen: &Citizen, form: &Form<LeaveField>, personal: &Personal) -> Page {
    let body = Leave { here, form, personal, staff: citizen.is_staff() };
    let page = Page::new(here.t("accounts-leave-title"), body)
        .crumb(here.t("accounts-account"), "/account")
        .hidden();
    answered(page, form)
}

/// `POST /account/leave`: all rooms in one transaction, so that nothing is half gone.
pub(super) async fn leave(
    here: Here,
    citizen: Citizen,
    Extension(personal): Extension<Personal>,
    Guarded(mut form): Guarded<LeaveField>,
) -> Answer<Response> {
    if citizen.is_staff() {
        form.fail(LeaveField::Sure, "accounts-leave-staff");
    } else if !form.ticked(LeaveField::Sure) {
        form.fail(LeaveField::Sure, "accounts-leave-unsure");
    }
    if !form.is_valid() {
        return Ok(page(&here, &citizen, &form, &personal).into_response());
    }
    let who = Arc::new(Erasing {
        person: citizen.id(),
        email: citizen.person.email.clone(),
        mark: device::of_person(&here, citizen.id()),
        actor: citizen.actor(),
        at: here.now,
        chance: here.app.chance.clone(),
    });
    let erasures = personal.erasures.clone();
    let erased = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            for erase in erasures {
                erase(tx, Arc::clone(&who)).await?;
            }
            Ok(())
        })
    });
    erased.await?;
    let mut response = see_other("/");
    session::take_back(&mut response, &here);
    Ok(response)
}
