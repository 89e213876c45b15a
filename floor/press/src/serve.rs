//! A sheet as the answer to a request.

use std::time::Duration;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use web::{Answer, Here, Problem, limit::Limit};

use crate::{Document, print};

/// Sheets one network may ask for: each takes a core for a fraction of a second.
const SHEETS: Limit = Limit { name: "sheets", burst: 30, every: Duration::from_secs(4) };

/// What answers with a PDF says to browsers: nothing but the sheet, inside of nothing. Some show a
/// PDF by a plugin, which the policy of pages keeps away.
const POLICY: &str = "base-uri 'none'; frame-ancestors 'none'";

/// Prints a document and answers with it; `name` is what it is saved as, without its ending.
///
/// # Errors
/// A [`Problem`] where too many are asked for, or where it does not print; the log says why.
pub async fn serve(here: &Here, name: &str, document: impl Document) -> Answer<Response> {
    here.limit(SHEETS)?;
    let bytes = print(document).await.map_err(|error| {
        tracing::error!(%error, sheet = name, "a sheet does not print");
        Problem::internal()
    })?;
    Ok(answer(name, bytes))
}

/// A printed sheet as an answer: browsers show it or save it, nobody between keeps it.
#[must_use]
pub fn answer(name: &str, bytes: Vec<u8>) -> Response {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' };
    let name: String = name.chars().map(plain).collect();
    let named = HeaderValue::from_str(&format!("inline; filename=\"{name}.pdf\""))
        .unwrap_or(HeaderValue::from_static("inline"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, named),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (headers, bytes).into_response()
}
