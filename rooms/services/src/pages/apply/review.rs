//! `/services/{key}/review`: the last look. What is sent, what is dropped, what it costs, what is
//! still missing, and where to write to.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::Trust;
use web::{Answer, Form, Here, Page};

use super::{
    email::EmailField,
    helped::{self, Sending},
    progress::{self, Later, Steps},
    renewal,
    trouble::{self, Trouble},
};
use crate::{
    Settled,
    costs::{self, Line},
    definition::{Definition, Field, FieldKind, Step},
    pages::{
        current::{self, Current},
        shown,
        staff::counter::SendingField,
    },
    prune::{self, Because},
    trust,
};

/// An answer on the last look.
struct Given {
    label: String,
    value: Option<String>,
}

/// A step on the last look.
struct Part<'d> {
    step: &'d Step,
    path: String,
    given: Vec<Given>,
    rows: Vec<(String, Vec<Given>)>,
}

/// An answer that is not sent.
struct Dropped {
    label: String,
    value: String,
    because: &'static str,
}

/// Where the town writes to.
struct Mailbox {
    confirmed: Option<String>,
    asked: Option<String>,
    required: bool,
}

#[derive(Template)]
#[template(path = "review.html")]
struct Review<'a> {
    here: &'a Here,
    definition: &'a Definition,
    steps: Steps<'a>,
    later: Later<'a>,
    parts: Vec<Part<'a>>,
    dropped: Vec<Dropped>,
    costs: Vec<Line<'a>>,
    authorities: Vec<String>,
    troubles: Vec<Trouble<'a>>,
    warnings: Vec<&'a str>,
    mailbox: Mailbox,
    email: &'a Form<EmailField>,
    too_low: bool,
    signed_in: bool,
    refused: bool,
    /// Something that was to be renewed does not hold any more.
    ended: bool,
    key: &'a str,
    paths: Paths,
    counter: Option<Sending<'a>>,
}

struct Paths {
    send: String,
    email: String,
    before: String,
}

/// The page.
pub async fn show_review(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    let current = match renewal::settle(&here, &visitor, current).await? {
        Ok(current) => current,
        Err(again) => return Ok(again),
    };
    if helped::by_staff(&visitor, &current).is_some() {
        let known = current.data().email.clone().unwrap_or_default();
        let form = Form::default().with(SendingField::Email, known);
        let page = whole(&here, &visitor, &current, &Form::default(), &form, false);
        return Ok(page.into_response());
    }
    let email = email_form(&visitor, &current);
    Ok(page(&here, &visitor, &current, &email, false).into_response())
}

/// The form with the address that was given, or that stands among the answers.
pub(super) fn email_form(visitor: &Visitor, current: &Current) -> Form<EmailField> {
    let data = current.data();
    let answered = current.service.definition.fields().find_map(|(_, field)| {
        let value = data.answers.fields.get(&field.key)?;
        match (&field.kind, value) {
            (FieldKind::Email, crate::Value::Text(text)) => Some(text.clone()),
            _ => None,
        }
    });
    let account = visitor.person().map(|person| person.email.clone());
    let email = data.email.clone().or(answered).or(account).unwrap_or_default();
    Form::default().with(EmailField::Email, email)
}

/// The page; `refused` after somebody pressed "send" too early.
pub(super) fn page(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    email: &Form<EmailField>,
    refused: bool,
) -> Page {
    whole(here, visitor, current, email, &Form::default(), refused)
}

/// The page after staff pressed "send" too early for somebody.
pub(in crate::pages) fn counter_page(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    form: &Form<SendingField>,
) -> Page {
    whole(here, visitor, current, &Form::default(), form, true)
}

