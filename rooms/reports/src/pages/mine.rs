//! `GET /reports/mine`: the reports that belong to an account, for those who no longer have the
//! secret links.

use askama::Template;
use axum::extract::Query;
use identity::Citizen;
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use crate::{Report, pages::list::keyset, store::list_by_author};

/// Reports a page.
const PAGE: usize = 20;

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct ListMine {
    here: Here,
    reports: Vec<Report>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_mine(here: Here, citizen: Citizen, Query(asked): Query<Asked>) -> Answer<Page> {
    let after = keyset(&asked.after);
    let mut tx = here.town.store.read().await?;
    let mut reports = list_by_author(&mut tx, citizen.id(), after, PAGE as i64 + 1).await?;
    drop(tx);
    let more = reports.len() > PAGE;
    reports.truncate(PAGE);
    let next = reports
        .last()
        .filter(|_| more)
        .map(|report| format!("/reports/mine?after={}.{}", report.received_at.0, report.id));
    let first = after.is_some().then(|| "/reports/mine".to_owned());
    let paging = ui::paging(&here, first, next);
    let title = here.t("reports-mine-title");
    let body = ListMine { here: here.clone(), reports, paging };
    Ok(Page::new(title, body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/mine")
        .hidden())
}
