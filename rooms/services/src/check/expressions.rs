//! Expressions that name unknown fields or do not fit their types.

use super::Sheet;
use crate::{
    Definition, Plan,
    definition::{FieldKind, Formula},
    expression::Type,
};

/// Looks at every expression. False when something is wrong with one.
pub(super) fn check(definition: &Definition, plan: &Plan, sheet: &mut Sheet<'_>) -> bool {
    let before = sheet.report.findings.len();
    let mut one = |formula: &Option<Formula>, group: Option<&str>, wanted: Option<Type>| {
        let Some(formula) = formula else { return };
        let (found, faults) = formula.expression.check(plan.schema(), group);
        let sound = faults.is_empty();
        for fault in faults {
            let mut spot = formula.spot;
            spot.0 += fault.at;
            sheet.mend(spot, fault.problem, fault.remedy);
        }
        let Some(wanted) = wanted.filter(|_| sound) else { return };
        if found != wanted && found != Type::Unknown {
            let problem =
                format!("{} is {}, not {}", formula.expression, found.name(), wanted.name());
            let remedy = match wanted {
                Type::Flag => "write a condition, such as x == 'y' or given(x)",
                Type::Date => "write a field that is a date, or today",
                _ => "write a number, or a field that is one",
            };
            sheet.mend(formula.spot, problem, remedy);
        }
    };
    let (flag, number, date) = (Some(Type::Flag), Some(Type::Number), Some(Type::Date));
    for authority in &definition.authorities {
        one(&authority.when, None, flag.clone());
    }
    for step in &definition.steps {
        one(&step.when, None, flag.clone());
    }
    for (_, group, field) in definition.all_fields() {
        let group = group.map(|group| group.key.as_str());
        one(&field.when, group, flag.clone());
        one(&field.required_when, group, flag.clone());
        if let FieldKind::Computed { value, money, unit } = &field.kind {
            let wanted = (*money || unit.is_some()).then_some(Type::Number);
            one(value, group, wanted);
        }
    }
    for rule in &definition.rules {
        one(&rule.holds, None, flag.clone());
    }
    for fee in &definition.fees {
        one(&fee.when, None, flag.clone());
        one(&fee.times, None, number.clone());
        for rate in &fee.rates {
            one(&rate.when, None, flag.clone());
        }
    }
    for check in &definition.procedure.checks {
        one(&check.when, None, flag.clone());
    }
    if let Some(issue) = &definition.issue {
        one(&issue.copies, None, number.clone());
        one(&issue.valid_months, None, number.clone());
        one(&issue.valid_from, None, date.clone());
        one(&issue.valid_until, None, date.clone());
        for row in &issue.valid {
            one(&row.when, None, flag.clone());
        }
    }
    sheet.report.findings.len() == before
}
