//! `/reports.csv` and `/reports.geojson`: the data set as files, with the filters of the list,
//! written while it is read.

mod csv;
mod geojson;

use std::time::Duration;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Query,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use futures_util::{Stream, StreamExt, stream};
use kernel::contribution::DataValue;
use web::{Answer, App, Here, limit::Limit};

use super::{
    answer::{open_to_all, preflight},
    data_set::rows,
};
use crate::pages::list::Asked;

/// Files one network may take: a whole city is some work.
const FILES: Limit = Limit { name: "reports-files", burst: 30, every: Duration::from_secs(10) };

/// The addresses.
pub fn routes() -> Router<App> {
    let asked = || async { preflight() };
    Router::new()
        .route("/reports.csv", get(show_csv).options(asked))
        .route("/reports.geojson", get(show_geojson).options(asked))
}

/// What a format writes before, for and after the rows.
trait Format: Send + 'static {
    /// Media type.
    const KIND: &'static str;
    /// Name of the file.
    const NAME: &'static str;
    /// Before the first row.
    fn begin(&mut self) -> Vec<u8>;
    /// A row.
    fn row(&mut self, row: &[DataValue]) -> Vec<u8>;
    /// After the last row.
    fn end(&mut self) -> Vec<u8>;
}

async fn show_csv(here: Here, Query(asked): Query<Asked>) -> Answer<Response> {
    file(&here, &asked, csv::Csv).await
}

async fn show_geojson(here: Here, Query(asked): Query<Asked>) -> Answer<Response> {
    file(&here, &asked, geojson::GeoJson::default()).await
}

async fn file<F: Format>(here: &Here, asked: &Asked, format: F) -> Answer<Response> {
    here.limit(FILES)?;
    let filter = asked.filter(here);
    let town = std::sync::Arc::clone(&here.town);
    let mut rows = Box::pin(rows(here.app.clone(), town, here.lang, filter));
    // The first row shows whether the store answers, while a problem can still be a page.
    let first = rows.next().await.transpose()?;
    let rows = stream::iter(first.map(Ok)).chain(rows);
    let mut response = Body::from_stream(written(rows, format)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(F::KIND));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(F::NAME));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    open_to_all(headers);
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
