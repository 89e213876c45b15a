//! `/reports/offline`: the whole report on one page that also works without a connection. A
//! script keeps drafts on the device and sends each once; without a script it is a form like
//! any other.

use askama::Template;
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use files::Files;
use identity::Visitor;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Answer, App, Form, Here, Page, fields};

use super::new::{
    SUBMISSIONS, TEXT_CHARS, UPLOAD_BYTES, is_far, most_pictures, read_point, show_once,
    submission::{self, Sending},
    upload::{self, Upload},
    what,
    you::{YouField, contact},
};
use crate::{
    Scope,
    category::{Answer as Expected, Category, Question},
    draft::Draft,
    store::find_by_idempotency_key,
};

/// Header with the key that makes sending twice harmless.
const KEY_HEADER: &str = "idempotency-key";

fields! {
    pub(super) OfflineField {
        Key = "idempotency_key",
        Person = "person",
        Text = "text",
        Category = "category",
        Address = "address",
        Object = "object",
        Lon = "lon",
        Lat = "lat",
        Pictures = "pictures",
        Name = "name",
        Email = "email",
        Phone = "phone",
        Notify = "notify",
    }
}

/// The addresses of the page.
pub fn routes() -> Router<App> {
    let page = get(show_offline).post(receive_offline);
    Router::new().route("/reports/offline", page.layer(DefaultBodyLimit::max(UPLOAD_BYTES)))
}

#[derive(Template)]
#[template(path = "offline.html")]
struct Offline<'a> {
    here: &'a Here,
    scope: &'a Scope,
    form: &'a Form<OfflineField>,
    /// Whose questions are asked already.
    chosen: Option<&'a Category>,
    key: String,
    most: usize,
}

impl Offline<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn input(&self, question: &Question) -> web::field::Input {
        what::input(self.here, self.form, question)
    }
}

/// The page.
pub async fn show_offline(here: Here) -> Page {
    page(&here, &Form::default())
}

fn page(here: &Here, form: &Form<OfflineField>) -> Page {
    let scope = Scope::of(here);
    let kept = form.value(OfflineField::Key);
    let fresh = || Uuid::from_bytes(here.app.chance.bytes()).to_string();
    let key = if kept.is_empty() { fresh() } else { kept.to_owned() };
    let most = most_pictures(here);
    let chosen = scope.catalogue.find_open(form.value(OfflineField::Category));
    let body = Offline { here, scope: &scope, form, chosen, key, most };
    Page::new(here.t("reports-offline-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new")
        .script("place")
        .script("picture")
        .script("drafts")
}

/// Takes a report; the same key answers the same report again.
pub async fn receive_offline(
    here: Here,
    visitor: Visitor,
    files: Files,
    request: Request,
) -> Answer<Response> {
    let wants_json = accepts_json(request.headers());
    let header_key = key_of(request.headers());
    let most = most_pictures(&here);
    let upload = upload::read(&here, &files, request, most, trusts).await?;
    upload.demand_trust(&here)?;
    let Upload { pairs, pictures, refused, .. } = upload;
    let mut form = Form::<OfflineField>::from_pairs(pairs);
    let scope = Scope::of(&here);
    let mut draft = read(&here, &scope, &mut form, header_key);
    for reason in refused {
        form.fail_with(OfflineField::Pictures, reason, "most", most);
    }
    if !form.is_valid() {
        return Ok(refuse(&here, &form, wants_json));
    }
    // Whoever sends again what is there already is answered in any case.
    if let Err(refused) = here.limit(SUBMISSIONS) {
        let mut tx = here.town.store.read().await?;
        find_by_idempotency_key(&mut tx, &draft.idempotency_key).await?.ok_or(refused)?;
    }
    let visitor = author(visitor, &form, wants_json);
    draft.author = visitor.person().map(|p| p.id);
    let sending = Sending {
        draft,
        source: "offline",
        draft_hash: None,
        actor: visitor.actor(),
        pictures,
        via: None,
    };
    let submitted = submission::send(&here, sending).await?;
    if !wants_json {
        return Ok(show_once(&here, &submitted.secret));
    }
    let status = if submitted.new { StatusCode::CREATED } else { StatusCode::OK };
    let secret_url = format!("/reports/own/{}", submitted.secret);
    Ok((status, Json(json!({"code": submitted.code, "secret_url": secret_url}))).into_response())
}

/// Whose report it is. A draft that waited is its writer's, not of whoever is signed in on the
/// device when the network is back; such a one comes from a stranger.
fn author(visitor: Visitor, form: &Form<OfflineField>, waited: bool) -> Visitor {
    let writer = form.value(OfflineField::Person);
    let same = visitor.person().is_some_and(|p| p.id.to_string() == writer);
    if same || !waited { visitor } else { Visitor::default() }
}

/// A page that was kept for offline use holds the token of the day it was fetched, and the
/// browser's cookie may be another since. A key in a header of our own proves as much: no
/// foreign page can set such a header without asking first (CORS), which nobody here answers;
/// and a request that a browser calls foreign has been refused before.
pub(in crate::pages) fn trusts(
    here: &Here,
    headers: &HeaderMap,
    pairs: &[(String, String)],
) -> bool {
    key_of(headers).is_some() || upload::by_token(here, headers, pairs)
}

pub(in crate::pages) fn key_of(headers: &HeaderMap) -> Option<Uuid> {
    headers.get(KEY_HEADER)?.to_str().ok()?.parse().ok()
}

pub(in crate::pages) fn accepts_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or("");
    accept.contains("application/json")
}

