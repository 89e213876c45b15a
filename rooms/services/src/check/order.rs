//! Conditions that ask for what comes only later.

use super::Sheet;
use crate::{
    Definition, Plan,
    definition::{FieldKind, Formula, Payment, Step},
};

pub(super) fn check(definition: &Definition, plan: &Plan, sheet: &mut Sheet<'_>) {
    let step_of = |key: &str| {
        let has = |step: &Step| step.fields.iter().any(|field| field.key == key);
        definition.steps.iter().position(has)
    };
    decision(definition, plan, sheet);
    for (index, step) in definition.steps.iter().enumerate() {
        let mut asked: Vec<(&Formula, Option<&str>)> =
            step.when.iter().map(|formula| (formula, None)).collect();
        for field in &step.fields {
            let inner = field.fields.iter().map(|inner| (inner, Some(field.key.as_str())));
            for (field, group) in std::iter::once((field, None)).chain(inner) {
                let value = match &field.kind {
                    FieldKind::Computed { value, .. } => value.as_ref(),
                    _ => None,
                };
                let own = field.when.iter().chain(&field.required_when).chain(value);
                asked.extend(own.map(|formula| (formula, group)));
            }
        }
        for (formula, group) in asked {
            for key in plan.top_names(formula, group) {
                let Some(later) = step_of(&key).filter(|later| *later > index) else { continue };
                let later = definition.steps.get(later).map(|s| s.key.as_str());
                sheet.mend(
                    formula.spot,
                    format!(
                        "the step {} asks for {key}, which comes only in the step {}",
                        step.key,
                        later.unwrap_or_default()
                    ),
                    format!("ask {key} in an earlier step"),
                );
            }
        }
    }
}

/// What the clerk enters is known to nobody before the decision.
fn decision(definition: &Definition, plan: &Plan, sheet: &mut Sheet<'_>) {
    let decision = &definition.procedure.decision;
    let clerks = |formula: &Formula| {
        let named = plan.top_names(formula, None);
        named.into_iter().find(|key| decision.fields.iter().any(|field| field.key == *key))
    };
    let steps = definition.steps.iter().flat_map(|step| {
        let fields =
            step.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields));
        let fields = fields.flat_map(|field| {
            let value = match &field.kind {
                FieldKind::Computed { value, .. } => value.as_ref(),
                _ => None,
            };
            field.when.iter().chain(&field.required_when).chain(value)
        });
        step.when.iter().chain(fields)
    });
    let others = definition.authorities.iter().flat_map(|authority| &authority.when);
    let others = others.chain(definition.rules.iter().flat_map(|rule| &rule.holds));
    for formula in steps.chain(others) {
        if let Some(key) = clerks(formula) {
            let problem = format!("{key} is known only after the decision");
            sheet.mend(formula.spot, problem, "ask for a field of the application");
        }
    }
    if definition.procedure.pay != Payment::BeforeCheck {
        return;
    }
    for fee in &definition.fees {
        let rates = fee.rates.iter().flat_map(|rate| &rate.when);
        for formula in fee.when.iter().chain(&fee.times).chain(rates) {
            if let Some(key) = clerks(formula) {
                let problem =
                    format!("{key} is known only after the decision, but one pays before");
                sheet.mend(formula.spot, problem, "let pay be \"before_issue\" or \"after\"");
            }
        }
    }
}
