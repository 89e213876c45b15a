//! `/staff/jobs`: work that was given up, with its error and a fresh start.

use askama::Template;
use axum::response::Response;
use jobs::{
    queue::{self, Listed},
    stuck,
};
use kernel::Ts;
use store::Error;
use web::{
    Guarded, Here, Page, Problem, fields,
    problem::Answer,
    see_other,
    ui::{Notice, Paging},
};

use super::{query, stuck::StuckListeners};
use crate::Administrator;

fields! {
    pub(super) WakeField { Job = "job" }
}

/// Jobs on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "dead_jobs.html")]
struct DeadJobs<'a> {
    here: &'a Here,
    notice: Notice,
    stuck: StuckListeners,
    waiting: i64,
    dead: i64,
    jobs: Vec<Listed>,
    paging: Paging,
}

pub(super) async fn list_jobs(here: Here, _: Administrator) -> Answer<Page> {
    let before = query(&here, "before").parse().ok().map(Ts);
    let mut tx = here.town.store.read().await?;
    let (waiting, dead) = queue::count(&mut tx).await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut jobs = queue::list_dead(&mut tx, before.unwrap_or(Ts(i64::MAX)), limit).await?;
    let more = jobs.len() > PAGE;
    jobs.truncate(PAGE);
    let last = jobs.last().filter(|_| more).and_then(|job| job.dead_at);
    let next = last.map(|at| format!("/staff/jobs?before={}", at.0));
    let first = before.map(|_| "/staff/jobs".to_owned());
    let stuck = StuckListeners { here: here.clone(), stuck: stuck::list(&mut tx).await? };
    let notice = match query(&here, "done").as_str() {
        "" => web::ui::success(""),
        "skipped" => web::ui::success(here.t("identity-done-skipped")),
        _ => web::ui::success(here.t("identity-done-woken")),
    };
    let paging = web::ui::paging(&here, first, next);
    let title = here.t("identity-jobs-title");
    let body = DeadJobs { here: &here, notice, stuck, waiting, dead, jobs, paging };
    Ok(Page::new(title, body).section("/admin").wide().hidden())
}

pub(super) async fn wake_job(
    here: Here,
    _: Administrator,
    Guarded(form): Guarded<WakeField>,
) -> Answer<Response> {
    let Ok(id) = form.value(WakeField::Job).parse() else {
        return Err(Problem::bad_request());
    };
    let now = here.now;
    let woken = here
        .town
        .store
        .write::<_, Error, _>(move |tx| Box::pin(async move { queue::revive(tx, id, now).await }));
    woken.await?;
    Ok(see_other("/staff/jobs?done=1"))
}