/// The draft in a form; notes what is wrong.
fn read(
    here: &Here,
    scope: &Scope,
    form: &mut Form<OfflineField>,
    header_key: Option<Uuid>,
) -> Draft {
    let key = header_key.or_else(|| form.value(OfflineField::Key).parse().ok());
    if key.is_none() {
        form.fail(OfflineField::Key, "reports-offline-no-key");
    }
    let category = form.value(OfflineField::Category).to_owned();
    let answers = match scope.catalogue.find_open(&category) {
        Some(found) => what::answers(form, found, true),
        None => {
            form.fail(OfflineField::Category, "reports-new-what-missing");
            Vec::new()
        }
    };
    let description = form.required(OfflineField::Text, "reports-new-describe-missing", TEXT_CHARS);
    let point = read_point(form.value(OfflineField::Lon), form.value(OfflineField::Lat));
    let address = form.optional(OfflineField::Address, 300);
    let object_id = form.optional(OfflineField::Object, 60);
    if point.is_some_and(|p| is_far(scope, p)) {
        form.fail(OfflineField::Address, "reports-new-where-far");
    } else if point.is_none() && address.is_none() && object_id.is_none() {
        form.fail(OfflineField::Address, "reports-new-where-missing");
    }
    let mut you = Form::<YouField>::from_pairs(form.pairs().to_vec());
    let (name, email, phone) = contact(&mut you);
    for error in you.errors() {
        form.fail_named(&error.field, error.key, error.args.clone());
    }
    Draft {
        idempotency_key: key.map(|k| k.to_string()).unwrap_or_default(),
        lon: point.map(|p| p.lon),
        lat: point.map(|p| p.lat),
        notify: form.ticked(OfflineField::Notify) && email.is_some(),
        lang: here.lang.as_str().to_owned(),
        category: Some(category),
        answers,
        address,
        object_id,
        description,
        name,
        email,
        phone,
        ..Draft::default()
    }
}

fn refuse(here: &Here, form: &Form<OfflineField>, wants_json: bool) -> Response {
    if !wants_json {
        return page(here, form).status(StatusCode::UNPROCESSABLE_ENTITY).into_response();
    }
    let say =
        |e: &web::form::FieldError| json!({"field": e.field, "message": here.say(e.key, &e.args)});
    let errors: Vec<Value> = form.errors().iter().map(say).collect();
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"errors": errors}))).into_response()
}
