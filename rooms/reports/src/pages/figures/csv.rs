//! `GET /reports/figures.csv`: the figures for a spreadsheet, one line each.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use web::{Answer, Here, Problem};

use crate::{
    Scope,
    figures::{CategoryFigure, Figures},
};

/// The file. Its columns keep their English names in every language, so that a program that
/// reads them goes on working.
pub async fn show_csv(here: Here) -> Answer<Response> {
    let figures = Figures::of(&here).await?;
    let body = written(&here, &figures).map_err(|error| {
        tracing::error!(%error, "figures as CSV");
        Problem::internal()
    })?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    let name = HeaderValue::from_static("attachment; filename=\"reports-figures.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

fn written(here: &Here, figures: &Figures) -> Result<Vec<u8>, csv::Error> {
    let scope = Scope::of(here);
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["by", "key", "name", "received", "open", "done", "median_days"])?;
    let t = &figures.totals;
    let median = |micros: Option<i64>| {
        #[expect(clippy::cast_precision_loss, reason = "a day has few microseconds")]
        micros.map_or_else(String::new, |m| format!("{:.1}", m as f64 / kernel::Ts::DAY as f64))
    };
    let mut line = |by: &str, key: &str, name: &str, n: [i64; 3], median: String| {
        let [received, open, done] = n.map(|n| n.to_string());
        out.write_record([by, key, name, &received, &open, &done, &median])
    };
    let all = [t.released, t.open, t.done];
    line("all", "", &here.town.config.name, all, median(t.median))?;
    for figure in &figures.categories {
        let name = scope.category_name(&figure.key, here.lang);
        line("category", &figure.key, name, numbers(figure), median(figure.median))?;
    }
    for figure in &figures.departments {
        let name = scope.department_name(&figure.key, here.lang);
        line("department", &figure.key, name, numbers(figure), median(figure.median))?;
    }
    for f in &figures.districts {
        let n = [f.released, f.open, f.released - f.open];
        line("district", &f.key, scope.district_name(&f.key), n, String::new())?;
    }
    out.write_record(["without_place", "", "", &t.without_place.to_string(), "", "", ""])?;
    out.write_record(["outside", "", "", &t.outside.to_string(), "", "", ""])?;
    for (at, f) in &figures.months {
        let month = here.zoned(*at).strftime("%Y-%m").to_string();
        let (received, done) = (f.received.to_string(), f.done.to_string());
        out.write_record(["month", &month, "", &received, "", &done, ""])?;
    }
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn numbers(figure: &CategoryFigure) -> [i64; 3] {
    [figure.released, figure.open, figure.released - figure.open]
}
