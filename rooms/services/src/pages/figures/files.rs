//! The figures as files. Columns keep their English names in every language.

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use web::{Answer, Here, Problem};

use super::{FEW, KEPT_DAYS, Line, SPAN, lines};

/// `/services/figures.json`
pub async fn figures_as_json(here: Here) -> Answer<Response> {
    let line = |line: Line| {
        let mut value = json!(line.summary.public());
        value["service"] = Value::String(line.key);
        value["name"] = Value::String(line.name);
        value
    };
    let services: Vec<Value> = lines(&here).await?.into_iter().map(line).collect();
    let body = json!({
        "municipality": here.town.config.slug,
        "days": SPAN,
        "hidden_below": FEW,
        "counters_kept_days": KEPT_DAYS,
        "services": services,
    });
    let headers =
        [(header::CACHE_CONTROL, "public, max-age=60"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((headers, Json(body)).into_response())
}

/// `/services/figures.csv`: what is left out for being small is empty.
pub async fn figures_as_csv(here: Here) -> Answer<Response> {
    let body = written(&lines(&here).await?);
    csv_answer(body, "attachment; filename=\"services-figures.csv\"", "public, max-age=60")
}

fn written(lines: &[Line]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "service",
        "name",
        "started",
        "submitted",
        "median_minutes",
        "decided",
        "median_days",
    ])?;
    let shown = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    for line in lines {
        let public = line.summary.public();
        out.write_record([
            &line.key,
            &line.name,
            &shown(public.started),
            &shown(public.submitted),
            &shown(public.median_minutes),
            &shown(public.decided),
            &shown(public.median_days),
        ])?;
    }
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A file of comma separated values.
pub fn csv_answer(
    written: Result<Vec<u8>, csv::Error>,
    name: &'static str,
    cache: &'static str,
) -> Answer<Response> {
    let body = written.map_err(|error| {
        tracing::error!(%error, "figures as CSV");
        Problem::internal()
    })?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(name));
    Ok(response)
}
