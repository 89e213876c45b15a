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
    pub(super) ChoiceField { Mailbox = "mailbox", Services = "services" }
}

/// What somebody may not want to be told of: messages about their applications, and all others.
const CHOICES: [(ChoiceField, &str); 2] =
    [(ChoiceField::Services, "services"), (ChoiceField::Mailbox, "mailbox")];

/// Which choice holds for the messages of a room.
pub(crate) fn about(room: &str) -> &'static str {
    let own = CHOICES.iter().find(|(_, about)| *about == room);
    own.map_or("mailbox", |(_, about)| about)
}

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
    for (field, about) in CHOICES {
        if !quiet.iter().any(|quiet| quiet == about) {
            form = form.with(field, "1");
        }
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
    let wanted = CHOICES.map(|(field, about)| (about, form.ticked(field)));
    let now = here.now;
    let saved = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let person = citizen.id();
            for (about, wanted) in wanted {
                if wanted {
                    store::delete_quiet(tx, person, about).await?;
                } else {
                    store::insert_quiet(tx, person, about, now).await?;
                }
            }
            record(tx, now, &citizen.actor(), &ChoicesChanged { person }).await?;
            Ok(())
        })
    });
    saved.await?;
    Ok(see_other("/account/choices?done=saved"))
}
