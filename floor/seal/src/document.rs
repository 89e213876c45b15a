//! `/.well-known/allmende-keys.json`: the town's public keys as a JSON Web Key Set (RFC 7517, RFC
//! 8037), for whoever checks what the town sealed.

use axum::{
    Json, Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use web::{App, Here, problem::Answer};

use crate::store::{PublicKey, list_keys};

/// Where it is.
pub const PATH: &str = "/.well-known/allmende-keys.json";

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route(PATH, get(show_keys))
}

/// `GET /.well-known/allmende-keys.json`
async fn show_keys(here: Here) -> Answer<Response> {
    let keys = list_keys(&mut here.town.store.read().await?).await?;
    let headers = [
        // Public by purpose: a neighbour's page may read them, and a new key is known soon.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((headers, Json(document(&here.town.config.name, &keys))).into_response())
}

/// The document. `nbf` and `exp` are seconds since 1970: between them the key sealed something.
#[must_use]
pub fn document(issuer: &str, keys: &[PublicKey]) -> Value {
    let keys: Vec<Value> = keys.iter().map(jwk).collect();
    json!({ "issuer": issuer, "keys": keys })
}

/// One key.
fn jwk(key: &PublicKey) -> Value {
    let mut jwk = json!({
        "kty": "OKP",
        "crv": "Ed25519",
        "alg": "EdDSA",
        "use": "sig",
        "kid": key.kid,
        "x": URL_SAFE_NO_PAD.encode(&key.public_key),
        "nbf": key.created_at.timestamp().as_second(),
    });
    if let Some(at) = key.retired_at {
        jwk["exp"] = at.timestamp().as_second().into();
    }
    jwk
}
