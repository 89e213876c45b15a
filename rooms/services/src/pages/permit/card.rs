//! What stands on a permit, and what its holder may change of it.

use crate::{
    Answers,
    deciding::{Voice, say},
    definition::{Field, Issue},
    entry,
    pages::control,
    published::Service,
};

/// What can be changed: a field, in a row of a group or not, with the name of its input.
pub(super) struct Changeable<'d> {
    pub field: &'d Field,
    pub row: Option<(&'d str, usize)>,
    pub name: String,
}

/// What the holder may change alone, in the rows there are.
pub(super) fn changeable<'d>(
    service: &'d Service,
    issue: &'d Issue,
    data: &Answers,
) -> Vec<Changeable<'d>> {
    let mut all = Vec::new();
    for key in &issue.changes {
        match key.split_once('.') {
            Some((group, inner)) => {
                let field = service.definition.field(group).and_then(|group| group.inner(inner));
                let Some(field) = field.filter(|field| control::is_plain(field)) else { continue };
                all.extend((0..data.rows(group).len()).map(|row| Changeable {
                    field,
                    row: Some((group, row)),
                    name: entry::name(inner, Some((group, row))),
                }));
            }
            None => {
                let field = service.definition.field(key);
                let Some(field) = field.filter(|field| control::is_plain(field)) else { continue };
                all.push(Changeable { field, row: None, name: entry::name(key, None) });
            }
        }
    }
    all
}

pub(super) fn given<'a>(data: &'a Answers, c: &Changeable<'_>) -> Option<&'a crate::Value> {
    match c.row {
        Some((group, row)) => data.rows(group).get(row)?.get(&c.field.key),
        None => data.fields.get(&c.field.key),
    }
}

/// What stands on it: question and answer.
pub(super) fn shows(
    voice: &Voice,
    service: &Service,
    issue: &Issue,
    data: &Answers,
) -> Vec<(String, String)> {
    let label = |key: &str| {
        let field = match key.split_once('.') {
            Some((group, inner)) => service.definition.field(group)?.inner(inner),
            None => service.definition.field(key),
        };
        Some(field?.label.get(voice.lang()).to_owned())
    };
    let shown = issue.shows.iter().filter_map(|key| {
        let said = say::answer(voice, &service.definition, data, key)?;
        (!said.is_empty()).then_some(())?;
        Some((label(key)?, said))
    });
    shown.collect()
}
