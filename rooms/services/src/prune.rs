//! What is submitted of the answers, and what is dropped because its branch is hidden: the applicant
//! is told before.

use jiff::civil::Date;

use crate::{
    Answers, Definition, Plan, Settled, Value,
    definition::{Field, Step},
};

/// An answer that is not submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped<'d> {
    /// The step it was given in.
    pub step: &'d Step,
    /// The group and the row, counted from 0, where it stands in one.
    pub row: Option<(&'d Field, usize)>,
    /// The field.
    pub field: &'d Field,
    /// What was answered.
    pub value: Value,
    /// Why.
    pub because: Because,
}

/// Why an answer is not submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// Its step is not shown any more.
    Step,
    /// Its group is not asked for any more.
    Group,
    /// It is not asked for any more.
    Field,
}

/// What is submitted: the answers that count, without what was computed from them.
#[must_use]
pub fn kept(settled: &Settled<'_>) -> Answers {
    let definition = settled.definition();
    let mut answers = settled.answers().clone();
    let computed = |field: Option<&Field>| field.is_some_and(|f| f.kind.is_computed());
    answers.fields.retain(|key, _| !computed(definition.field(key)));
    for (group, rows) in &mut answers.groups {
        let group = definition.field(group);
        for row in rows {
            row.retain(|key, _| !computed(group.and_then(|group| group.inner(key))));
        }
    }
    answers
}

/// Everything that was answered and does not count, in the order of the application.
#[must_use]
pub fn dropped<'d>(
    definition: &'d Definition,
    plan: &'d Plan,
    answers: &Answers,
    today: Date,
) -> Vec<Dropped<'d>> {
    let settled = Settled::new(definition, plan, answers, today);
    let mut found = Vec::new();
    let applicants = |step: &Step, field: &Field| !step.by_clerk && !field.kind.is_computed();
    for (step, field) in definition.fields().filter(|(step, field)| applicants(step, field)) {
        let hidden = !settled.shows(&field.key);
        let because = if settled.shows_step(step) { Because::Field } else { Because::Step };
        if let Some(value) = answers.fields.get(&field.key).filter(|v| hidden && !v.is_empty()) {
            found.push(Dropped { step, row: None, field, value: value.clone(), because });
        }
        let kept = settled.answers().rows(&field.key);
        for (index, row) in answers.rows(&field.key).iter().enumerate() {
            let gone = |inner: &'d Field| {
                let value = row.get(&inner.key).filter(|value| !value.is_empty())?;
                let counts = kept.get(index).is_some_and(|row| row.contains_key(&inner.key));
                (!counts && !inner.kind.is_computed()).then(|| (inner, value.clone()))
            };
            let because = match (hidden, because) {
                (true, Because::Step) => Because::Step,
                (true, _) => Because::Group,
                (false, _) => Because::Field,
            };
            let told = |(inner, value)| {
                let row = Some((field, index));
                Dropped { step, row, field: inner, value, because }
            };
            found.extend(field.fields.iter().filter_map(gone).map(told));
        }
    }
    found
}

#[cfg(test)]
mod tests;
