//! `POST /reports/new/check`: the draft becomes a report, once, however often it is pressed.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Guarded, Here, Problem, fields, here, see_other};

use super::{
    Current, SUBMISSIONS, check,
    current::forget,
    submission::{self, Sending},
};
use crate::{Scope, store::find_by_idempotency_key};

/// Cookie that carries the report's secret to the page that shows it.
pub(super) const SENT: &str = "al_sent";
/// How long that page can be opened again, seconds.
const SHOWN: i64 = 900;

fields! {
    pub(super) CheckField { Key = "key" }
}

/// Sends.
pub async fn send_report(
    here: Here,
    visitor: Visitor,
    current: Current,
    Guarded(form): Guarded<CheckField>,
) -> Answer<Response> {
    let Some(token) = current.token.clone() else {
        return sent_before(&here, form.value(CheckField::Key)).await;
    };
    if !current.missing(&Scope::of(&here)).is_empty() {
        let answer = check::page(&here, &visitor, &current, true).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    here.limit(SUBMISSIONS)?;
    let mut draft = current.draft;
    draft.author = visitor.person().map(|p| p.id);
    let sending = Sending {
        draft,
        source: "web",
        draft_hash: Some(token_hash(&token)),
        actor: visitor.actor(),
        pictures: Vec::new(),
        via: None,
    };
    let submitted = submission::send(&here, sending).await?;
    Ok(show_once(&here, &submitted.secret))
}

/// The second press of "send" finds no draft; the key on the page tells which report it was.
async fn sent_before(here: &Here, key: &str) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let known = !key.is_empty() && find_by_idempotency_key(&mut tx, key).await?.is_some();
    drop(tx);
    if !known {
        return Err(Problem::gone()
            .because("reports-new-no-draft")
            .link("reports-new-begin", "/reports/new"));
    }
    Ok(show_once(here, &crate::verbs::secret_of(key)))
}

/// Leads to the page with the secret link. The secret travels in a cookie: an address would
/// stay in the browser's history of a library's computer.
pub(crate) fn show_once(here: &Here, secret: &str) -> Response {
    let mut response = see_other("/reports/new/done");
    here::set_cookie(&mut response, here, SENT, secret, SHOWN);
    forget(&mut response, here);
    response
}
