//! `/reports.csv` and `/reports.geojson`: the data set as files, with the filters of the list,
//! written while it is read.

use std::time::Duration;

use axum::{Router, extract::Query, response::Response, routing::get};
use web::{
    Answer, App, Here,
    data_file::{self, Csv, Format, GeoJson, preflight},
    limit::Limit,
};

use super::data_set::{COLUMNS, rows};
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

async fn show_csv(here: Here, Query(asked): Query<Asked>) -> Answer<Response> {
    file::<Csv>(&here, &asked).await
}

async fn show_geojson(here: Here, Query(asked): Query<Asked>) -> Answer<Response> {
    file::<GeoJson>(&here, &asked).await
}

async fn file<F: Format>(here: &Here, asked: &Asked) -> Answer<Response> {
    here.limit(FILES)?;
    let filter = asked.filter(here);
    let town = std::sync::Arc::clone(&here.town);
    let rows = rows(here.app.clone(), town, here.lang, filter);
    Ok(data_file::answer::<F>("reports", COLUMNS, rows).await?)
}
