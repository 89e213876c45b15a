//! `/account/choices`: what the person is told by e-mail.

use ::jobs::record;
use ::store::Error;
use askama::Template;
use axum::response::Response;
use identity::Citizen;
use web::{Answer, Form, Guarded, Here, Page, fields, see_other, ui::Notice};

use super::query;
use crate::{event::ChoicesChanged, store};

fields! {
    pub(super) ChoiceField { Mailbox = "mailbox" }
}

/// What somebody may not want to be told of.
const MAILBOX: &str = "mailbox";

#[derive(Template)]
#[template(path = "choices.html")]
struct Choices<'a> {
    here: &'a Here,
    notice: Notice,
    form: &'a Form<ChoiceField>,
    email: &'a str,
}

/// `GET /account/choices`
pub(super) async fn show_choices(here: Here, citizen: Citizen) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let quiet = store::list_quiet(&mut tx, citizen.id()).await?;
    let mut form = Form::default();
    if !quiet.iter().any(|about| about == MAILBOX) {
        form = form.with(ChoiceField::Mailbox, "1");
    }
    let done = query(&here, "done") == "saved";
    let notice =
        web::ui::success(if done { here.t("accounts-choices-done") } else { String::new() });
    let body = Choices { here: &here, notice, form: &form, email: &citizen.person.email };
    Ok(Page::new(here.t("accounts-choices-title"), body)
        .crumb(here.t("accounts-account"), "/account")
        .hidden())
}

/// `POST /account/choices`
pub(super) async fn save_choices(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<ChoiceField>,
) -> Answer<Response> {
    let (wanted, now) = (form.ticked(ChoiceField::Mailbox), here.now);
    let saved = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let person = citizen.id();
            if wanted {
                store::delete_quiet(tx, person, MAILBOX).await?;
            } else {
                store::insert_quiet(tx, person, MAILBOX, now).await?;
            }
            record(tx, now, &citizen.actor(), &ChoicesChanged { person }).await?;
            Ok(())
        })
    });
    saved.await?;
    Ok(see_other("/account/choices?done=saved"))
}
