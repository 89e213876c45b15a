//! `/reports/new/done`: it has arrived. Number and secret link, for a quarter of an hour.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use kernel::{chance::token_hash, municipality::Moderation};
use web::{Answer, Here, Page, here::cookie, see_other};

use super::send::SENT;
use crate::{Report, store::find_by_secret};

#[derive(Template)]
#[template(path = "new/done.html")]
struct Done<'a> {
    here: &'a Here,
    report: &'a Report,
    path: String,
    link: String,
    looked_at_before: bool,
}

/// The page.
pub async fn show_done(here: Here, headers: HeaderMap) -> Answer<Response> {
    let Some(secret) = cookie(&headers, SENT).filter(|s| !s.is_empty()) else {
        return Ok(see_other("/reports/new"));
    };
    let mut tx = here.town.store.read().await?;
    let Some(report) = find_by_secret(&mut tx, &token_hash(secret)).await? else {
        return Ok(see_other("/reports/new"));
    };
    drop(tx);
    let path = format!("/reports/own/{secret}");
    let body = Done {
        link: format!("{}{path}", here.origin),
        looked_at_before: here.town.config.reports.moderation == Moderation::Before,
        here: &here,
        report: &report,
        path,
    };
    let title = here.t("reports-new-done-title");
    Ok(Page::new(title, body).section("/reports/new").hidden().into_response())
}
