//! A whole application as it was typed, without pages: for demo cities, and for paper.

use std::collections::BTreeMap;

use jiff::civil::Date;
use web::{Form, fields};

use super::{Read, name, read};
use crate::{
    Answers, Definition, Row, Value,
    definition::{Field, FieldKind},
};

fields! {
    SheetField { None = "-" }
}

/// The answers in what was typed, by the names of inputs without their first letter:
/// `fahrzeuge-0-kennzeichen`. What cannot be read is left out and named.
#[must_use]
pub fn sheet(
    definition: &Definition,
    typed: &BTreeMap<String, String>,
    today: Date,
) -> (Answers, Vec<String>) {
    let mut pairs = Vec::new();
    for (input, text) in typed {
        // Several choices stand on lines of their own.
        pairs.extend(text.split('\n').map(|line| (format!("f-{input}"), line.to_owned())));
    }
    let form: Form<SheetField> = Form::from_pairs(pairs);
    let (mut answers, mut wrong) = (Answers::default(), Vec::new());
    let mut take = |row: &mut BTreeMap<String, Value>, field: &Field, input: String| match read(
        field, &input, &form, today,
    ) {
        Read::Given(value) => drop(row.insert(field.key.clone(), value)),
        Read::Nothing => {}
        Read::Wrong(_) => wrong.push(input),
    };
    for field in definition.steps.iter().flat_map(|step| &step.fields) {
        if !matches!(field.kind, FieldKind::Group) {
            take(&mut answers.fields, field, name(&field.key, None));
            continue;
        }
        let prefix = format!("{}-", field.key);
        let numbers = typed.keys().filter_map(|input| input.strip_prefix(&prefix));
        let numbers = numbers.filter_map(|rest| rest.split('-').next()?.parse::<usize>().ok());
        let count = numbers.max().map_or(0, |last| last.saturating_add(1)).min(100);
        let rows = (0..count).map(|nr| {
            let mut row = Row::new();
            for inner in &field.fields {
                take(&mut row, inner, name(&inner.key, Some((&field.key, nr))));
            }
            row
        });
        answers.groups.insert(field.key.clone(), rows.collect());
    }
    (answers, wrong)
}
