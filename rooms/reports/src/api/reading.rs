//! `/open311/v2/requests` and `/open311/v2/requests/{code}`: what the public may see, for
//! programs.

use std::collections::HashMap;

use axum::{http::StatusCode, response::Response};
use kernel::{FileId, ReportId};
use web::Here;

use super::{
    answer::{Format, say},
    asked::{Asked, Tongue},
    fault::{Fault, Outcome},
    key,
    request::{Teller, request},
    tree::Node,
    window,
};
use crate::{
    Scope,
    store::{Open311Filter, Told, list_public_notes, list_released_pictures, list_told},
};

/// The list.
///
/// # Errors
/// 400 for parameters that make no sense, 403 for a wrong key, 404 for an unknown service.
pub async fn list_requests(
    here: &Here,
    tongue: &Tongue,
    format: Format,
    asked: &Asked,
) -> Outcome<Response> {
    answer(here, tongue, format, asked, window::filter(here, asked)?).await.map(|(_, r)| r)
}

/// One of them; still a list.
///
/// # Errors
/// 404 where there is no such request or nobody released it, as on its page.
pub async fn show_request(
    here: &Here,
    tongue: &Tongue,
    format: Format,
    asked: &Asked,
    code: &str,
) -> Outcome<Response> {
    let codes = vec![code.to_uppercase()];
    let filter = Open311Filter { codes, limit: 1, ..Open311Filter::default() };
    match answer(here, tongue, format, asked, filter).await? {
        (0, _) => Err(Fault::unknown("reports-api-no-request", code)),
        (_, response) => Ok(response),
    }
}

/// How many requests there are, and the answer with them.
async fn answer(
    here: &Here,
    tongue: &Tongue,
    format: Format,
    asked: &Asked,
    filter: Open311Filter,
) -> Outcome<(usize, Response)> {
    let extended = asked.flag("extensions")?;
    let mut tx = here.town.store.read().await?;
    let exact = key::sees_details(here, &mut tx, asked).await?;
    let told = list_told(&mut tx, &filter).await?;
    let ids: Vec<ReportId> = told.iter().map(|t| t.report.id).collect();
    // Pictures of a merged report are those of the one that remains.
    let shown = told.iter().filter(|t| t.merged_code.is_none()).map(|t| t.report.id);
    let shown: Vec<ReportId> = shown.collect();
    let mut pictures = picture_addresses(here, &mut tx, &shown).await?;
    let mut notes: HashMap<ReportId, Vec<_>> = HashMap::new();
    if extended && !ids.is_empty() {
        for (report, at, department, text) in list_public_notes(&mut tx, &ids).await? {
            notes.entry(report).or_default().push((at, department, text));
        }
    }
    drop(tx);
    let scope = Scope::of(here);
    let teller = Teller { tongue, scope: &scope, extended, exact };
    let count = told.len();
    let requests = told.into_iter().map(|Told { report, last_note, merged_code }| {
        let pictures = pictures.remove(&report.id).unwrap_or_default();
        let notes = notes.remove(&report.id).unwrap_or_default();
        let merged =
            merged_code.map(|code| tongue.say("reports-api-merged", &[("code", code.into())]));
        request(&teller, report, merged.or(last_note), &pictures, &notes)
    });
    let requests = Node::List("request", requests.collect());
    let response = say(format, StatusCode::OK, tongue.lang, "service_requests", &requests);
    Ok((count, response))
}

/// Full addresses of the pictures the public may see, by report, in their order.
pub(crate) async fn picture_addresses(
    here: &Here,
    tx: &mut store::Tx,
    reports: &[ReportId],
) -> store::Result<HashMap<ReportId, Vec<String>>> {
    let mut found: HashMap<ReportId, Vec<String>> = HashMap::new();
    if reports.is_empty() {
        return Ok(found);
    }
    let pictures = list_released_pictures(tx, reports).await?;
    let ids: Vec<FileId> = pictures.iter().map(|(_, file)| *file).collect();
    if ids.is_empty() {
        return Ok(found);
    }
    let files = files::list_files(tx, &ids).await?;
    let tokens: HashMap<FileId, String> = files.into_iter().map(|f| (f.id, f.token)).collect();
    for (report, file) in pictures {
        if let Some(token) = tokens.get(&file) {
            let (size, kind) = (files::Rendition::Large, files::Format::Jpeg);
            let path = files::picture_path(token, size, kind);
            found.entry(report).or_default().push(format!("{}{path}", here.origin));
        }
    }
    Ok(found)
}
