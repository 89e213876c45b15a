//! `/staff/services/figures`: where people stop, which fields they stumble over, and how long it
//! takes, for the department that decides and for those who look after all of them.

use std::sync::Arc;

use askama::Template;
use axum::{
    Json,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use identity::FigureReader;
use kernel::Ts;
use serde_json::json;
use web::{
    Answer, Here, Page, Problem,
    chart::{Bar, Bars, bars},
};

use crate::{
    Definition, FIGURES,
    deciding::Voice,
    figures::{KEPT_DAYS, REVIEW, Summary, day_of},
    pages::figures::csv_answer,
    published::{Catalogue, Service},
    store::figures::{Daily, list_daily, list_sums, list_sums_of},
};

/// Spans that can be chosen, in days; the first is shown unasked.
const SPANS: [i64; 4] = [90, 30, 365, KEPT_DAYS];

struct Line {
    key: String,
    name: String,
    department: String,
    summary: Summary,
}

#[derive(Template)]
#[template(path = "staff/figures.html")]
struct List<'a> {
    here: &'a Here,
    lines: Vec<Line>,
    span: i64,
}

#[derive(Template)]
#[template(path = "staff/service_figures.html")]
struct Show<'a> {
    here: &'a Here,
    name: &'a str,
    key: &'a str,
    summary: Summary,
    left: Bars,
    errors: Bars,
    span: i64,
}

/// The services of one's departments.
pub async fn list_figures(here: Here, reader: FigureReader) -> Answer<Page> {
    let catalogue = Catalogue::of(&here).await?;
    let span = span(&here);
    let sums = list_sums(&mut here.town.store.read().await?, since(&here)).await?;
    let own = catalogue.all().filter(|service| reader.sees(&service.definition.department));
    let voice = Voice::of(&here);
    let line = |service: &Arc<Service>| Line {
        key: service.key().to_owned(),
        name: service.definition.name.get(here.lang).to_owned(),
        department: voice.department(&service.definition.department),
        summary: Summary::of(sums.iter().filter(|sum| sum.service == service.key())),
    };
    let mut lines: Vec<Line> = own.map(line).collect();
    lines.sort_by(|a, b| b.summary.started.cmp(&a.summary.started).then(a.name.cmp(&b.name)));
    let title = here.t("services-figures-own");
    let body = List { here: &here, lines, span };
    Ok(Page::new(title, body).wide().hidden().section(FIGURES))
}

/// One service.
pub async fn show_service_figures(
    here: Here,
    reader: FigureReader,
    Path(key): Path<String>,
) -> Answer<Page> {
    let service = service(&here, &reader, &key).await?;
    let (span, definition) = (span(&here), &service.definition);
    let sums = list_sums_of(&mut here.town.store.read().await?, &key, since(&here)).await?;
    let summary = Summary::of(&sums);
    let name = definition.name.get(here.lang);
    let body = Show {
        left: left(&here, definition, &summary),
        errors: errors(&here, definition, &summary),
        here: &here,
        name,
        key: &key,
        summary,
        span,
    };
    Ok(Page::new(here.t1("services-figures-of", "name", name), body)
        .wide()
        .hidden()
        .section(FIGURES)
        .crumb(here.t("services-figures-own"), FIGURES))
}

/// The counters of a service, day by day.
pub async fn service_figures_as_csv(
    here: Here,
    reader: FigureReader,
    Path(key): Path<String>,
) -> Answer<Response> {
    service(&here, &reader, &key).await?;
    let daily = list_daily(&mut here.town.store.read().await?, &key, since(&here)).await?;
    let written = || {
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record(["day", "what", "part", "n"])?;
        for line in &daily {
            let (day, n) = (date(line.day), line.n.to_string());
            out.write_record([day.as_str(), &line.what, &line.part, &n])?;
        }
        out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    };
    csv_answer(written(), "attachment; filename=\"service-counters.csv\"", "no-store")
}

