//! Fields that decide over each other.

use super::Sheet;
use crate::Plan;

pub(super) fn check(plan: &Plan, sheet: &mut Sheet<'_>) {
    for cycle in plan.cycles() {
        let first = cycle.keys.first().map(String::as_str).unwrap_or_default();
        let problem = match cycle.keys.as_slice() {
            [alone] => format!("{alone} depends on itself"),
            keys => format!("{} → {first} depend on each other", keys.join(" → ")),
        };
        let remedy = match cycle.keys.as_slice() {
            [_] => "ask in its condition, its step's condition or its value for other fields",
            _ => "let one of their conditions or values ask for something else",
        };
        sheet.mend(cycle.spot, problem, remedy);
    }
}