fn whole(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    email: &Form<EmailField>,
    sending: &Form<SendingField>,
    refused: bool,
) -> Page {
    let (settled, data) = (current.settled(here), current.data());
    let definition = &current.service.definition;
    let (plan, today) = (&current.service.plan, current::today(here));
    let dropped = prune::dropped(definition, plan, &data.answers, today);
    let authorities = definition.authorities.iter().filter(|a| settled.holds(a.when.as_ref()));
    let warnings = trouble::broken(definition, &settled, true);
    let last = progress::shown(here, current).last().map_or_else(String::new, |s| s.key.clone());
    let body = Review {
        steps: progress::steps(here, visitor, current, None),
        counter: helped::sending(here, visitor, current, sending),
        later: progress::later(here, current),
        parts: parts(here, current, &settled),
        dropped: dropped.into_iter().map(|dropped| tell(here, current, dropped)).collect(),
        costs: costs::lines(definition, &settled, &data.renewing(), today),
        authorities: authorities.map(|a| a.name.get(here.lang).to_owned()).collect(),
        troubles: trouble::list(here, definition, &settled, data),
        warnings: warnings.map(|rule| rule.text.get(here.lang)).collect(),
        mailbox: Mailbox {
            confirmed: trust::confirmed_email(visitor, data),
            asked: data.asked.as_ref().map(|asked| asked.email.clone()),
            required: definition.trust >= Trust::Email,
        },
        too_low: definition.trust > Trust::Email
            && trust::reached(visitor, data) < definition.trust,
        signed_in: visitor.is_signed_in(),
        key: &current.draft.idempotency_key,
        paths: Paths {
            send: current.path("send"),
            email: current.path("email"),
            before: current.path(&format!("apply/{last}")),
        },
        here,
        definition,
        email,
        refused,
        ended: renewal::has_ended(here),
    };
    let name = definition.name.get(here.lang);
    let page = Page::new(format!("{} – {name}", here.t("services-review-title")), body)
        .crumb(here.t("services-nav-list"), "/services")
        .crumb(name, crate::index::path(current.service.key()))
        .section("/services")
        .hidden();
    if refused { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page }
}

fn parts<'c>(here: &Here, current: &'c Current, settled: &Settled<'_>) -> Vec<Part<'c>> {
    let names = &current.data().files;
    let given = |field: &Field, value: Option<&crate::Value>| Given {
        label: field.label.get(here.lang).to_owned(),
        value: value.map(|value| shown::answer(here, field, value, names)),
    };
    let part = |step: &'c Step| {
        let mut part = Part {
            path: current.path(&format!("apply/{}?back=review", step.key)),
            step,
            given: Vec::new(),
            rows: Vec::new(),
        };
        for field in step.fields.iter().filter(|field| settled.shows(&field.key)) {
            if !matches!(field.kind, FieldKind::Group) {
                part.given.push(given(field, settled.answers().fields.get(&field.key)));
                continue;
            }
            for (nr, row) in settled.answers().rows(&field.key).iter().enumerate() {
                let asked = |inner: &&Field| settled.holds_in(inner.when.as_ref(), &field.key, row);
                let inner = field.fields.iter().filter(asked);
                let name = format!("{} {}", trouble::label(here, field), nr + 1);
                let answers = inner.map(|inner| given(inner, row.get(&inner.key)));
                part.rows.push((name, answers.collect()));
            }
        }
        part
    };
    progress::shown(here, current).into_iter().map(part).collect()
}

fn tell(here: &Here, current: &Current, dropped: prune::Dropped<'_>) -> Dropped {
    let label = trouble::label(here, dropped.field);
    let label = match dropped.row {
        Some((group, nr)) => format!("{} {}: {label}", trouble::label(here, group), nr + 1),
        None => label,
    };
    Dropped {
        label,
        value: shown::answer(here, dropped.field, &dropped.value, &current.data().files),
        because: match dropped.because {
            Because::Step => "services-dropped-step",
            Because::Group | Because::Field => "services-dropped-field",
        },
    }
}

impl Review<'_> {
    fn trouble_path(&self, trouble: &Trouble<'_>) -> String {
        let service = &self.definition.key;
        let step = &trouble.step.key;
        format!("/services/{service}/apply/{step}?back=review#{}", trouble.name)
    }

    fn amount(&self, line: &Line<'_>) -> String {
        match line.cents {
            Some(cents) => shown::money(self.here, cents),
            None => self.here.t("services-fee-unknown"),
        }
    }

    fn rhythm(&self, line: &Line<'_>) -> Option<String> {
        costs::rhythm(line.fee).map(|key| self.here.t(key))
    }

    fn authority(&self, line: &Line<'_>) -> Option<&str> {
        let key = line.fee.authority.as_deref()?;
        costs::authority(self.definition, key, self.here.lang)
    }

    fn total(&self) -> String {
        shown::money(self.here, costs::once(&self.costs))
    }

    fn several(&self) -> bool {
        self.costs.len() > 1
    }

    fn may_send(&self) -> bool {
        self.troubles.is_empty() && (self.mailbox.confirmed.is_some() || !self.mailbox.required)
    }

    fn trust(&self) -> &'static str {
        trust::label(self.definition.trust)
    }

    fn trust_reason(&self) -> &str {
        self.definition.trust_reason.as_ref().map_or("", |reason| reason.get(self.here.lang))
    }

    fn pay(&self) -> &'static str {
        self.definition.procedure.pay.label()
    }
}
