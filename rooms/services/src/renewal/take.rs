//! What a renewal takes over: what stands on the permit now, where the service still asks for it and
//! it fits. Documents, declarations, days and bank accounts are given anew.

use jiff::civil::Date;

use crate::{
    Answers, Row, Value,
    definition::{Definition, Field, FieldKind},
    draft::Data,
    moving::carry,
};

/// What is taken over of what `stands` on a permit into an application for `new`: what is as it was
/// `said` when somebody applied for it, and what its holder changed on it since.
#[must_use]
pub fn take_over(
    (old, new): (&Definition, &Definition),
    stands: &Answers,
    said: &Answers,
    today: Date,
) -> (Answers, Answers) {
    let data = Data { answers: lasting(old, stands), ..Data::default() };
    let taken = lasting(new, &carry(old, new, &data, today).data.answers);
    let before = lasting(old, said);
    let same = |stood: Option<&Value>, said: Option<&Value>| stood == said;
    let part = |changed: bool| {
        let mut part = taken.clone();
        part.fields
            .retain(|key, _| same(data.answers.fields.get(key), before.fields.get(key)) != changed);
        for (group, rows) in &mut part.groups {
            for (nr, row) in rows.iter_mut().enumerate() {
                let stood = data.answers.rows(group).get(nr);
                let said = before.rows(group).get(nr);
                row.retain(|key, _| {
                    let stood = stood.and_then(|row| row.get(key));
                    same(stood, said.and_then(|row| row.get(key))) != changed
                });
            }
        }
        part
    };
    (part(false), part(true))
}

/// Both parts as one.
pub(crate) fn together(said: &Answers, changed: &Answers) -> Answers {
    let mut all = said.clone();
    all.fields.extend(changed.fields.clone());
    for (group, rows) in &changed.groups {
        let known = all.groups.entry(group.clone()).or_default();
        known.resize(known.len().max(rows.len()), Row::new());
        for (row, more) in known.iter_mut().zip(rows) {
            row.extend(more.clone());
        }
    }
    all
}

/// The answers that may still be true at the next time.
fn lasting(definition: &Definition, answers: &Answers) -> Answers {
    let mut kept = Answers::default();
    for (_, group, field) in definition.all_fields().filter(|(_, _, field)| lasts(field)) {
        let Some(group) = group else {
            if let Some(value) = answers.fields.get(&field.key) {
                kept.fields.insert(field.key.clone(), value.clone());
            }
            continue;
        };
        for (nr, row) in answers.rows(&group.key).iter().enumerate() {
            let Some(value) = row.get(&field.key) else { continue };
            let rows = kept.groups.entry(group.key.clone()).or_default();
            rows.resize(rows.len().max(nr + 1), Row::new());
            if let Some(row) = rows.get_mut(nr) {
                row.insert(field.key.clone(), value.clone());
            }
        }
    }
    kept
}

/// A permit lies in a vehicle, and its page is opened by whoever drives it: the account money is
/// taken from is nothing for them.
fn lasts(field: &Field) -> bool {
    !matches!(
        field.kind,
        FieldKind::Upload(_)
            | FieldKind::Declaration
            | FieldKind::Date
            | FieldKind::Iban
            | FieldKind::Computed { .. }
            | FieldKind::Group
            | FieldKind::Unknown
    )
}
