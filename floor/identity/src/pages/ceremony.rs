//! The JSON between the island `passkey.js` and the ceremonies: options out, answer in,
//! `{location}` or `{message}` back.

use axum::{
    Json,
    extract::{FromRequest, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};
use store::Error;
use web::{App, Here, Problem, csrf, problem::Answer};

use super::{PASSKEYS, entering, landing, passkeys::LONGEST};
use crate::{
    Citizen, Visitor, link,
    passkey::{self, Asked, Unfinished},
    store::people,
};

/// Bytes of an answer; the largest attestations have a few thousand.
const LIMIT: usize = 64 * 1024;

/// What the island sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    state: String,
    credential: Value,
    label: String,
    next: String,
}

/// JSON that came from our own page.
pub(super) struct Told(Sent);

impl FromRequest<App> for Told {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let here = parts.extensions.get::<Here>().cloned().ok_or_else(Problem::internal)?;
        let token = parts.headers.get(csrf::HEADER).and_then(|v| v.to_str().ok()).unwrap_or("");
        if csrf::is_foreign(&here, &parts.headers) || !csrf::is_valid(&here, token) {
            return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
        }
        let bytes = axum::body::to_bytes(body, LIMIT).await.map_err(|error| {
            tracing::debug!(%error, "passkey body");
            Problem::bad_request()
        })?;
        let sent = serde_json::from_slice(&bytes).map_err(|error| {
            tracing::debug!(%error, "passkey body");
            Problem::bad_request()
        })?;
        Ok(Self(sent))
    }
}

pub(super) async fn ask_new_passkey(here: Here, citizen: Citizen, _: Told) -> Answer<Response> {
    here.limit(PASSKEYS)?;
    Ok(asked(passkey::ask_new(&here, &citizen).await?))
}

pub(super) async fn add_passkey(
    here: Here,
    citizen: Citizen,
    Told(sent): Told,
) -> Answer<Response> {
    let typed: String = sent.label.trim().chars().take(LONGEST).collect();
    let name = if typed.is_empty() {
        here.t1("identity-passkey-unnamed", "day", here.day(here.now))
    } else {
        typed
    };
    Ok(match passkey::add(&here, &citizen, &sent.state, sent.credential, &name).await? {
        Ok(_) => location("/account?done=passkey#passkeys"),
        Err(why) => unfinished(&here, why),
    })
}

pub(super) async fn ask_passkey(here: Here, _: Told) -> Answer<Response> {
    here.limit(PASSKEYS)?;
    Ok(asked(passkey::ask_who(&here).await?))
}

pub(super) async fn sign_in_with_passkey(
    here: Here,
    visitor: Visitor,
    headers: HeaderMap,
    Told(sent): Told,
) -> Answer<Response> {
    let owner = match passkey::recognise_owner(&here, &sent.state, sent.credential).await? {
        Ok(owner) => owner,
        Err(why) => return Ok(unfinished(&here, why)),
    };
    let entering = entering(&here, &visitor, &headers);
    let entered = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            match people::find_person(tx, owner).await? {
                Some(person) => link::enter(tx, &person, entering).await.map(Some),
                None => Ok(None),
            }
        })
    });
    let Some(token) = entered.await? else {
        return Ok(unfinished(&here, Unfinished::Refused));
    };
    let mut response = location(landing(&sent.next));
    crate::session::hand_over(&mut response, &here, &token);
    Ok(response)
}

/// The options as WebAuthn writes them, with our state beside them.
fn asked(asked: Asked) -> Response {
    let mut options = asked.options;
    options["state"] = asked.state.into();
    unkept(Json(options).into_response())
}

fn location(path: &str) -> Response {
    unkept(Json(json!({ "location": path })).into_response())
}

fn unfinished(here: &Here, why: Unfinished) -> Response {
    let message = match why {
        Unfinished::Expired => here.t("identity-passkey-expired"),
        Unfinished::Refused => here.t("identity-passkey-refused"),
    };
    let body = Json(json!({ "message": message }));
    unkept((StatusCode::UNPROCESSABLE_ENTITY, body).into_response())
}

fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
