//! Atom feeds (RFC 4287): the list with its filters, and what becomes of one report.

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig};
use axum::{
    Router,
    extract::{Path, Query},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{ReportId, Ts};
use sha2::{Digest, Sha256};
use web::{Answer, App, Here, Problem, see_other};

use crate::{
    Closing, Report, Scope,
    api::answer::open_to_all,
    pages::{
        list::{Asked, place_line},
        show::{no_such_report, remaining},
    },
    store::{
        Leg, Line, Note, find_by_code, list_descriptions, list_legs, list_notes, list_reports,
    },
};

/// Entries of a feed.
const MOST: usize = 50;
/// How long a reader need not ask again.
const CACHE: &str = "public, max-age=300";

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/feed.atom", get(show_feed))
        .route("/reports/{code}/feed.atom", get(show_report_feed))
}

/// `GET /reports/feed.atom`: released reports, newest first, with the filters of the list.
pub async fn show_feed(
    here: Here,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let scope = Scope::of(&here);
    let filter = asked.filter(&here);
    let mut tx = here.town.store.read().await?;
    let lines = list_reports(&mut tx, &filter, i64::try_from(MOST).unwrap_or(50)).await?;
    let lines = scope.shown_lines(lines);
    let ids: Vec<ReportId> = lines.iter().map(|l| l.id).collect();
    let texts = if ids.is_empty() { Vec::new() } else { list_descriptions(&mut tx, &ids).await? };
    drop(tx);
    let entries = lines.iter().map(|line| {
        let text = texts.iter().find(|(id, _)| *id == line.id).map_or("", |(_, t)| t.as_str());
        report_entry(&here, &scope, line, text)
    });
    let page = asked.with(&[("bbox", "")]);
    let query = page.split_once('?').map_or("", |(_, query)| query);
    let feed = Feed {
        title: Text::plain(here.t1("reports-feed-title", "name", here.town.config.name.as_str())),
        subtitle: Some(Text::plain(here.t("reports-feed-subtitle"))),
        id: tag(&here, &format!("reports?{query}")),
        // A feed without entries changed when the town's first report could have come in.
        updated: moment(lines.iter().map(|l| l.changed_at).max().unwrap_or(Ts(0))),
        entries: entries.collect(),
        ..frame(&here, &format!("/reports/feed.atom?{query}"), &page)
    };
    answer(&headers, &feed)
}

/// `GET /reports/{code}/feed.atom`: what the public hears of one report, newest first.
pub async fn show_report_feed(
    here: Here,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code).await?.ok_or_else(no_such_report)?;
    if let Some(remaining) = remaining(&mut tx, &found).await? {
        return Ok(see_other(&format!("{}/feed.atom", remaining.path())));
    }
    let report = Some(found).filter(Report::is_public).ok_or_else(no_such_report)?;
    let legs = list_legs(&mut tx, report.id).await?;
    let notes = list_notes(&mut tx, report.id, false).await?;
    drop(tx);
    let feed = Feed {
        title: Text::plain(format!("{}: {}", report.code, report.title)),
        id: tag(&here, &format!("reports/{}/feed", report.code)),
        updated: moment(report.changed_at),
        entries: report_entries(&here, &report, &legs, &notes),
        ..frame(&here, &format!("/reports/{code}/feed.atom"), &report.path())
    };
    answer(&headers, &feed)
}

fn report_entry(here: &Here, scope: &Scope, line: &Line, text: &str) -> Entry {
    let category = scope.category_name(&line.category, here.lang);
    let about = format!(
        "{} · {} · {}\n\n{text}",
        here.t(line.status().label()),
        category,
        place_line(here, scope, line)
    );
    Entry {
        title: Text::plain(line.title.clone()),
        id: tag(here, &format!("reports/{}", line.code)),
        updated: moment(line.changed_at),
        published: line.published_at.map(moment),
        links: vec![link(here, "alternate", "text/html", &format!("/reports/{}", line.code))],
        categories: vec![atom_syndication::Category {
            term: line.category.clone(),
            label: Some(category.to_owned()),
            ..atom_syndication::Category::default()
        }],
        content: Some(plain(about)),
        ..Entry::default()
    }
}

