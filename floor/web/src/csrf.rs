//! Forms come from our own pages: a token tied to the browser, and the `Origin` the browser
//! tells. OWASP's signed double-submit cookie.

use axum::{
    extract::{FromRequest, Request},
    http::{HeaderMap, HeaderValue, header},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{App, Field, Form, Here, Problem, problem::Resend};

/// Name of the hidden field.
pub const FIELD: &str = "csrf";
/// Name of the header scripts send instead.
pub const HEADER: &str = "x-csrf-token";
/// Bytes of a form without files.
const LIMIT: usize = 512 * 1024;

/// The token for the forms of this page: the signature under a mask that differs each time,
/// so that the size of a compressed page tells nothing about it (BREACH).
#[must_use]
pub fn token(here: &Here) -> String {
    let mask = here.app.chance.bytes::<SIGNATURE>();
    let signed = mac(here, here.visit()).finalize().into_bytes();
    let masked = signed.iter().zip(mask).map(|(s, m)| s ^ m);
    let both: Vec<u8> = mask.into_iter().chain(masked).collect();
    URL_SAFE_NO_PAD.encode(both)
}

/// Bytes of HMAC-SHA256.
const SIGNATURE: usize = 32;

/// Whether a token was made for this browser and municipality.
#[must_use]
pub fn is_valid(here: &Here, token: &str) -> bool {
    let Ok(given) = URL_SAFE_NO_PAD.decode(token) else {
        return false;
    };
    let Some((mask, masked)) = given.split_at_checked(SIGNATURE) else {
        return false;
    };
    let signed: Vec<u8> = mask.iter().zip(masked).map(|(m, s)| s ^ m).collect();
    mac(here, &here.visit).verify_slice(&signed).is_ok()
}

/// Whether the browser says the request comes from another site.
#[must_use]
pub fn is_foreign(here: &Here, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !["same-origin", "none"].contains(&site);
    }
    // The scheme may differ behind a proxy that does not tell it, so hosts are compared.
    let host = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_owned());
    text(header::ORIGIN.as_str()).is_some_and(|origin| host(origin) != host(&here.origin))
}

fn mac(here: &Here, visit: &str) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&here.app.secret)
        .expect("HMAC takes keys of any length");
    mac.update(here.town.key.as_str().as_bytes());
    mac.update(b"/");
    mac.update(visit.as_bytes());
    mac
}

/// A form that came from our own page. Anything else is a [`Problem`]; a form whose token
/// is stale can be sent again from there with everything typed.
pub struct Guarded<F>(pub Form<F>);

impl<F: Field> FromRequest<App> for Guarded<F> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let here = parts.extensions.get::<Here>().cloned().ok_or_else(Problem::internal)?;
        if is_foreign(&here, &parts.headers) {
            return Err(Problem::forbidden().because("web-problem-foreign-form-text"));
        }
        let bytes = axum::body::to_bytes(body, LIMIT).await.map_err(|error| {
            tracing::debug!(%error, "form body");
            Problem::bad_request()
        })?;
        let pairs = parse(&bytes)?;
        let token = pairs.iter().find(|(n, _)| n == FIELD).map_or("", |(_, v)| v);
        if !is_valid(&here, token) {
            return Err(Problem::stale_form(Resend {
                path: here.path_and_query().to_owned(),
                fields: pairs.into_iter().filter(|(n, _)| n != FIELD).collect(),
            }));
        }
        Ok(Self(Form::from_pairs(pairs)))
    }
}

/// Fields of an `application/x-www-form-urlencoded` body.
fn parse(bytes: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    serde_urlencoded::from_bytes(bytes).map_err(|error| {
        tracing::debug!(%error, "form body");
        Problem::bad_request()
    })
}
