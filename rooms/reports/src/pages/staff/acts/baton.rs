//! `POST …/handover`, `POST …/acceptance`, `POST …/refusal`: who takes care.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{Answer, Guarded, Here};

use super::{CLOSED, Outcome, act, again};
use crate::{
    Scope,
    pages::staff::form::{CaseField, REASON, expected},
    store::find_leg,
    verbs,
};

/// Hands the report to another department.
pub async fn hand_over_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let to = form.value(CaseField::HandoverDepartment).to_owned();
    if here.town.config.department(&to).is_none() {
        form.fail(CaseField::HandoverDepartment, "reports-staff-error-department");
    }
    let reason = form.required(CaseField::HandoverReason, "reports-staff-error-reason", REASON);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            if report.department == to {
                return Ok(Outcome::Already("handed"));
            }
            verbs::hand_over(tx, &deed, &report, &to, &reason).await?;
            Ok(Outcome::Done("handed"))
        })
    })
    .await
}

/// Says "this is ours", and by when; said again with another day, moves the day.
pub async fn accept_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let expected_at = expected(&here, &mut form, CaseField::AcceptExpected);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            let leg = find_leg(tx, report.id).await?;
            let accepted = leg.is_some_and(|leg| leg.accepted_at.is_some());
            // Saying the same day again is no news to anybody.
            let expected_at = expected_at.filter(|at| Some(*at) != report.expected_at);
            if accepted && expected_at.is_none() {
                return Ok(Outcome::Already("accepted"));
            }
            verbs::accept(tx, &deed, &report, expected_at).await?;
            Ok(Outcome::Done(if accepted { "date" } else { "accepted" }))
        })
    })
    .await
}

/// Says "this is not ours"; the report goes back to the department that hands things on.
pub async fn refuse_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let reason = form.required(CaseField::RefuseReason, "reports-staff-error-reason", REASON);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    let moderation = Scope::of(&here).moderation().to_owned();
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            if report.department == moderation {
                return Ok(Outcome::Already("refused"));
            }
            verbs::refuse(tx, &deed, &report, &reason, &moderation).await?;
            Ok(Outcome::Done("refused"))
        })
    })
    .await
}
