//! `POST /services/{key}/send`: the draft becomes an application, once, however often it is
//! pressed. The number is shown only after it is stored.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::{FileId, chance::token_hash};
use letters::{Address, Mail, Sender};
use store::Tx;
use web::{Answer, Guarded, Here, Page, Problem, fields, here, see_other};

use super::{SUBMISSIONS, review, trouble};
use crate::{
    Answers, Deed, Value,
    application::Application,
    code, costs,
    pages::current::{self, Current},
    store::{self as rows, find_by_idempotency_key, find_by_secret},
    trust,
    verbs::{self, Attachment, Submission, Submitted},
};

/// Cookie that carries the applicant's secret to the page that shows it.
const SENT: &str = "al_applied";
/// How long that page can be opened again, seconds.
const SHOWN: i64 = 900;

fields! {
    pub(super) SendField { Key = "key" }
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
    let settled = current.settled(&here);
    let definition = &current.service.definition;
    let troubles = trouble::list(&here, definition, &settled, current.data());
    let reached = trust::reached(&visitor, current.data());
    if !troubles.is_empty() || reached < definition.trust {
        let email = review::email_form(&visitor, &current);
        return Ok(review::page(&here, &visitor, &current, &email, true).into_response());
    }
    here.limit(SUBMISSIONS)?;
    let submission = prepare(&here, &visitor, &current);
    let service = definition.name.get(here.lang).to_owned();
    let deed = Deed::of(&here, visitor.actor());
    // Two at the same moment: one of them violates the key, and finds the other's application at
    // the second attempt.
    let submitted = match store_it(&here, &deed, submission.clone(), &service).await {
        Ok(submitted) => submitted,
        Err(error) => {
            tracing::warn!(%error, "application not stored, trying once more");
            store_it(&here, &deed, submission, &service).await?
        }
    };
    Ok(show_once(&here, &key, &submitted.secret))
}

/// What the town's files and the draft say.
fn prepare(here: &Here, visitor: &Visitor, current: &Current) -> Submission {
    let (settled, data) = (current.settled(here), current.data());
    let definition = &current.service.definition;
    let answers = settled.answers().clone();
    let attachments = attachments(current, &answers);
    let kept: Vec<FileId> = attachments.iter().map(|attachment| attachment.file).collect();
    let dropped = data.files.keys().filter_map(|id| id.parse().ok()).map(FileId);
    let authorities = definition.authorities.iter().filter(|a| settled.holds(a.when.as_ref()));
    let mut authorities: Vec<String> = authorities.map(|a| a.key.clone()).collect();
    if definition.authorities.is_empty() {
        authorities.push(String::new());
    }
    let (calendar, zone) = (&here.town.config.calendar, &here.town.zone);
    let legal = definition.procedure.deadline.as_ref().filter(|deadline| deadline.working);
    let days = definition.decided_within_days.or(legal.map(|deadline| deadline.days));
    let lines = costs::lines(definition, &settled, current::today(here));
    Submission {
        idempotency_key: current.draft.idempotency_key.clone(),
        draft: Some(current.draft.token_hash.clone()),
        municipality: here.town.config.slug.clone(),
        service: definition.key.clone(),
        version: current.service.version,
        definition: current.service.hash.clone(),
        lang: here.lang.as_str().to_owned(),
        person: visitor.person().map(|person| person.id).or(current.draft.person),
        email: trust::confirmed_email(visitor, data).or_else(|| data.email.clone()),
        authorities,
        department: definition.department.clone(),
        due_at: days.map(|days| calendar.due_after(here.now, days, zone)),
        dropped: dropped.filter(|file| !kept.contains(file)).collect(),
        attachments,
        charges: costs::stored(&lines),
        answers,
    }
}

/// The files that count, each at its place.
fn attachments(current: &Current, answers: &Answers) -> Vec<Attachment> {
    let mut all = Vec::new();
    let mut add = |field: String, row: Option<usize>, value: &Value| {
        let Value::Files(ids) = value else { return };
        for (nr, id) in (0_i64..).zip(ids) {
            let known = current.data().files.get(id);
            let Some((file, known)) = id.parse().ok().map(FileId).zip(known) else { continue };
            all.push(Attachment {
                file,
                field: field.clone(),
                row: row.and_then(|row| i64::try_from(row).ok()),
                nr,
                name: known.name.clone(),
                sha256: known.sha256.clone(),
            });
        }
    };
    let fields: &BTreeMap<String, Value> = &answers.fields;
    fields.iter().for_each(|(key, value)| add(key.clone(), None, value));
    for (group, rows) in &answers.groups {
        for (nr, row) in rows.iter().enumerate() {
            row.iter().for_each(|(key, value)| add(format!("{group}.{key}"), Some(nr), value));
        }
    }
    all
}

async fn store_it(
    here: &Here,
    deed: &Deed,
    submission: Submission,
    service: &str,
) -> store::Result<Submitted> {
    let (here, deed, service) = (here.clone(), deed.clone(), service.to_owned());
    let store = here.town.store.clone();
    let stored = store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let submitted = verbs::submit(tx, &deed, &submission).await?;
            if submitted.new {
                send_receipt(tx, &here, &submission, &submitted, &service).await?;
            }
            Ok(submitted)
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
async fn sent_before(here: &Here, service: &str, key: &str) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let known = !key.is_empty() && find_by_idempotency_key(&mut tx, key).await?.is_some();
    drop(tx);
    if !known {
        let again = format!("/services/{service}");
        return Err(Problem::gone().because("services-no-draft").link("services-begin", again));
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
}

/// `/services/{key}/done`: it has arrived. Number, code and link, for a quarter of an hour.
pub async fn show_done(
    here: Here,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let secret = here::cookie(&headers, SENT).filter(|s| !s.is_empty()).unwrap_or_default();
    let mut tx = here.town.store.read().await?;
    let found = find_by_secret(&mut tx, &token_hash(secret)).await?;
    let Some(application) = found.filter(|application| application.service == key) else {
        return Ok(see_other(&format!("/services/{key}")));
    };
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
        path,
    };
    let title = here.t("services-done-title");
    Ok(Page::new(title, body).section("/services").hidden().into_response())
}
