//! Conditions that are always true and so decide nothing.

use super::{Sheet, verdict::Verdict};
use crate::branch::Branch;

pub(super) fn check(verdicts: &[Verdict<'_>], sheet: &mut Sheet<'_>) {
    for Verdict { branch, seen, proved } in verdicts {
        let row = matches!(branch, Branch::Rate(..) | Branch::Validity(..));
        let Some(formula) = branch.formula().filter(|_| !row) else { continue };
        if !*proved || seen.no || !seen.yes {
            continue;
        }
        let condition = &formula.expression;
        let (problem, remedy) = match branch {
            Branch::Rule(_) => (
                format!("{branch} can never be broken: {condition} is never false"),
                "correct the rule, or take it out",
            ),
            Branch::Required(..) => (
                format!("{branch} is no condition: {condition} is always true there"),
                "write required = true",
            ),
            _ => (
                format!("{branch} has a condition that is always true: {condition}"),
                "take when out, or correct it",
            ),
        };
        sheet.mend(formula.spot, problem, remedy);
    }
}
