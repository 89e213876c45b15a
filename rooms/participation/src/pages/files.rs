//! `…/contributions.csv` and `…/contributions.geojson`: everything public of a process, as files.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use web::{
    Answer, Here,
    data_file::{self, Csv, Format, GeoJson},
    limit::Limit,
};

use super::process_of;
use crate::export::{COLUMNS, rows};

/// Files one network may take.
pub const FILES: Limit =
    Limit { name: "participation files", burst: 30, every: Duration::from_secs(10) };

/// As CSV.
pub async fn show_csv(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    file::<Csv>(&here, slug).await
}

/// As GeoJSON.
pub async fn show_geojson(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    file::<GeoJson>(&here, slug).await
}

async fn file<F: Format>(here: &Here, slug: String) -> Answer<Response> {
    let process = process_of(here, &slug)?;
    here.limit(FILES)?;
    let rows = rows(here.app.clone(), here.town.clone(), slug);
    Ok(data_file::answer::<F>(&process.slug, COLUMNS, rows).await?)
}
