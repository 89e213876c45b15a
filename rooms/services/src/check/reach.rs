//! Steps, fields and rows nobody can reach, because their condition can never be true.

use super::{Sheet, verdict::Verdict};
use crate::{
    branch::Branch,
    definition::{Fee, Rate},
};

pub(super) fn check(verdicts: &[Verdict<'_>], sheet: &mut Sheet<'_>) {
    for Verdict { branch, seen, proved } in verdicts {
        // Where the question never arises, what it belongs to has its own finding.
        if !*proved || seen.yes || !seen.asked {
            continue;
        }
        if matches!(branch, Branch::Rate(fee, rate) if has_finding_in_time(fee, rate)) {
            continue;
        }
        let condition =
            branch.formula().map_or_else(|| "it".to_owned(), |f| f.expression.to_string());
        let (problem, remedy) = match branch {
            Branch::Step(_) => {
                (format!("{branch} is never reached: {condition} can never be true"), STEP)
            }
            Branch::Field(_, _, field) if field.required => (
                format!("{branch} is required but never asked: {condition} can never be true"),
                FIELD,
            ),
            Branch::Field(..) => {
                (format!("{branch} is never asked: {condition} can never be true"), FIELD)
            }
            Branch::Required(..) => (
                format!("{branch} holds only where the field is hidden: {condition}"),
                "let required_when hold somewhere where when holds, or take it out",
            ),
            Branch::Rate(..) | Branch::Validity(..) => (
                format!("{branch} never counts"),
                "the rows before it take everything; put it before them, or take it out",
            ),
            Branch::Rule(_) => {
                (format!("{branch} can never be kept: {condition} can never be true"), RULE)
            }
            _ => (format!("{branch} is never asked for: {condition} can never be true"), FIELD),
        };
        let spot = match (branch, branch.formula()) {
            (Branch::Rate(_, rate), _) => rate.spot,
            (Branch::Validity(_, row), _) => row.spot,
            (_, Some(formula)) => formula.spot,
            (_, None) => continue,
        };
        sheet.mend(spot, problem, remedy);
    }
}

/// Whether a row has no first day on which it could count: its days have their own finding.
fn has_finding_in_time(fee: &Fee, rate: &Rate) -> bool {
    let Some(from) = rate.from.filter(|from| rate.covers(*from)) else { return true };
    let when = |rate: &Rate| rate.when.as_ref().map(|w| w.expression.root().clone());
    let before = fee.rates.iter().take_while(|other| !std::ptr::eq(*other, rate));
    before.into_iter().any(|other| other.covers(from) && when(other) == when(rate))
}

const STEP: &str = "correct the condition, or take the step out";
const FIELD: &str = "correct the condition, or take it out";
const RULE: &str = "correct the rule: nobody could ever apply";
