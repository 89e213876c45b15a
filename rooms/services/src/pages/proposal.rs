//! `/services/proposals/{code}`: what somebody could apply for now, because a register told of
//! something. Seen by whoever has the code and knows when the person was born; what was told goes
//! into an application only where the person ticks it.

mod enter;

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other};

pub use self::enter::{enter_code, show_enter};
use super::{
    CODES,
    current::{Changed, Current, today},
    shown,
};
use crate::{
    Deed, Value, code,
    definition::{Field, StartsOn},
    entry::{self, Read},
    published::{Catalogue, Service},
    starts::{
        event::ProposalTaken,
        happening::Happening,
        proposal::{self, Proposal, starting},
    },
    store::starts::find_proposal,
};

fields! {
    /// Fields of the pages of proposals.
    pub ProposalField {
        Code = "code",
        Born = "born",
        Service = "service",
        Take = "take",
        All = "all",
    }
}

#[derive(Template)]
#[template(path = "starts/born.html")]
struct Born<'a> {
    here: &'a Here,
    form: &'a Form<ProposalField>,
    path: &'a str,
}

/// A service that could follow, with what is known for it.
struct Next<'a> {
    service: &'a Arc<Service>,
    text: &'a str,
    offers: Vec<(&'a Field, String)>,
}

#[derive(Template)]
#[template(path = "starts/proposal.html")]
struct Show<'a> {
    here: &'a Here,
    path: &'a str,
    born: &'a str,
    proposal: &'a Proposal,
    happened: String,
    day: String,
    next: Vec<Next<'a>>,
}

/// Asks for the day of birth.
pub async fn show_born(here: Here, Path(code): Path<String>) -> Answer<Page> {
    let (secret, _) = find(&here, &code).await?;
    Ok(born(&here, &Form::default(), &path_of(&secret)))
}

/// Shows the proposal to whoever knows the day of birth.
pub async fn open_proposal(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<ProposalField>,
) -> Answer<Response> {
    let (secret, proposal) = find(&here, &code).await?;
    let path = path_of(&secret);
    if !opened(&here, &visitor, &proposal, form.value(ProposalField::Born)).await? {
        form.fail(ProposalField::Born, "services-proposal-born-wrong");
        let page = born(&here, &form, &path).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.into_response());
    }
    let catalogue = Catalogue::of(&here).await?;
    let starting = starting(&catalogue, &proposal.event);
    let happened = Happening::named(&proposal.event).map_or("", |happening| happening.label);
    let next = starting.iter().map(|(service, start)| next(&here, &proposal, service, start));
    let body = Show {
        happened: here.t(happened),
        day: proposal
            .happened_on
            .parse()
            .map_or_else(|_| proposal.happened_on.clone(), |day| shown::day(&here, day)),
        next: next.collect(),
        born: form.value(ProposalField::Born),
        path: &path,
        proposal: &proposal,
        here: &here,
    };
    let title = here.t("services-proposal-title");
    Ok(framed(&here, title, body).hidden().into_response())
}

/// Begins an application with what was ticked; what was entered there before stays.
pub async fn begin_application(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
    headers: HeaderMap,
    Guarded(form): Guarded<ProposalField>,
) -> Answer<Response> {
    let (secret, proposal) = find(&here, &code).await?;
    if !opened(&here, &visitor, &proposal, form.value(ProposalField::Born)).await? {
        return Ok(see_other(&path_of(&secret)));
    }
    let key = form.value(ProposalField::Service).to_owned();
    let catalogue = Catalogue::of(&here).await?;
    if !starting(&catalogue, &proposal.event).iter().any(|(service, _)| service.key() == key) {
        return Err(Problem::not_found());
    }
    let mut current = Current::open(&here, &headers, &key).await?;
    let service = Arc::clone(&current.service);
    let all = form.ticked(ProposalField::All);
    let ticked: Vec<&str> = form.all(ProposalField::Take).collect();
    let mut taken = Vec::new();
    for (field, value) in proposal.offers(&service) {
        let wanted = all || ticked.contains(&field.key.as_str());
        let answers = &mut current.draft.data.answers.fields;
        if let Some(value) = fitting(&here, field, &value).filter(|_| wanted)
            && !answers.contains_key(&field.key)
        {
            answers.insert(field.key.clone(), value);
            taken.push(field.key.clone());
        }
    }
    let then = format!("/services/{key}/apply");
    let taken = ProposalTaken { proposal: proposal.id, service: key, fields: taken };
    let changed = Changed { taken: Some(taken), ..Changed::default() };
    current.save(&here, &visitor, changed, &then).await
}

/// Ends the proposal: what was told is deleted.
pub async fn decline_proposal(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
    Guarded(form): Guarded<ProposalField>,
) -> Answer<Response> {
    let (secret, proposal) = find(&here, &code).await?;
    if !opened(&here, &visitor, &proposal, form.value(ProposalField::Born)).await? {
        return Ok(see_other(&path_of(&secret)));
    }
    let (deed, id) = (Deed::of(&here, visitor.actor()), proposal.id);
    let ended = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { proposal::end(tx, &deed.actor, deed.now, id, "declined").await })
    });
    ended.await?;
    Ok(see_other("/services/proposals?declined"))
}

fn path_of(secret: &str) -> String {
    format!("/services/proposals/{}", code::grouped(secret))
}

async fn find(here: &Here, typed: &str) -> Answer<(String, Proposal)> {
    here.limit(CODES)?;
    let secret = code::plain(typed);
    let found = find_proposal(&mut here.town.store.read().await?, &token_hash(&secret)).await?;
    let found = found.filter(|proposal| !proposal.is_closed(here.now)).ok_or_else(|| {
        let problem = Problem::gone().because("services-proposal-gone");
        problem.link("services-nav-list", "/services")
    })?;
    Ok((secret, found))
}

async fn opened(here: &Here, visitor: &Visitor, found: &Proposal, typed: &str) -> Answer<bool> {
    let day = entry::parse_day(typed).map(|day| day.to_string()).unwrap_or_default();
    let (deed, id) = (Deed::of(here, visitor.actor()), found.id);
    let opened = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { proposal::open(tx, &deed, id, &day).await })
    });
    Ok(opened.await?)
}

/// The answer, when it is one that could have been typed.
fn fitting(here: &Here, field: &Field, value: &Value) -> Option<Value> {
    let name = entry::name(&field.key, None);
    let form: Form<ProposalField> = Form::from_pairs(entry::typed(field, &name, value));
    match entry::read(field, &name, &form, today(here)) {
        Read::Given(value) => Some(value),
        Read::Nothing | Read::Wrong(_) => None,
    }
}

fn next<'a>(
    here: &Here,
    proposal: &Proposal,
    service: &'a Arc<Service>,
    start: &'a StartsOn,
) -> Next<'a> {
    let files = std::collections::BTreeMap::new();
    let offers = proposal.offers(service).into_iter().filter_map(|(field, value)| {
        let value = fitting(here, field, &value)?;
        Some((field, shown::answer(here, field, &value, &files)))
    });
    Next { text: start.text.get(here.lang), offers: offers.collect(), service }
}

fn born(here: &Here, form: &Form<ProposalField>, path: &str) -> Page {
    framed(here, here.t("services-proposal-title"), Born { here, form, path }).hidden()
}

fn framed(here: &Here, title: String, body: impl Template) -> Page {
    Page::new(title, body).section("/services").crumb(here.t("services-nav-list"), "/services")
}
