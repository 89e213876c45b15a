//! Who works on a case: its person, contractors, questions to the reporter. What can be done has
//! a page of its own each; the case shows how it stands.

pub(super) mod assign;
pub(super) mod errand;
pub(super) mod inquiry;
pub(super) mod journal;
pub(super) mod panel;
pub(super) mod takeover;

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::Clerk;
use web::{Answer, App, Here, Page};

use super::desk;
use crate::{
    Scope,
    pages::show::no_such_report,
    store::{Case, find_case},
};

web::fields! {
    /// Fields of these pages.
    pub BatonField {
        Assignee = "assignee",
        Contractor = "contractor",
        Name = "contractor_name",
        Email = "contractor_email",
        Message = "message",
        Due = "due",
        Picture = "picture",
        ShareContact = "share_contact",
        Text = "text",
        Step = "step",
    }
}

/// The addresses.
pub(super) fn routes() -> Router<App> {
    let assigning = get(assign::show_assignment).post(assign::assign_report);
    let giving = get(errand::show_new_errand).post(errand::give_report_errand);
    let asking = get(inquiry::show_inquiry).post(inquiry::ask_reporter);
    let taking = get(takeover::show_takeover).post(takeover::take_over_word);
    Router::new()
        .route("/staff/reports/{code}/assignment", assigning)
        .route("/staff/reports/{code}/errands", giving)
        .route("/staff/reports/{code}/errands/{nr}/revocation", post(errand::revoke_report_errand))
        .route("/staff/reports/{code}/errands/{nr}/words/{word}", taking)
        .route("/staff/reports/{code}/inquiries", asking)
        .route(
            "/staff/reports/{code}/inquiries/{nr}/withdrawal",
            post(inquiry::withdraw_report_inquiry),
        )
}

/// A case on which the clerk may act.
async fn found(here: &Here, clerk: &Clerk, code: &str) -> Answer<(Scope, Case)> {
    let scope = Scope::of(here);
    let code = code.to_uppercase();
    let found = find_case(&mut here.town.store.read().await?, &code).await?;
    let case =
        found.ok_or_else(|| no_such_report().link("reports-staff-back", "/staff/reports"))?;
    desk::deed(here, &scope, clerk, &case.report)?;
    Ok((scope, case))
}

/// A page below a case.
fn framed(here: &Here, case: &Case, title: &str, body: impl askama::Template) -> Page {
    Page::new(here.t(title), body)
        .hidden()
        .wide()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(case.report.code.clone(), desk::path(&case.report.code))
}

/// The page again, with what is wrong.
fn refused(page: Page) -> Response {
    page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}
