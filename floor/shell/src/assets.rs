//! The browser's files, carried in the binary. Addresses are fixed and carry the build's
//! hash behind `?v=`, so they may be cached for a year.

use std::sync::LazyLock;

use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use web::App;

static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Hash over all files: changes with every build of the assets.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for (name, bytes) in FILES {
        hash.update(name.as_bytes());
        hash.update(bytes);
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..9])
});

/// `/assets/…` and the service worker, which must lie at the root to see all pages.
pub fn routes() -> Router<App> {
    Router::new().route("/assets/{*path}", get(serve_asset)).route("/sw.js", get(serve_worker))
}

async fn serve_asset(Path(path): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    let versioned = uri.query().is_some_and(|q| q.contains(VERSION.as_str()))
        || path.starts_with("chunk-")
        || path.starts_with("fonts/");
    // Modules, worker and sprite are also asked for without a version, by one another.
    let cache =
        if versioned { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    serve(&path, cache, &headers)
}

async fn serve_worker(headers: HeaderMap) -> Response {
    serve("sw.js", "no-cache", &headers)
}

fn serve(path: &str, cache: &'static str, headers: &HeaderMap) -> Response {
    let Some(plain) = find(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let etag = format!("\"{}\"", VERSION.as_str());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut response = if known == Some(etag.as_str()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let packed = [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(word, ending)| {
            let bytes = accepts.contains(word).then(|| find(&format!("{path}.{ending}")))??;
            Some((word, bytes))
        });
        let mut response = Bytes::from_static(packed.map_or(plain, |(_, b)| b)).into_response();
        if let Some((encoding, _)) = packed {
            let value = HeaderValue::from_static(encoding);
            response.headers_mut().insert(header::CONTENT_ENCODING, value);
        }
        response
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

fn find(path: &str) -> Option<&'static [u8]> {
    let at = FILES.binary_search_by_key(&path, |(name, _)| *name).ok()?;
    FILES.get(at).map(|(_, bytes)| *bytes)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
