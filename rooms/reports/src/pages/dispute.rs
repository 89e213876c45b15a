//! `/reports/{code}/dispute`: "it is not fixed", from anybody, with words and one picture.
//! Staff look at it before the public sees it.

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use files::{Files, Kept};
use identity::Visitor;
use store::Error;
use web::{Answer, App, Form, Here, Page, Problem, fields, limit::Limit, see_other};

use crate::{
    Deed, Report,
    pages::{
        new::upload::{self, Upload},
        show::no_such_report,
        support::deed,
    },
    pictures::KIND,
    store::{find_by_code, find_case_for_change},
    verbs,
};

/// Disputes of one network.
const DISPUTES: Limit = Limit { name: "report dispute", burst: 5, every: Duration::from_secs(600) };
/// Longest text, in characters.
const TEXT_CHARS: usize = 1_000;
/// Bytes of the form: one picture of 15 MiB, and the text.
const FORM_BYTES: usize = 16 * 1024 * 1024;

fields! {
    /// Fields of the form.
    pub DisputeField { Text = "text", Picture = "picture" }
}

#[derive(Template)]
#[template(path = "dispute.html")]
struct ShowDispute<'a> {
    here: &'a Here,
    report: &'a Report,
    form: &'a Form<DisputeField>,
}

/// The address.
pub fn routes() -> Router<App> {
    let page = get(show_dispute).post(dispute_report);
    Router::new().route("/reports/{code}/dispute", page.layer(DefaultBodyLimit::max(FORM_BYTES)))
}

/// The form.
pub async fn show_dispute(here: Here, Path(code): Path<String>) -> Answer<Page> {
    let report = disputable(&here, &code).await?;
    Ok(page(&here, &report, &Form::default()))
}

/// Notes what somebody saw.
pub async fn dispute_report(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path(code): Path<String>,
    request: Request,
) -> Answer<Response> {
    let report = disputable(&here, &code).await?;
    let upload = upload::read(&here, &files, request, 1, upload::by_token).await?;
    upload.demand_trust(&here)?;
    let Upload { pairs, mut pictures, refused, .. } = upload;
    let mut form = Form::from_pairs(pairs);
    let text = form.required(DisputeField::Text, "reports-dispute-missing", TEXT_CHARS);
    for reason in refused {
        form.fail_with(DisputeField::Picture, reason, "most", 1_usize);
    }
    if !form.is_valid() {
        let page = page(&here, &report, &form);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    here.limit(DISPUTES)?;
    let done = see_other(&format!("{}?disputed", report.path()));
    store_it(&here, deed(&here, &visitor), report.code, text, pictures.pop()).await?;
    Ok(done)
}

async fn store_it(
    here: &Here,
    deed: Deed,
    code: String,
    text: String,
    picture: Option<Kept>,
) -> Answer<()> {
    let stored = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            // Meanwhile somebody may have opened it again: then there is nothing to dispute.
            let found = find_case_for_change(tx, &code).await?.map(|case| case.report);
            let Some(report) = found.filter(is_disputable) else { return Ok(()) };
            if let Some(kept) = &picture {
                let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
                files::insert_picture(tx, chance, now, actor, KIND, kept, "").await?;
            }
            verbs::dispute(tx, &deed, &report, &text, picture.map(|p| p.id)).await?;
            Ok(())
        })
    });
    Ok(stored.await?)
}

fn is_disputable(report: &Report) -> bool {
    report.is_public() && (report.closed_at.is_some() || report.fixed_at.is_some())
}

/// A report that somebody can say of that it is not fixed.
async fn disputable(here: &Here, code: &str) -> Answer<Report> {
    let code = code.to_uppercase();
    let found = find_by_code(&mut here.town.store.read().await?, &code).await?;
    let report = found.filter(Report::is_public).ok_or_else(no_such_report)?;
    if !is_disputable(&report) {
        return Err(Problem::gone()
            .because("reports-dispute-not-closed")
            .link("reports-dispute-back", report.path()));
    }
    Ok(report)
}

fn page(here: &Here, report: &Report, form: &Form<DisputeField>) -> Page {
    Page::new(here.t("reports-dispute-title"), ShowDispute { here, report, form })
        .section("/reports")
        .crumb(here.t("reports-nav-list"), "/reports")
        .crumb(report.title.clone(), report.path())
}
