//! Security headers on every answer (OWASP Secure Headers, BSI APP.3.1).

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use web::Here;

/// Nothing inline, nothing foreign. A municipality's base map is the one exception, see
/// [`policy`].
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
     img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; \
     object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const FIXED: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
];

/// Middleware: adds the headers; an answer that set one itself keeps its own.
pub async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    // None where no municipality answers to the host.
    let here = response.extensions().get::<Here>().cloned();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    let policy = here.as_ref().map_or_else(|| POLICY.to_owned(), policy);
    if let Ok(value) = HeaderValue::from_str(&policy) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(value);
    }
    if here.is_some_and(|h| h.secure()) {
        // Without the neighbours: other hosts of the city are not ours to speak for.
        let year = HeaderValue::from_static("max-age=31536000");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(year);
    }
    response
}

/// The policy of a municipality: tiles, glyphs and sprites of a foreign base map are fetched
/// from that one host.
fn policy(here: &Here) -> String {
    match base_map_origin(here) {
        Some(origin) => format!("{POLICY}; connect-src 'self' {origin}")
            .replace("img-src 'self'", &format!("img-src 'self' {origin}")),
        None => format!("{POLICY}; connect-src 'self'"),
    }
}

fn base_map_origin(here: &Here) -> Option<String> {
    use kernel::municipality::BaseMap;
    let BaseMap::Style(url) = &here.town.config.map.base else { return None };
    let (scheme, rest) = url.split_once("://")?;
    Some(format!("{scheme}://{}", rest.split('/').next()?))
}
