//! `POST /services/{key}/send`: the draft becomes an application, once, however often it is
//! pressed. The number is shown only after it is stored.

use askama::Template;
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::chance::token_hash;
use letters::{Address, Mail, Sender};
use store::Tx;
use web::{Answer, Guarded, Here, Page, Problem, fields, here, see_other};

use super::{
    SUBMISSIONS,
    keeping::{self, Keeping},
    renewal, review, trouble,
};
use crate::{
    Deed,
    application::Application,
    came::{Came, Channel},
    code,
    draft::Draft,
    figures,
    pages::current::{self, Current},
    store::{self as rows, find_by_idempotency_key, find_by_secret},
    tally, trust,
    verbs::{self, Submission, Submitted},
};

/// Cookie that carries the applicant's secret to the page that shows it.
const SENT: &str = "al_applied";
/// How long that page can be opened again, seconds.
const SHOWN: i64 = 900;

fields! {
    pub(in crate::pages) SendField { Key = "key" }
}

/// Sends.
pub async fn send_application(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(form): Guarded<SendField>,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    if current.secret.is_none() {
        return sent_before(&here, &key, form.value(SendField::Key)).await;
    }
    let current = match renewal::settle(&here, &visitor, current).await? {
        Ok(current) => current,
        Err(again) => return Ok(again),
    };
    let settled = current.settled(&here);
    let definition = &current.service.definition;
    let troubles = trouble::list(&here, definition, &settled, current.data());
    let reached = trust::reached(&visitor, current.data());
    if !troubles.is_empty() || reached < definition.trust {
        let email = review::email_form(&visitor, &current);
        return Ok(review::page(&here, &visitor, &current, &email, true).into_response());
    }
    if trust::helps(&visitor, current.data()) {
        return Ok(see_other(&format!("{}#for-somebody", current.path("review"))));
    }
    let email = trust::confirmed_email(&visitor, current.data());
    let email = email.or_else(|| current.data().email.clone());
    let came = current.data().helped.as_ref().map(|helped| Came {
        channel: Channel::Online,
        typed_by: Some(helped.clerk),
        arrived_at: None,
    });
    send(&here, &visitor, &current, came.unwrap_or_default(), email).await
}

/// Sends what was looked at: nothing is missing, and it is known who applies.
pub(in crate::pages) async fn send(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    came: Came,
    email: Option<String>,
) -> Answer<Response> {
    here.limit(SUBMISSIONS)?;
    store::fault::point("send.begun");
    let (key, data, definition) =
        (current.service.key(), current.data(), &current.service.definition);
    let account = visitor.person().filter(|_| !trust::helps(visitor, data));
    let from = verbs::From {
        idempotency_key: current.draft.idempotency_key.clone(),
        draft: Some(current.draft.token_hash.clone()),
        lang: here.lang.as_str().to_owned(),
        person: account.map(|person| person.id).or(current.draft.person),
        email,
        came,
    };
    let complete = Complete {
        submission: verbs::prepare(&here.town, here.now, &current.service, data, from),
        service: definition.name.get(here.lang).to_owned(),
        draft: current.draft.clone(),
    };
    let deed = Deed::of(here, visitor.actor());
    // Two at the same moment: one of them violates the key, and finds the other's application at
    // the second attempt.
    let submitted = match store_it(here, &deed, complete.clone()).await {
        Ok(submitted) => submitted,
        Err(error) => {
            tracing::warn!(%error, "application not stored, trying once more");
            store_it(here, &deed, complete).await?
        }
    };
    store::fault::point("send.stored");
    Ok(match submitted {
        Some(submitted) => show_once(here, key, &submitted.secret),
        None => see_other(&current.path("review")),
    })
}

/// What is sent, and the draft it was prepared from.
#[derive(Clone)]
struct Complete {
    submission: Submission,
    service: String,
    draft: Draft,
}

/// Stores it; nothing where the draft changed since it was prepared, such as by a file that came
/// from another browser: that one would be left behind, of nobody and for ever.
async fn store_it(
    here: &Here,
    deed: &Deed,
    complete: Complete,
) -> store::Result<Option<Submitted>> {
    let (here, deed, store) = (here.clone(), deed.clone(), here.town.store.clone());
    let stored = store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let Complete { submission, service, draft } = complete;
            let now = rows::lock_draft(tx, &draft.token_hash).await?;
            if now.is_some_and(|now| now.data != draft.data) {
                return Ok(None);
            }
            let submitted = verbs::submit(tx, &deed, &submission).await?;
            if submitted.new {
                send_receipt(tx, &here, &submission, &submitted, &service).await?;
                figures::sent(tx, &submission.service, draft.created_at, deed.now).await?;
            }
            Ok(Some(submitted))
        })
    });
    stored.await
}

