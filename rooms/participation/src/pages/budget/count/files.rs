//! The ballots as they were counted, and what came out, for whoever counts again.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use web::{Answer, Here, data_file::open_to_all};

use super::{held, not_counted};
use crate::{
    pages::files::FILES,
    store::budget::{find_count, find_counted_ballots},
    verbs::budget::hex,
};

/// The ballots.
pub async fn show_ballots(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    let held = held(&here, &slug)?;
    here.limit(FILES)?;
    let mut tx = here.town.store.read().await?;
    let ballots = find_counted_ballots(&mut tx, &slug).await?;
    let ballots = ballots.ok_or_else(|| not_counted(&held))?;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    let mut response = ballots.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    let name = format!("attachment; filename=\"{slug}.pb\"");
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(for_everybody(response))
}

/// What came out, with everything needed to find it again.
pub async fn show_result_json(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    let held = held(&here, &slug)?;
    here.limit(FILES)?;
    let mut tx = here.town.store.read().await?;
    let count = find_count(&mut tx, &slug).await?.ok_or_else(|| not_counted(&held))?;
    let ballots = format!("{}/ballots.pb", held.path());
    let result = &count.result.0;
    let file = json!({
        "process": slug,
        "title": held.process.title.get(here.lang),
        "counted_at": count.counted_at.rfc3339(),
        "ballots": {
            "url": here.app.absolute(&here.town, &ballots),
            "sha256": hex(&count.sha256),
            "channels": result.channels,
        },
        "options": result.options,
        "outcome": result.outcome,
        "comparison": result.comparison,
        "districts": result.districts,
    });
    let json =
        ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], file.to_string());
    Ok(for_everybody(json.into_response()))
}

fn for_everybody(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    open_to_all(headers);
    response
}
