//! Work outside: the lists of a day for the telephone and for paper, what is put on them, and
//! what field workers tell.

mod case;
mod list;
mod order;
mod part;
mod plan;
mod visit;

pub(super) use part::Part;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use jiff::{ToSpan, civil::Date};
use web::{App, Here};

use crate::{Scope, field::Whose};

/// Bytes of what is told: one picture, and words.
const TOLD_BYTES: usize = 16 * 1024 * 1024;
/// Days for which somebody may tell about a case that has left their department since.
const TELLS_FOR: i64 = 14;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    let visit = post(visit::tell_visit).layer(DefaultBodyLimit::max(TOLD_BYTES));
    Router::new()
        .route("/staff/reports/field", get(list::list_field))
        .route("/staff/reports/field/order", post(order::order_field))
        .route("/staff/reports/{code}/outside", get(case::show_outside))
        .route("/staff/reports/{code}/plan", post(plan::plan_report))
        .route("/staff/reports/{code}/unplan", post(plan::unplan_report))
        .route("/staff/reports/{code}/visit", visit)
        .route("/staff/reports/{code}/visits-settled", post(plan::settle_report))
}

/// The calendar day in the municipality.
pub(super) fn today(here: &Here) -> Date {
    here.zoned(here.now).date()
}

/// A day from a form or an address: `today`, `tomorrow`, or as a date field writes it.
fn day(here: &Here, text: &str) -> Option<Date> {
    match text {
        "" | "today" => Some(today(here)),
        "tomorrow" => Some(today(here).saturating_add(1.day())),
        text => text.parse().ok(),
    }
}

/// A day in words: `24. November 2026`.
pub(super) fn spoken(here: &Here, date: Date) -> String {
    let noon = date.at(12, 0, 0, 0).to_zoned(here.town.zone.clone());
    noon.map_or_else(|_| date.to_string(), |z| web::when::day(&z, here.lang))
}

/// Whose list it is, in words.
fn name_of(
    here: &Here,
    scope: &Scope,
    names: &std::collections::HashMap<kernel::PersonId, String>,
    whose: &Whose,
) -> String {
    let department = scope.department_name(&whose.holder, here.lang).to_owned();
    if let Some(person) = whose.person {
        let gone = || here.t("reports-field-person-gone");
        return names.get(&person).cloned().unwrap_or_else(gone);
    }
    if whose.crew.is_empty() { department } else { format!("{department}: {}", whose.crew) }
}