/// What they come to, and the counters.
pub async fn service_figures_as_json(
    here: Here,
    reader: FigureReader,
    Path(key): Path<String>,
) -> Answer<Response> {
    service(&here, &reader, &key).await?;
    let (since, mut tx) = (since(&here), here.town.store.read().await?);
    let sums = list_sums_of(&mut tx, &key, since).await?;
    let daily = list_daily(&mut tx, &key, since).await?;
    drop(tx);
    let line = |line: &Daily| json!({"day": date(line.day), "what": line.what, "part": line.part, "n": line.n});
    let body = json!({
        "service": key,
        "days": span(&here),
        "summary": Summary::of(&sums),
        "counters": daily.iter().map(line).collect::<Vec<_>>(),
    });
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response())
}

/// The first day of the span that was asked for.
fn since(here: &Here) -> i64 {
    day_of(here.now.plus(-span(here) * Ts::DAY))
}

/// A service of one's departments.
async fn service(here: &Here, reader: &FigureReader, key: &str) -> Answer<Arc<Service>> {
    let catalogue = Catalogue::of(here).await?;
    let found = catalogue.find(key).filter(|s| reader.sees(&s.definition.department));
    found.cloned().ok_or_else(Problem::not_found)
}

fn span(here: &Here) -> i64 {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    let asked = pairs.into_iter().find(|(name, _)| name == "days").map(|(_, value)| value);
    let asked = asked.and_then(|value| value.parse().ok());
    asked.filter(|days| SPANS.contains(days)).unwrap_or(SPANS[0])
}

/// A day as spreadsheets read it.
fn date(day: i64) -> String {
    Ts(day * Ts::DAY).date(&jiff::tz::TimeZone::UTC).to_string()
}

fn columns(here: &Here, first: &str) -> (String, String) {
    (here.t(first), here.t("services-figures-times"))
}

#[expect(clippy::cast_precision_loss, reason = "bars are drawn")]
fn bar(label: String, n: i64) -> Bar {
    Bar { label, value: n as f64, shown: n.to_string() }
}

/// Drafts that ended unsent, in the order of the steps.
fn left(here: &Here, definition: &Definition, summary: &Summary) -> Bars {
    let steps = definition.steps.iter();
    let mut all: Vec<Bar> = steps
        .map(|step| {
            let n = summary.left.get(&step.key).copied().unwrap_or(0);
            bar(step.title.get(here.lang).to_owned(), n)
        })
        .collect();
    let review = summary.left.get(REVIEW).copied().unwrap_or(0);
    all.push(bar(here.t("services-review-step"), review));
    let total: i64 = summary.left.values().sum();
    let finding = here.t2("services-figures-left-finding", "n", total, "of", summary.started);
    let title = here.t("services-figures-left");
    bars(here, "left", title, finding, columns(here, "services-figures-step"), all)
}

/// The fields in which most was wrong.
fn errors(here: &Here, definition: &Definition, summary: &Summary) -> Bars {
    let mut most: Vec<(&String, i64)> = summary.errors.iter().map(|(f, n)| (f, *n)).collect();
    most.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let label = |key: &str| {
        let own = key.rsplit('.').next().unwrap_or(key);
        let group = key.split_once('.').map(|(group, _)| group);
        let found = definition.all_fields().find(|(_, inside, field)| {
            field.key == own && inside.map(|group| group.key.as_str()) == group
        });
        found.map_or(key, |(_, _, field)| field.label.get(here.lang)).to_owned()
    };
    let all: Vec<Bar> = most.iter().take(15).map(|(key, n)| bar(label(key), *n)).collect();
    let finding = match all.first() {
        Some(first) => here.t1("services-figures-errors-finding", "field", first.label.as_str()),
        None => here.t("services-figures-errors-none"),
    };
    let title = here.t("services-figures-errors");
    bars(here, "errors", title, finding, columns(here, "services-figures-field"), all)
}
