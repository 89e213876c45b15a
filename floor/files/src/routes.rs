//! `GET /files/{token}/{rendition}.{webp|jpg}`: a stored picture, as a picture and as
//! nothing else.

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::FileId;
use web::problem::Answer;
use web::{Here, Problem, Room};

use crate::document::{DOCUMENT, document_key};
use crate::gate::{Gates, Sight};
use crate::picture::{Format, Rendition};
use crate::take::Files;
use crate::vault::{Key, Stored};

/// This crate as a room of the house: its address, tables, texts and jobs, and the gates of
/// the rooms whose files it hands out.
#[must_use]
pub fn room(files: Files, gates: Gates) -> Room {
    let serve = move |here: Here, files: Files, path: Path<(String, String)>, request: Request| {
        show_picture(gates.clone(), here, files, path.0, request.into_parts().0)
    };
    Room {
        name: "files",
        jobs: crate::jobs(&files),
        routes: Router::new().route("/files/{token}/{name}", get(serve)),
        migrations: crate::MIGRATIONS,
        locales: crate::LOCALES,
        personal_data: crate::PERSONAL_DATA,
        ..Room::default()
    }
}

/// Middleware: puts [`Files`] where handlers take it from. The app wraps it around all rooms.
pub async fn offer(State(files): State<Files>, mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(files);
    next.run(request).await
}

impl<S: Send + Sync> FromRequestParts<S> for Files {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Missing only when the router was built without `offer`.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

async fn show_picture(
    gates: Gates,
    here: Here,
    files: Files,
    (token, name): (String, String),
    mut parts: Parts,
) -> Answer {
    let wanted = parse_name(&name).ok_or_else(Problem::not_found)?;
    let mut tx = here.town.store.read().await?;
    let file = crate::find_file_by_token(&mut tx, &token).await?.ok_or_else(Problem::not_found)?;
    // The gate may need a connection of its own.
    drop(tx);
    let sight = gates.sight(&here, &mut parts, &file).await?;
    if sight == Sight::Hidden {
        return Err(Problem::not_found());
    }
    let etag = format!("\"{}-{name}\"", file.id.0.as_simple());
    if is_known(&parts.headers, &etag) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        set_headers(response.headers_mut(), wanted, sight, &etag);
        return Ok(response);
    }
    let stored =
        files.vault(&here.town.key).stream(&wanted.key(file.id)).await.map_err(|error| {
            tracing::error!(%error, file.id = %file.id, "stored picture does not open");
            Problem::internal()
        })?;
    let Some(stored) = stored else {
        tracing::error!(file.id = %file.id, "a file's row has no object");
        return Err(Problem::not_found());
    };
    Ok(answer(stored, wanted, sight, &etag))
}

/// What an address asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Picture(Rendition, Format),
    Document,
}

impl Wanted {
    fn key(self, file: FileId) -> Key {
        match self {
            Self::Picture(rendition, format) => Key::rendition(file.0, rendition, format),
            Self::Document => document_key(file),
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Picture(_, format) => format.content_type(),
            Self::Document => "application/pdf",
        }
    }

    /// Documents are saved: a PDF can hold scripts and forms of its own.
    fn disposition(self) -> &'static str {
        match self {
            Self::Picture(..) => "inline",
            Self::Document => "attachment; filename=\"document.pdf\"",
        }
    }
}

/// `large.webp`, and only names that are made of our own words.
fn parse_name(name: &str) -> Option<Wanted> {
    if name == DOCUMENT {
        return Some(Wanted::Document);
    }
    let (rendition, format) = name.split_once('.')?;
    let rendition = Rendition::ALL.into_iter().find(|r| r.as_str() == rendition)?;
    let format = Format::ALL.into_iter().find(|f| f.extension() == format)?;
    Some(Wanted::Picture(rendition, format))
}

fn answer(stored: Stored, wanted: Wanted, sight: Sight, etag: &str) -> Response {
    let mut response = Body::from_stream(stored.body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(wanted.content_type()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(stored.bytes));
    set_headers(headers, wanted, sight, etag);
    response
}

fn set_headers(headers: &mut HeaderMap, wanted: Wanted, sight: Sight, etag: &str) {
    let fixed = HeaderValue::from_static;
    headers.insert(header::CONTENT_DISPOSITION, fixed(wanted.disposition()));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    // Opened by itself, the picture can run nothing and reach nothing.
    headers.insert(header::CONTENT_SECURITY_POLICY, fixed("default-src 'none'; sandbox"));
    let cache = match sight {
        Sight::Public => "public, max-age=31536000, immutable",
        Sight::Private | Sight::Hidden => "private, no-cache",
    };
    headers.insert(header::CACHE_CONTROL, fixed(cache));
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
}

fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim().trim_start_matches("W/") == etag || tag.trim() == "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_understood() {
        assert_eq!(parse_name("large.webp"), Some(Wanted::Picture(Rendition::Large, Format::Webp)));
        assert_eq!(parse_name("small.jpg"), Some(Wanted::Picture(Rendition::Small, Format::Jpeg)));
        for wrong in ["large", "large.html", "large.webp.html", "../large.webp", "huge.jpg", ""] {
            assert_eq!(parse_name(wrong), None, "{wrong}");
        }
    }
}
