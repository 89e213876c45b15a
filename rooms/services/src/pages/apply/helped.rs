//! What staff see who fill in an application for somebody: that they do, and on the last look how it
//! is sent for the person.

use askama::Template;
use identity::Visitor;
use kernel::Trust;
use web::{Form, Here};

use crate::{
    came::{Channel, Helped},
    pages::{current::Current, staff::counter::SendingField},
};

/// Who fills this in for somebody, where the visitor is one of the staff.
pub(super) fn by_staff<'c>(visitor: &Visitor, current: &'c Current) -> Option<&'c Helped> {
    current.data().helped.as_ref().filter(|_| visitor.clerk().is_some())
}

/// That somebody is helped; the way to hand over.
#[derive(Template)]
#[template(path = "helped.html")]
pub(super) struct Banner<'a> {
    here: &'a Here,
    channel: String,
    arrived: Option<String>,
    handover: Option<String>,
}
impl askama::filters::HtmlSafe for Banner<'_> {}

/// The banner above each page of a draft that staff fill in.
pub(super) fn banner<'a>(
    here: &'a Here,
    visitor: &Visitor,
    current: &Current,
) -> Option<Banner<'a>> {
    let helped = by_staff(visitor, current)?;
    let key = current.service.key();
    // Paper is entered by whoever holds it.
    let handover = (helped.channel != Channel::Paper).then(|| staff_path(key, "handover"));
    Some(Banner {
        here,
        channel: here.t(helped.channel.label()),
        arrived: helped.arrived.map(|day| crate::pages::shown::day(here, day)),
        handover,
    })
}

/// How it is sent for the person.
#[derive(Template)]
#[template(path = "counter_send.html")]
pub(super) struct Sending<'a> {
    here: &'a Here,
    form: &'a Form<SendingField>,
    key: &'a str,
    send: String,
    seen: Option<&'static str>,
    consent: &'static str,
}
impl askama::filters::HtmlSafe for Sending<'_> {}

/// The form on the last look, in place of the applicant's own.
pub(super) fn sending<'a>(
    here: &'a Here,
    visitor: &Visitor,
    current: &'a Current,
    form: &'a Form<SendingField>,
) -> Option<Sending<'a>> {
    let helped = by_staff(visitor, current)?;
    let asked = current.service.definition.trust > Trust::Anonymous;
    let seen = match helped.channel {
        Channel::Counter => Some("services-counter-seen"),
        Channel::Paper => Some("services-counter-signed"),
        Channel::Phone | Channel::Online => Some("services-counter-known"),
    };
    Some(Sending {
        here,
        form,
        key: &current.draft.idempotency_key,
        send: staff_path(current.service.key(), "sending"),
        seen: seen.filter(|_| asked),
        consent: match helped.channel {
            Channel::Paper => "services-counter-consent-paper",
            _ => "services-counter-consent",
        },
    })
}

fn staff_path(service: &str, page: &str) -> String {
    format!("/staff/services/new/{service}/{page}")
}
