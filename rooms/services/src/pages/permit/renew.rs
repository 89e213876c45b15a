//! `POST /permits/{token}/renewal`: a new application for what ends. Its holder chooses whether it
//! begins with what they said the last time; there is one draft of it, whatever browser it is in.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use jiff::civil::Date;
use kernel::{Ts, chance::token_hash};
use web::{Answer, Guarded, Here, Problem, see_other};

use super::{Found, PermitField, find};
use crate::{
    deciding::Validity,
    pages::{
        apply::progress,
        current::{self, Changed, Current},
        shown,
    },
    published::{Catalogue, Service},
    renewal::{Renewal, opens, secret_of, take_over},
    store::renewal::{Renewing, find_renewing, list_drafts_behind, list_held},
};

/// How far the renewal of a permit is.
enum Standing {
    /// It is not time yet; the day it will be.
    Early(Date),
    /// It can be begun. This browser may hold another draft for the service; its code.
    Open(Option<String>),
    /// It is begun and not sent; when it was touched last.
    Begun(Ts),
    /// It was sent and is not decided, or was granted.
    Sent(Renewing),
    /// What is revoked is not renewed.
    Revoked,
    /// The service is not offered any more.
    Gone,
}

/// The part of the permit's page about its renewal.
#[derive(Template)]
#[template(path = "permit_renewal.html")]
pub(super) struct Offer {
    here: Here,
    standing: Standing,
    action: String,
    service: String,
}
impl askama::filters::HtmlSafe for Offer {}

/// How far it is; nothing for what does not end or may not be used yet.
pub(super) async fn offer(
    here: &Here,
    headers: &HeaderMap,
    token: &str,
    found: &Found,
) -> Answer<Option<Offer>> {
    let Some(standing) = standing(here, headers, found).await? else { return Ok(None) };
    let action = format!("/permits/{token}/renewal");
    let service = found.case.service.clone();
    Ok(Some(Offer { here: here.clone(), standing, action, service }))
}

async fn standing(here: &Here, headers: &HeaderMap, found: &Found) -> Answer<Option<Standing>> {
    let (permit, today) = (&found.permit, current::today(here));
    let issue = found.service.definition.issue.as_ref().ok_or_else(Problem::internal)?;
    let Some(until) = permit.until() else { return Ok(None) };
    match permit.validity(today) {
        Validity::Revoked => return Ok(Some(Standing::Revoked)),
        Validity::Unpaid => return Ok(None),
        Validity::Later | Validity::Valid | Validity::Over => {}
    }
    let application = found.case.application;
    let secret = secret_of(&here.app.secret, application);
    let held = current::held(headers, &found.case.service).unwrap_or_default();
    let (own, other) = (token_hash(&secret), token_hash(&held));
    let mut tx = here.town.store.read().await?;
    let renewing = find_renewing(&mut tx, application).await?;
    let drafts = list_drafts_behind(&mut tx, &own, &other).await?;
    drop(tx);
    if let Some(sent) = renewing.filter(Renewing::counts) {
        return Ok(Some(Standing::Sent(sent)));
    }
    if let Some(begun) = drafts.iter().find(|draft| draft.token_hash == own) {
        return Ok(Some(Standing::Begun(begun.changed_at)));
    }
    if Catalogue::of(here).await?.find(&found.case.service).is_none() {
        return Ok(Some(Standing::Gone));
    }
    let first = opens(issue, until);
    if today < first {
        return Ok(Some(Standing::Early(first)));
    }
    let other = drafts.first().map(|_| current::code_to_write_down(&held));
    Ok(Some(Standing::Open(other)))
}

/// Begins the new application, or goes on with the one that was begun.
pub async fn renew_permit(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    Guarded(form): Guarded<PermitField>,
) -> Answer<Response> {
    let found = find(&here, &token).await?;
    let (catalogue, application) = (Catalogue::of(&here).await?, found.case.application);
    let secret = secret_of(&here.app.secret, application);
    let takes = match form.value(PermitField::Renewal) {
        "with" => true,
        "empty" => false,
        _ => return go_on(&here, &catalogue, &token, &secret).await,
    };
    match standing(&here, &headers, &found).await? {
        Some(Standing::Open(_)) => {}
        Some(Standing::Begun(_)) => return go_on(&here, &catalogue, &token, &secret).await,
        Some(Standing::Gone) => return Err(gone()),
        _ => return Ok(back(&token)),
    }
    let service = catalogue.find(&found.case.service).map(Arc::clone).ok_or_else(gone)?;
    let renews = renewal(&here, &found, &service, takes).await?;
    let mut current = Current::fresh_behind(&here, service, secret);
    current.draft.data.answers = renews.taken();
    current.draft.data.renews = Some(renews);
    let then = progress::next_path(&here, &current);
    current.save(&here, &visitor, Changed::default(), &then).await
}

/// What is renewed, with what is taken over where its holder wants that.
async fn renewal(here: &Here, found: &Found, service: &Service, takes: bool) -> Answer<Renewal> {
    let (permit, case) = (&found.permit, &found.case);
    let mut tx = here.town.store.read().await?;
    let held = list_held(&mut tx, case.application).await?;
    drop(tx);
    let (old, new) = (&found.service.definition, &service.definition);
    let (stands, said) = (&permit.data.0, &case.answers.0);
    let (said, changed) = match takes {
        true => take_over((old, new), stands, said, current::today(here)),
        false => Default::default(),
    };
    Ok(Renewal {
        application: case.application,
        reference: case.reference.clone(),
        received_at: case.received_at,
        number: permit.number.clone(),
        until: permit.valid_until.clone().unwrap_or_default(),
        holds: held.into_iter().map(|held| (held.authority, held.number)).collect(),
        said,
        changed,
    })
}

/// The draft as it stands, in this browser.
async fn go_on(here: &Here, catalogue: &Catalogue, token: &str, secret: &str) -> Answer<Response> {
    let Some(current) = Current::find(here, catalogue, secret).await? else {
        return Ok(back(token));
    };
    let mut response = see_other(&progress::next_path(here, &current));
    current::set(&mut response, here, &current::cookie(&current, secret));
    Ok(response.into_response())
}

fn back(token: &str) -> Response {
    see_other(&format!("/permits/{token}#renewal"))
}

fn gone() -> Problem {
    Problem::gone().because("services-renew-gone").link("services-nav-list", "/services")
}

impl Offer {
    fn day(&self, day: &Date) -> String {
        shown::day(&self.here, *day)
    }

    /// Where whoever sent it sees how far it is: in their account, or with the code on the receipt.
    fn status(&self, sent: &Renewing) -> String {
        match sent.person {
            Some(_) => format!("/services/own/{}/progress", sent.reference),
            None => "/services/status".to_owned(),
        }
    }

    fn again(&self) -> String {
        crate::index::path(&self.service)
    }
}
