//! Rows of a data set as a file, CSV or GeoJSON, written while it is read.

mod csv;
mod geojson;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::{Stream, StreamExt, stream};
use kernel::contribution::{DataColumn, DataValue};

pub use self::{csv::Csv, geojson::GeoJson};

/// What a format writes before, for and after the rows.
pub trait Format: Send + 'static {
    /// Media type.
    const KIND: &'static str;
    /// Ending of the file's name, without the dot.
    const ENDING: &'static str;
    /// With these columns.
    fn of(columns: &'static [DataColumn]) -> Self;
    /// Before the first row.
    fn begin(&mut self) -> Vec<u8>;
    /// A row.
    fn row(&mut self, row: &[DataValue]) -> Vec<u8>;
    /// After the last row.
    fn end(&mut self) -> Vec<u8>;
}

/// A file of rows, to be kept by a browser as `name`, and readable from pages of other sites.
///
/// # Errors
/// Store errors of the first row: then a problem can still be a page.
pub async fn answer<F: Format>(
    name: &str,
    columns: &'static [DataColumn],
    rows: impl Stream<Item = store::Result<Vec<DataValue>>> + Send + 'static,
) -> store::Result<Response> {
    let mut response = begun(name, F::of(columns), rows).await?;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    open_to_all(headers);
    Ok(response)
}

/// A file for whoever asked alone: no cache keeps it, and no page of another site reads it.
///
/// # Errors
/// Store errors of the first row.
pub async fn answer_privately<F: Format>(
    name: &str,
    format: F,
    rows: impl Stream<Item = store::Result<Vec<DataValue>>> + Send + 'static,
) -> store::Result<Response> {
    let mut response = begun(name, format, rows).await?;
    let unkept = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, unkept);
    Ok(response)
}

async fn begun<F: Format>(
    name: &str,
    format: F,
    rows: impl Stream<Item = store::Result<Vec<DataValue>>> + Send + 'static,
) -> store::Result<Response> {
    let mut rows = Box::pin(rows);
    let first = rows.next().await.transpose()?;
    let rows = stream::iter(first.map(Ok)).chain(rows);
    let mut response = Body::from_stream(written(rows, format)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(F::KIND));
    let attached = format!("attachment; filename=\"{name}.{}\"", F::ENDING);
    if let Ok(attached) = HeaderValue::from_str(&attached) {
        headers.insert(header::CONTENT_DISPOSITION, attached);
    }
    Ok(response)
}

/// The pieces of the file. An error in the middle breaks the connection off, so that nobody
/// takes half a file for the whole.
fn written<F: Format>(
    rows: impl Stream<Item = store::Result<Vec<DataValue>>> + Send + 'static,
    mut format: F,
) -> impl Stream<Item = store::Result<Bytes>> + Send + 'static {
    let begin = Bytes::from(format.begin());
    // Pieces of a hundred rows: less work for everything on the way.
    let rows = rows.chunks(100).map(Some).chain(stream::once(async { None }));
    let pieces = rows.map(move |rows| {
        let Some(rows) = rows else { return Ok(Bytes::from(format.end())) };
        let mut piece = Vec::new();
        for row in rows {
            let row = row.inspect_err(|error| tracing::error!(%error, "file breaks off"))?;
            piece.extend(format.row(&row));
        }
        Ok(Bytes::from(piece))
    });
    stream::once(async { Ok(begin) }).chain(pieces)
}

/// Lets pages of every site read what everybody may read. Credentials stay out of it, so a
/// foreign page sees what a stranger would see.
pub fn open_to_all(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(policy, HeaderValue::from_static("cross-origin"));
}

/// What a browser asks before it lets a page of another site read (CORS preflight).
#[must_use]
pub fn preflight() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    open_to_all(headers);
    let methods = HeaderValue::from_static("GET, HEAD, OPTIONS");
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    response
}
