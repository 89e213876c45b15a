//! `POST /services/events`: where registers deliver Security Event Tokens (RFC 8935).

use std::time::Duration;

use axum::{
    Json,
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use seal::jws::Jws;
use serde_json::json;
use web::{Answer, Here, limit::Limit};

use crate::{
    published::Catalogue,
    starts::{
        receive::{Received, proved, receive},
        token::Refused,
    },
    store::starts::find_source,
};

/// Events one network may deliver.
const EVENTS: Limit = Limit { name: "service-events", burst: 100, every: Duration::from_secs(1) };
/// What is delivered.
const MEDIA_TYPE: &str = "application/secevent+jwt";

/// Takes an event: 202 when it is stored, also when it came before; else 400 with what is wrong.
pub async fn take_event(here: Here, headers: HeaderMap, body: Bytes) -> Answer<Response> {
    here.limit(EVENTS)?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case(MEDIA_TYPE)) {
        let description = format!("send the token with content-type {MEDIA_TYPE}");
        return Ok(refused(&Refused::new("invalid_request", description)));
    }
    let token = match Jws::parse(&String::from_utf8_lossy(&body)) {
        Ok(token) => token,
        Err(malformed) => {
            return Ok(refused(&Refused::new("invalid_request", malformed.to_string())));
        }
    };
    let source = find_source(&mut here.town.store.read().await?, &token.kid).await?;
    let (told, sha256) = match proved(&here, &token, source.as_ref()) {
        Ok(told) => told,
        Err(why) => {
            // The description may quote what was told of somebody.
            let register = source.as_ref().map(|source| source.name.as_str());
            tracing::warn!(register, err = why.err, "event refused");
            return Ok(refused(&why));
        }
    };
    // It was proved by the key of a source: there is one.
    let Some(source) = source else { return Ok(StatusCode::BAD_REQUEST.into_response()) };
    let catalogue = Catalogue::of(&here).await?;
    let (at, id) = (here.clone(), told.id.clone());
    let received = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { receive(tx, &at, &catalogue, &source, &told, &sha256).await })
    });
    Ok(match received.await? {
        Received::New | Received::Before => StatusCode::ACCEPTED.into_response(),
        Received::Other => {
            let description = format!("jti {id} was used for something else");
            refused(&Refused::new("invalid_request", description))
        }
    })
}

fn refused(why: &Refused) -> Response {
    let body = json!({ "err": why.err, "description": why.description });
    let language = [(header::CONTENT_LANGUAGE, "en")];
    (StatusCode::BAD_REQUEST, language, Json(body)).into_response()
}
