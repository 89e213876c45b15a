//! What of the answers counts: hidden branches say nothing, computed fields have their value.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    Answers, Definition, Plan, Row, Value,
    definition::{Field, FieldKind, Formula, Limit, Step},
    expression::Facts,
};

/// Answers after all conditions were asked and all values computed.
#[derive(Debug, Clone)]
pub struct Settled<'d> {
    definition: &'d Definition,
    plan: &'d Plan,
    today: Date,
    answers: Answers,
    steps: BTreeMap<&'d str, bool>,
    shown: BTreeSet<&'d str>,
}

/// An answer that has to be there and is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing<'d> {
    /// The group and the row, counted from 0, where it stands in one.
    pub row: Option<(&'d Field, usize)>,
    /// The field; a group has too few rows.
    pub field: &'d Field,
}

impl<'d> Settled<'d> {
    /// Settles answers on a day.
    #[must_use]
    pub fn new(definition: &'d Definition, plan: &'d Plan, answers: &Answers, today: Date) -> Self {
        Self::among(definition, plan, answers, today, |_| true)
    }

    /// Settles only some of the fields, which have to be closed under what they depend on.
    pub(crate) fn among(
        definition: &'d Definition,
        plan: &'d Plan,
        answers: &Answers,
        today: Date,
        wanted: impl Fn(&str) -> bool,
    ) -> Self {
        let mut settled = Self {
            definition,
            plan,
            today,
            answers: Answers::default(),
            steps: BTreeMap::new(),
            shown: BTreeSet::new(),
        };
        for key in plan.order.iter().filter(|key| wanted(key)) {
            let found = definition.fields().find(|(_, field)| field.key == *key);
            if let Some((step, field)) = found {
                settled.settle(step, field, answers);
            }
        }
        settled
    }

    /// The definition the answers are for.
    #[must_use]
    pub fn definition(&self) -> &'d Definition {
        self.definition
    }

    fn settle(&mut self, step: &'d Step, field: &'d Field, answers: &Answers) {
        if !self.step_holds(step) || !self.holds(field.when.as_ref()) {
            return;
        }
        self.shown.insert(&field.key);
        match &field.kind {
            FieldKind::Computed { value, .. } => {
                let value = value.as_ref().and_then(|value| value.expression.evaluate(self));
                if let Some(value) = value {
                    self.answers.fields.insert(field.key.clone(), value);
                }
            }
            FieldKind::Group => {
                let rows = answers.rows(&field.key).iter();
                let rows: Vec<Row> = rows.map(|row| self.row(field, row)).collect();
                if !rows.is_empty() {
                    self.answers.groups.insert(field.key.clone(), rows);
                }
            }
            _ => {
                if let Some(value) = answers.fields.get(&field.key).filter(|v| !v.is_empty()) {
                    self.answers.fields.insert(field.key.clone(), value.clone());
                }
            }
        }
    }

    fn row(&self, group: &Field, given: &Row) -> Row {
        let mut row = Row::new();
        for key in self.plan.inner.get(&group.key).into_iter().flatten() {
            let Some(field) = group.inner(key) else { continue };
            if !self.holds_in(field.when.as_ref(), &group.key, &row) {
                continue;
            }
            let value = match &field.kind {
                FieldKind::Computed { value: Some(value), .. } => {
                    value.expression.evaluate_in(self, &group.key, &row)
                }
                FieldKind::Computed { .. } => None,
                _ => given.get(key).filter(|value| !value.is_empty()).cloned(),
            };
            if let Some(value) = value {
                row.insert(key.clone(), value);
            }
        }
        row
    }

    fn step_holds(&mut self, step: &'d Step) -> bool {
        if let Some(known) = self.steps.get(step.key.as_str()) {
            return *known;
        }
        let holds = self.holds(step.when.as_ref());
        self.steps.insert(&step.key, holds);
        holds
    }

    /// Whether a condition holds; without one, yes.
    #[must_use]
    pub fn holds(&self, condition: Option<&Formula>) -> bool {
        condition.is_none_or(|formula| formula.expression.is_true(self))
    }

    /// Whether a condition holds in a row of a group.
    #[must_use]
    pub fn holds_in(&self, condition: Option<&Formula>, group: &str, row: &Row) -> bool {
        let truth = Some(Value::Flag(true));
        condition.is_none_or(|f| f.expression.evaluate_in(self, group, row) == truth)
    }

    /// Whether a step is shown.
    #[must_use]
    pub fn shows_step(&self, step: &Step) -> bool {
        self.steps.get(step.key.as_str()).copied().unwrap_or_else(|| self.holds(step.when.as_ref()))
    }

    /// Whether a field that stands directly in a step is asked.
    #[must_use]
    pub fn shows(&self, key: &str) -> bool {
        self.shown.contains(key)
    }

    /// The answers that count, with computed values.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Fields the applicant has to answer and did not.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing<'d>> {
        self.absent(false)
    }

    /// Fields the clerk has to answer when deciding and did not.
    #[must_use]
    pub fn missing_in_decision(&self) -> Vec<Missing<'d>> {
        self.absent(true)
    }

    fn absent(&self, by_clerk: bool) -> Vec<Missing<'d>> {
        let mut found = Vec::new();
        let asked = self.definition.fields().filter(|(step, _)| step.by_clerk == by_clerk);
        for (_, field) in asked.filter(|(_, field)| self.shows(&field.key)) {
            let required = field.required || self.is_required(field, None);
            if !matches!(field.kind, FieldKind::Group) {
                if required && !self.answers.fields.contains_key(&field.key) {
                    found.push(Missing { row: None, field });
                }
                continue;
            }
            let rows = self.answers.rows(&field.key);
            let least = field.min.and_then(Limit::number).map_or(1, |n| n.rounded_up().max(1));
            if required && i64::try_from(rows.len()).is_ok_and(|rows| rows < least) {
                found.push(Missing { row: None, field });
            }
            for (index, row) in rows.iter().enumerate() {
                let absent = |inner: &&Field| {
                    self.holds_in(inner.when.as_ref(), &field.key, row)
                        && !row.contains_key(&inner.key)
                        && (inner.required || self.is_required(inner, Some((&field.key, row))))
                };
                let row = Some((field, index));
                let inner = field.fields.iter().filter(absent);
                found.extend(inner.map(|inner| Missing { row, field: inner }));
            }
        }
        found
    }

    fn is_required(&self, field: &Field, place: Option<(&str, &Row)>) -> bool {
        let Some(condition) = &field.required_when else { return false };
        match place {
            Some((group, row)) => self.holds_in(Some(condition), group, row),
            None => self.holds(Some(condition)),
        }
    }
}

impl Facts for Settled<'_> {
    fn value(&self, key: &str) -> Option<&Value> {
        self.answers.fields.get(key)
    }

    fn rows(&self, group: &str) -> &[Row] {
        self.answers.rows(group)
    }

    fn is_column(&self, group: &str, key: &str) -> bool {
        self.plan.is_column(group, key)
    }

    fn today(&self) -> Date {
        self.today
    }
}

#[cfg(test)]
mod expressions;