/// The mail with the number and the link to the applicant's own page.
async fn send_receipt(
    tx: &mut Tx,
    here: &Here,
    sub: &Submission,
    submitted: &Submitted,
    service: &str,
) -> store::Result<()> {
    let Some(to) = sub.email.as_deref().and_then(Address::parse) else { return Ok(()) };
    let args = [
        ("reference", submitted.reference.as_str().into()),
        ("service", service.into()),
        ("link", here.app.absolute(&here.town, &own_path(&submitted.secret)).into()),
        ("code", code::grouped(&submitted.secret).into()),
        ("town", here.town.config.name.as_str().into()),
    ];
    let subject = here.say("services-mail-received-subject", &args);
    let text = here.say("services-mail-received-text", &args);
    let mail = Mail::new(to, "application_receipt", here.lang, subject, text).secret();
    let sender = Sender::of(&here.town.config);
    letters::send(tx, &here.app.chance, here.now, &sender, &mail).await?;
    Ok(())
}

/// Address of the applicant's own page.
fn own_path(secret: &str) -> String {
    format!("/services/own/{}", code::grouped(secret))
}

/// The second press of "send" finds no draft; the key on the page tells which application it was.
pub(in crate::pages) async fn sent_before(
    here: &Here,
    service: &str,
    key: &str,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let known = !key.is_empty() && find_by_idempotency_key(&mut tx, key).await?.is_some();
    drop(tx);
    if !known {
        return Err(current::gone(service));
    }
    Ok(show_once(here, service, &verbs::secret_of(key)))
}

/// Leads to the page with the number. The secret travels in a cookie: an address would stay in the
/// browser's history of a library's computer.
fn show_once(here: &Here, service: &str, secret: &str) -> Response {
    let mut response = see_other(&format!("/services/{service}/done"));
    here::set_cookie(&mut response, here, SENT, secret, SHOWN);
    current::forget(&mut response, here, service);
    response
}

#[derive(Template)]
#[template(path = "done.html")]
struct Done<'a> {
    here: &'a Here,
    application: &'a Application,
    service: &'a str,
    code: String,
    path: String,
    link: String,
    due: Option<String>,
    keeping: Keeping<'a>,
}

/// The application this browser sent a moment ago.
pub(super) async fn find_sent(
    tx: &mut Tx,
    headers: &HeaderMap,
    service: &str,
) -> store::Result<Option<Application>> {
    let secret = here::cookie(headers, SENT).filter(|s| !s.is_empty()).unwrap_or_default();
    let found = find_by_secret(tx, &token_hash(secret)).await?;
    Ok(found.filter(|application| application.service == service))
}

/// `/services/{key}/done`: it has arrived. Number, code and link, for a quarter of an hour.
pub async fn show_done(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let secret = here::cookie(&headers, SENT).filter(|s| !s.is_empty()).unwrap_or_default();
    let mut tx = here.town.store.read().await?;
    store::fault::point("number.asked");
    let Some(application) = find_sent(&mut tx, &headers, &key).await? else {
        return Ok(see_other(&format!("/services/{key}")));
    };
    let kept = keeping::list_kept(&mut tx, &visitor, &application).await?;
    let cases = rows::list_cases(&mut tx, application.id).await?;
    drop(tx);
    let catalogue = crate::published::Catalogue::of(&here).await?;
    let service = catalogue.version(&here.town, &key, application.version).await?;
    let service = service.ok_or_else(Problem::not_found)?;
    let path = own_path(secret);
    let due = cases.iter().filter_map(|case| case.due_at).max();
    let body = Done {
        here: &here,
        application: &application,
        service: service.definition.name.get(here.lang),
        code: code::grouped(secret),
        link: format!("{}{path}", here.origin),
        due: due.map(|at| here.day(at)),
        keeping: Keeping::of(&here, &service.definition, &application, kept),
        path,
    };
    let (seen, now) = (application.clone(), here.now);
    let noted = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { tally::acknowledge(tx, &seen, now).await })
    });
    if let Err(error) = noted.await {
        // The number is right all the same; the counter will say that nobody saw it.
        tracing::warn!(%error, "a number was shown and not counted");
    }
    let title = here.t("services-done-title");
    Ok(Page::new(title, body).section("/services").hidden().into_response())
}
