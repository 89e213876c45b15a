//! What would be deleted, and when: counts and codes, nothing about people.

use kernel::Ts;
use std::sync::Arc;
use store::Result;
use web::Town;

use crate::{
    Scope,
    retention::{Periods, Rule},
    store::{DueReport, count_due, list_due},
};

/// What one rule would delete.
#[derive(Debug, Clone)]
pub struct DueRule {
    /// The rule.
    pub rule: Rule,
    /// Days it keeps, where no category says otherwise.
    pub days: u32,
    /// What is older than this is over.
    pub cut_off: Ts,
    /// Reports (or drafts) it applies to.
    pub count: i64,
    /// The reports; drafts have no code.
    pub due: Vec<DueCode>,
}

/// A report something is deleted of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCode {
    /// Its code.
    pub code: String,
    /// When its time is over.
    pub on: Ts,
}

/// Reports read at once.
const PAGE: i64 = 1_000;

/// What a run that counts back from `at` would delete.
///
/// # Errors
/// Engine errors.
pub async fn preview(town: &Arc<Town>, at: Ts) -> Result<Vec<DueRule>> {
    let periods = Periods::of(&Scope::of_town(town));
    let mut tx = town.store.read().await?;
    let counts = count_due(&mut tx, &periods, at).await?;
    let mut rules = Vec::new();
    for rule in Rule::ALL {
        let mut due = Vec::new();
        let mut after = None;
        loop {
            let page = list_due(&mut tx, rule, &periods, at, after, PAGE).await?;
            after = page.last().map(|report| report.id);
            due.extend(page.iter().map(|report| code(rule, &periods, report, at)));
            if page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
                break;
            }
        }
        rules.push(DueRule {
            rule,
            days: periods.usual_days(rule),
            cut_off: periods.cut_off(rule, at),
            count: counts.of(rule),
            due,
        });
    }
    Ok(rules)
}

fn code(rule: Rule, periods: &Periods, report: &DueReport, at: Ts) -> DueCode {
    let days = i64::from(periods.days(rule, &report.category)) * Ts::DAY;
    let on = match rule {
        Rule::Unreleased => report.over_at.unwrap_or(report.received_at).plus(days),
        // Which of its days is the oldest is not worth a query.
        Rule::FieldLists => at,
        _ => report.over_at.map_or(at, |over| over.plus(days)),
    };
    DueCode { code: report.code.clone(), on }
}
