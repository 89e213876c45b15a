//! Conditions that ask for what comes only later.

use super::Sheet;
use crate::{
    Definition, Plan,
    definition::{FieldKind, Formula},
};

pub(super) fn check(definition: &Definition, plan: &Plan, sheet: &mut Sheet<'_>) {
    let step_of = |key: &str| {
        definition.steps.iter().position(|step| step.fields.iter().any(|f| f.key == key))
    };
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
