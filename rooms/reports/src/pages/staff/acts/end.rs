//! `POST …/closure`, `…/fixed`, `…/reopening`, `…/dispute-rejection`: the end of a case, and
//! its new beginning.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{Answer, Form, Guarded, Here};

use super::{CLOSED, Outcome, act, again};
use crate::{
    Closing,
    pages::staff::{
        duplicates,
        form::{CaseField, NOTE},
    },
    verbs,
};

/// Closes the report, with a reason and a note the public reads.
pub async fn close_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let chosen = Closing::from_name(form.value(CaseField::CloseReason));
    if chosen == Some(Closing::Duplicate) {
        return close_as_duplicate(here, clerk, code, form).await;
    }
    let chosen = chosen.filter(|closing| Closing::CHOICES.contains(closing));
    if chosen.is_none() {
        form.fail(CaseField::CloseReason, "reports-staff-error-closing");
    }
    let note = form.required(CaseField::CloseNote, "reports-staff-error-answer", NOTE);
    let Some(closing) = chosen.filter(|_| form.is_valid()) else {
        return again(&here, clerk, &code, form).await;
    };
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            verbs::close(tx, &deed, &report, closing, &note).await?;
            Ok(Outcome::Done("closed"))
        })
    })
    .await
}

/// A duplicate is merged into the other report, which answers for both.
async fn close_as_duplicate(
    here: Here,
    clerk: Clerk,
    code: String,
    mut form: Form<CaseField>,
) -> Answer<Response> {
    match duplicates::other(&here, &code, form.value(CaseField::CloseSame)).await? {
        Ok(into) => duplicates::merge_into(here, clerk, code, into).await,
        Err(wrong) => {
            form.fail(CaseField::CloseSame, wrong);
            again(&here, clerk, &code, form).await
        }
    }
}

/// States that the damage is gone.
pub async fn mark_report_fixed(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.fixed_at.is_some() {
                return Ok(Outcome::Already("fixed"));
            }
            verbs::mark_as_fixed(tx, &deed, &report).await?;
            Ok(Outcome::Done("fixed"))
        })
    })
    .await
}

/// Opens the report again.
pub async fn reopen_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let over = report.closed_at.or(report.fixed_at).or(report.disputed_at);
            if over.is_none() {
                return Ok(Outcome::Already("open"));
            }
            verbs::reopen(tx, &deed, &report).await?;
            Ok(Outcome::Done("reopened"))
        })
    })
    .await
}

/// Looked at it: the report stays as it is.
pub async fn reject_report_dispute(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.disputed_at.is_none() {
                return Ok(Outcome::Already("decided"));
            }
            verbs::reject_dispute(tx, &deed, &report).await?;
            Ok(Outcome::Done("decided"))
        })
    })
    .await
}
