//! `POST …/plan`, `…/unplan`, `…/visits-settled`: what stands on whose list of a day, and what
//! a clerk has looked at.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::{Clerk, Role, directory};
use jiff::{ToSpan, civil::Date};
use kernel::PersonId;
use store::Tx;
use web::{Answer, Form, Guarded, Here, Problem, fields, see_other};

use super::{case, day, today};
use crate::{field::Whose, pages::staff::acts::on_case, verbs};

fields! {
    /// Fields of planning.
    pub PlanField {
        Day = "day",
        Date = "date",
        Person = "person",
        Crew = "crew",
        Back = "back",
    }
}

/// Characters of a crew's name.
const CREW: usize = 40;
/// Days ahead a list may be made.
const AHEAD: i64 = 366;

/// Puts a case on the list of a day.
pub async fn plan_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<PlanField>,
) -> Answer<Response> {
    let day = chosen_day(&here, &mut form);
    let crew = form.optional(PlanField::Crew, CREW).unwrap_or_default();
    let person = form.value(PlanField::Person).to_owned();
    let Some(day) = day.filter(|_| form.is_valid()) else {
        let page = case::render(&here, clerk.into(), &code.to_uppercase(), form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let back = back(&form, &code, day);
    let changed = on_case(here, clerk, code.to_uppercase(), move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() || report.merged_into.is_some() {
                return Ok(false);
            }
            let person = worker(tx, &report.department, &person).await?;
            let crew = if person.is_some() { String::new() } else { crew };
            let whose = Whose { holder: report.department.clone(), crew, person };
            Ok(verbs::plan(tx, &deed, &report, &day.to_string(), &whose).await?)
        })
    });
    Ok(see_other(&format!("{back}&{}=planned", outcome(changed.await?))))
}

/// Takes a case off the list of a day.
pub async fn unplan_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(form): Guarded<PlanField>,
) -> Answer<Response> {
    let Ok(day) = form.value(PlanField::Day).parse::<Date>() else {
        return Err(Problem::bad_request());
    };
    let back = back(&form, &code, day);
    let changed = on_case(here, clerk, code.to_uppercase(), move |tx, deed, report| {
        Box::pin(async move { Ok(verbs::unplan(tx, &deed, &report, &day.to_string()).await?) })
    });
    Ok(see_other(&format!("{back}&{}=unplanned", outcome(changed.await?))))
}

/// A clerk has looked at what came back from outside.
pub async fn settle_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(form): Guarded<PlanField>,
) -> Answer<Response> {
    let back = back(&form, &code, today(&here));
    let changed = on_case(here, clerk, code.to_uppercase(), move |tx, deed, report| {
        Box::pin(async move { Ok(verbs::settle_visits(tx, &deed, &report).await?) })
    });
    Ok(see_other(&format!("{back}&{}=settled", outcome(changed.await?))))
}

fn outcome(changed: bool) -> &'static str {
    if changed { "done" } else { "already" }
}

/// The day in a form, today or later; notes what is wrong.
fn chosen_day(here: &Here, form: &mut Form<PlanField>) -> Option<Date> {
    let button = form.value(PlanField::Day).to_owned();
    let typed = form.value(PlanField::Date).to_owned();
    let text = if button == "date" { &typed } else { &button };
    let Some(chosen) = day(here, text).filter(|_| !text.is_empty()) else {
        form.fail(PlanField::Date, "reports-field-error-day");
        return None;
    };
    let first = today(here);
    if chosen < first {
        form.fail(PlanField::Date, "reports-staff-error-past");
    } else if chosen > first.saturating_add(AHEAD.days()) {
        form.fail(PlanField::Date, "reports-field-error-far");
    }
    Some(chosen)
}

/// The page the form stood on: the list of the day, or the case.
fn back(form: &Form<PlanField>, code: &str, day: Date) -> String {
    match form.value(PlanField::Back) {
        "list" => format!("/staff/reports/field?day={day}"),
        "" => format!("/staff/reports/{}/outside?day={day}", code.to_uppercase()),
        shown => match shown.parse::<Date>() {
            Ok(shown) => format!("/staff/reports/field?day={shown}"),
            Err(_) => format!("/staff/reports/{}/outside?day={day}", code.to_uppercase()),
        },
    }
}

/// The field worker of the department with this id; none for the whole department.
async fn worker(tx: &mut Tx, department: &str, id: &str) -> Answer<Option<PersonId>> {
    let Ok(id) = id.parse().map(PersonId) else { return Ok(None) };
    let all = directory::staff_of(tx, department, &[Role::Field]).await?;
    Ok(all.iter().find(|p| p.id == id).map(|p| p.id))
}