/// One entry for each thing the public heard.
fn report_entries(here: &Here, report: &Report, legs: &[Leg], notes: &[Note]) -> Vec<Entry> {
    let scope = Scope::of(here);
    let office = |key: &str| scope.department_name(key, here.lang).to_owned();
    let mut told: Vec<(Ts, String, String, String)> = Vec::new();
    let mut tell = |at: Ts, what: &str, title: String, text: String| {
        told.push((at, format!("{what}/{}", at.0), title, text));
    };
    if let Some(at) = report.published_at {
        tell(at, "released", here.t("reports-feed-released"), report.description.clone());
    }
    for leg in legs.iter().filter(|leg| leg.nr > 0) {
        let reason = leg.handed_reason.clone().unwrap_or_default();
        let title = here.t1("reports-feed-handed", "department", office(&leg.department));
        tell(leg.since, "leg", title, reason);
    }
    for leg in legs {
        if let Some(at) = leg.refused_at {
            let reason = leg.refused_reason.clone().unwrap_or_default();
            let title = here.t1("reports-feed-refused", "department", office(&leg.department));
            tell(at, "refused", title, reason);
        }
    }
    for note in notes {
        let title = here.t1("reports-feed-noted", "department", office(&note.department));
        tell(note.at, "note", title, note.text.clone());
    }
    if let Some(at) = report.started_at {
        tell(at, "started", here.t("reports-feed-started"), String::new());
    }
    if let Some(at) = report.closed_at {
        let reason = report.closed_reason.as_deref().and_then(Closing::from_name);
        let text = reason.map(|r| here.t(r.label())).unwrap_or_default();
        tell(at, "closed", here.t("reports-feed-closed"), text);
    }
    if let Some(at) = report.fixed_at {
        tell(at, "fixed", here.t("reports-feed-fixed"), String::new());
    }
    if let Some(at) = report.disputed_at {
        tell(at, "disputed", here.t("reports-feed-disputed"), String::new());
    }
    told.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    told.truncate(MOST);
    let entry = |(at, what, title, text): (Ts, String, String, String)| Entry {
        title: Text::plain(title.clone()),
        id: tag(here, &format!("reports/{}/{what}", report.code)),
        updated: moment(at),
        links: vec![link(here, "alternate", "text/html", &report.path())],
        content: Some(plain(if text.is_empty() { title } else { text })),
        ..Entry::default()
    };
    told.into_iter().map(entry).collect()
}

/// What all feeds of the town share. RFC 4287 (4.1.1) wants an author where entries have none.
fn frame(here: &Here, own: &str, page: &str) -> Feed {
    Feed {
        authors: vec![Person { name: here.town.config.name.clone(), ..Person::default() }],
        links: vec![
            link(here, "self", "application/atom+xml", own.trim_end_matches('?')),
            link(here, "alternate", "text/html", page),
        ],
        generator: Some(Generator { value: "Allmende".to_owned(), ..Generator::default() }),
        lang: Some(here.lang.tag().to_owned()),
        ..Feed::default()
    }
}

fn link(here: &Here, rel: &str, mime_type: &str, path: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        mime_type: Some(mime_type.to_owned()),
        href: here.app.absolute(&here.town, path),
        ..Link::default()
    }
}

/// A tag URI (RFC 4151) that stays the same whatever language, scheme or port it is read in.
fn tag(here: &Here, what: &str) -> String {
    let host = here.town.config.hosts.first().map_or("localhost", String::as_str);
    format!("tag:{host},2026:{}", what.trim_end_matches('?'))
}

fn plain(text: String) -> atom_syndication::Content {
    atom_syndication::Content {
        value: Some(text),
        content_type: Some("text".to_owned()),
        ..atom_syndication::Content::default()
    }
}

fn moment(at: Ts) -> FixedDateTime {
    // `rfc3339` writes what this reads.
    at.rfc3339().parse().unwrap_or_default()
}

/// The feed, or that the reader has it already.
fn answer(headers: &HeaderMap, feed: &Feed) -> Answer<Response> {
    let config = WriteConfig { write_document_declaration: true, indent_size: None };
    let body = feed.write_with_config(Vec::new(), config).map_err(|error| {
        tracing::error!(%error, "feed");
        Problem::internal()
    })?;
    let etag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(&Sha256::digest(&body)[..16]));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or("");
    let mut response = if known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body.into_response()
    };
    let own = response.headers_mut();
    let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    own.insert(header::CONTENT_TYPE, kind);
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE));
    own.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    open_to_all(own);
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        own.insert(header::ETAG, etag);
    }
    Ok(response)
}
