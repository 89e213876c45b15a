//! `/staff/services/new`: an application for somebody: at the counter, on the phone, or from paper.
//! It is the same draft the person could fill in alone, handed over by its code or sent for them.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use identity::{Clerk, Visitor};
use jiff::civil::Date;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields};

use crate::{
    came::{Channel, Helped},
    event::DraftBegun,
    pages::{
        apply::{progress, send, trouble},
        current::{self, Changed, Current},
    },
    published::Catalogue,
};

/// Days a paper may have lain before it is entered.
const OLDEST: i64 = 400;

fields! {
    pub(crate) NewField {
        Service = "service",
        Channel = "channel",
        Arrived = "arrived",
    }
}
fields! {
    /// Fields of sending for somebody.
    pub(crate) SendingField {
        Key = "key",
        Email = "sending_email",
        Seen = "seen",
        Consent = "consent",
    }
}

#[derive(Template)]
#[template(path = "staff/counter.html")]
struct New<'a> {
    here: &'a Here,
    form: &'a Form<NewField>,
    services: Vec<(String, String)>,
    channels: Vec<(&'static str, String)>,
}

/// Asks which service, and how the person's words come in.
pub async fn show_new(here: Here, _: Clerk) -> Answer<Page> {
    page(&here, &Form::default()).await
}

/// Begins a draft for somebody.
pub async fn begin_for_somebody(
    here: Here,
    visitor: Visitor,
    clerk: Clerk,
    Guarded(mut form): Guarded<NewField>,
) -> Answer<Response> {
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.find(form.value(NewField::Service)).cloned();
    if service.is_none() {
        form.fail(NewField::Service, "services-counter-which");
    }
    let channel = Channel::of(form.value(NewField::Channel));
    if channel == Channel::Online {
        form.fail(NewField::Channel, "services-counter-how-missing");
    }
    let arrived = match channel {
        Channel::Paper => arrived(&here, &mut form),
        _ => None,
    };
    let Some(service) = service.filter(|_| form.is_valid()) else {
        let page = page(&here, &form).await?.status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.into_response());
    };
    let helped = Helped { channel, clerk: clerk.id(), arrived };
    let begun = DraftBegun { service: service.key().to_owned(), channel };
    let mut current = Current::fresh(&here, service);
    current.draft.data.helped = Some(helped);
    let then = progress::next_path(&here, &current);
    let changed = Changed { begun: Some(begun), ..Changed::default() };
    current.save(&here, &visitor, changed, &then).await
}

/// The day a paper came in: today or before.
fn arrived(here: &Here, form: &mut Form<NewField>) -> Option<Date> {
    let day = form.value(NewField::Arrived).parse::<Date>().ok();
    let today = current::today(here);
    let earliest = here.now.plus(-OLDEST * kernel::Ts::DAY).date(&here.town.zone);
    match day {
        Some(day) if day <= today && day >= earliest => Some(day),
        Some(_) => {
            form.fail(NewField::Arrived, "services-counter-arrived-wrong");
            None
        }
        None => {
            form.fail(NewField::Arrived, "services-counter-arrived-missing");
            None
        }
    }
}

async fn page(here: &Here, form: &Form<NewField>) -> Answer<Page> {
    let catalogue = Catalogue::of(here).await?;
    let name = |service: &crate::published::Service| {
        (service.key().to_owned(), service.definition.name.get(here.lang).to_owned())
    };
    let mut services: Vec<(String, String)> = catalogue.all().map(|s| name(s)).collect();
    services.sort_by(|a, b| a.1.cmp(&b.1));
    services.insert(0, (String::new(), here.t("services-counter-choose")));
    let channels = Channel::HELPED.iter().map(|way| (way.as_str(), here.t(way.label()))).collect();
    Ok(Page::new(here.t("services-counter-title"), New { here, form, services, channels })
        .crumb(here.t("services-inbox-title"), "/staff/services")
        .section("/staff/services")
        .hidden())
}

#[derive(Template)]
#[template(path = "staff/counter_code.html")]
struct Handed<'a> {
    here: &'a Here,
    service: &'a str,
    code: String,
    address: String,
}

/// Hands a draft over: shows the code for the person, and lets go of it in this browser.
pub async fn hand_over_draft(
    here: Here,
    _: Clerk,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(_): Guarded<SendingField>,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    let helped = current.data().helped.is_some();
    let code = current.code().filter(|_| helped).ok_or_else(Problem::not_found)?;
    let name = current.service.definition.name.get(here.lang);
    let address = format!("{}/services/resume", here.origin);
    let title = here.t("services-counter-handed");
    let body = Handed { here: &here, service: name, code, address };
    let page = Page::new(title, body)
        .crumb(here.t("services-inbox-title"), "/staff/services")
        .section("/staff/services")
        .hidden();
    let mut response = page.into_response();
    current::forget(&mut response, &here, &key);
    Ok(response)
}

/// Sends a draft for somebody who agreed to it.
pub async fn send_for_somebody(
    here: Here,
    visitor: Visitor,
    clerk: Clerk,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(mut form): Guarded<SendingField>,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    if current.secret.is_none() {
        return send::sent_before(&here, &key, form.value(SendingField::Key)).await;
    }
    let Some(helped) = current.data().helped.clone() else { return Err(Problem::not_found()) };
    let email = email(&mut form);
    let definition = &current.service.definition;
    let reached =
        crate::trust::vouched(helped.channel, form.ticked(SendingField::Seen), current.data());
    if !form.ticked(SendingField::Consent) {
        form.fail(SendingField::Consent, "services-counter-consent-missing");
    }
    if reached < definition.trust {
        form.fail(SendingField::Seen, "services-counter-seen-missing");
    }
    let settled = current.settled(&here);
    let troubles = trouble::list(&here, definition, &settled, current.data());
    if !form.is_valid() || !troubles.is_empty() {
        let page = crate::pages::apply::review::counter_page(&here, &visitor, &current, &form);
        return Ok(page.into_response());
    }
    let came = helped.came(&here.town, clerk.id());
    send::send(&here, &visitor, &current, came, email).await
}

/// Where the person wants to be written to, if anywhere.
fn email(form: &mut Form<SendingField>) -> Option<String> {
    let typed = form.optional(SendingField::Email, 254)?;
    let parsed = letters::Address::parse(&typed);
    if parsed.is_none() {
        form.fail(SendingField::Email, "services-wrong-email");
    }
    parsed.map(|address| address.as_str().to_owned())
}
