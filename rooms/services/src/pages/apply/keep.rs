//! What was sent from a step, into the draft: answers that are answers, and what was typed of the
//! others.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::FileId;
use web::{Field as FormField, Form};

use super::{group, upload::Taken};
use crate::{
    Row, Value,
    definition::{Field, FieldKind, Step},
    draft::{Attached, Data},
    entry::{self, Read},
    pages::current::{Arrived, Changed},
};

/// Takes over what was sent. Fields that were not on the page stay as they are; what is wrong is
/// noted in the form.
pub(super) fn step<F: FormField>(data: &mut Data, step: &Step, form: &mut Form<F>, today: Date) {
    let asked: BTreeSet<String> = (form.pairs().iter().filter(|(name, _)| name == "do-asked"))
        .map(|(_, value)| value.clone())
        .collect();
    for field in &step.fields {
        let name = entry::name(&field.key, None);
        if !asked.contains(&name) {
            continue;
        }
        if matches!(field.kind, FieldKind::Group) {
            rows(data, field, form, &asked, today);
            continue;
        }
        if let Some(answer) = take(data, field, &name, form, today) {
            put(&mut data.answers.fields, &field.key, answer);
        }
    }
}

fn rows<F: FormField>(
    data: &mut Data,
    field: &Field,
    form: &mut Form<F>,
    asked: &BTreeSet<String>,
    today: Date,
) {
    let count = form.raw(&group::count_name(field)).parse::<usize>().unwrap_or(0);
    let mut rows: Vec<Row> = data.answers.rows(&field.key).to_vec();
    rows.resize(count.min(group::most(field)).max(rows.len()), Row::new());
    for (nr, row) in rows.iter_mut().enumerate() {
        for inner in &field.fields {
            let name = entry::name(&inner.key, Some((&field.key, nr)));
            if !asked.contains(&name) {
                continue;
            }
            if let Some(answer) = take(data, inner, &name, form, today) {
                put(row, &inner.key, answer);
            }
        }
    }
    data.answers.groups.insert(field.key.clone(), rows);
}

/// The new answer of a field; `None` leaves the old one.
fn take<F: FormField>(
    data: &mut Data,
    field: &Field,
    name: &str,
    form: &mut Form<F>,
    today: Date,
) -> Option<Option<Value>> {
    if matches!(field.kind, FieldKind::Upload(_) | FieldKind::Computed { .. }) {
        return None;
    }
    let read = entry::read(field, name, form, today);
    let wrong = matches!(read, Read::Wrong(_));
    for input in entry::inputs(field, name) {
        let typed = form.raw(&input).to_owned();
        data.note(&input, wrong.then_some(typed));
    }
    Some(match read {
        Read::Given(value) => Some(value),
        Read::Nothing => None,
        Read::Wrong(wrong) => {
            wrong.tell(form, name);
            None
        }
    })
}

fn put(row: &mut BTreeMap<String, Value>, key: &str, answer: Option<Value>) {
    match answer {
        Some(value) => drop(row.insert(key.to_owned(), value)),
        None => drop(row.remove(key)),
    }
}

/// The list of files of a field that stands at this place.
fn list<'d>(data: &'d mut Data, field: &str, row: Option<(&str, usize)>) -> &'d mut Vec<String> {
    let fields = match row {
        Some((group, nr)) => {
            let rows = data.answers.groups.entry(group.to_owned()).or_default();
            if rows.len() <= nr {
                rows.resize(nr + 1, Row::new());
            }
            // It was made long enough just above.
            rows.get_mut(nr).unwrap_or_else(|| unreachable!("the row is there"))
        }
        None => &mut data.answers.fields,
    };
    let value = fields.entry(field.to_owned()).or_insert_with(|| Value::Files(Vec::new()));
    if !matches!(value, Value::Files(_)) {
        *value = Value::Files(Vec::new());
    }
    match value {
        Value::Files(files) => files,
        _ => unreachable!("it was made one just above"),
    }
}

/// Adds files that arrived with the form.
pub(super) fn files(data: &mut Data, taken: Vec<Taken>, changed: &mut Changed) {
    for taken in taken {
        file(data, taken, usize::MAX, changed);
    }
}

/// Adds a file; false when the field has `most` of them already.
pub(in crate::pages) fn file(
    data: &mut Data,
    taken: Taken,
    most: usize,
    changed: &mut Changed,
) -> bool {
    let Taken { field, group, nr, name, document, kept } = taken;
    let id = kept.id.to_string();
    let list = list(data, &field, group.as_deref().map(|group| (group, nr)));
    if list.len() >= most {
        return false;
    }
    list.push(id.clone());
    let attached = Attached {
        token: kept.token.clone(),
        name: name.clone(),
        document,
        sha256: kept.content_sha256.to_vec(),
        size: i64::try_from(kept.stored_bytes).unwrap_or(i64::MAX),
    };
    data.files.insert(id, attached);
    let field = match group {
        Some(group) => format!("{group}.{field}"),
        None => field,
    };
    changed.arrived.push(Arrived { kept, field, row: nr, name });
    true
}

/// Takes the file with this token away.
pub(super) fn remove_file(data: &mut Data, token: &str, changed: &mut Changed) {
    let found = data.files.iter().find(|(_, file)| file.token == token);
    let Some(id) = found.map(|(id, _)| id.clone()) else { return };
    forget_file(data, &id, changed);
    let rows = data.answers.groups.values_mut().flatten();
    for fields in rows.chain([&mut data.answers.fields]) {
        for value in fields.values_mut() {
            if let Value::Files(files) = value {
                files.retain(|known| *known != id);
            }
        }
    }
}

fn forget_file(data: &mut Data, id: &str, changed: &mut Changed) {
    data.files.remove(id);
    if let Ok(id) = id.parse() {
        changed.removed.push(FileId(id));
    }
}

/// Takes a row away, with its files.
pub(super) fn remove_row(data: &mut Data, group: &str, nr: usize, changed: &mut Changed) {
    let rows = data.answers.groups.get_mut(group);
    let Some(rows) = rows.filter(|rows| nr < rows.len()) else { return };
    for value in rows.remove(nr).into_values() {
        if let Value::Files(ids) = value {
            for id in ids {
                forget_file(data, &id, changed);
            }
        }
    }
    // What was typed in the rows stands under their numbers: the later ones moved up.
    let prefix = format!("f-{group}-");
    let unread = std::mem::take(&mut data.unread);
    for (name, typed) in unread {
        let Some((number, rest)) = name.strip_prefix(&prefix).and_then(|r| r.split_once('-'))
        else {
            data.unread.insert(name, typed);
            continue;
        };
        match number.parse::<usize>() {
            Ok(number) if number == nr => {}
            Ok(number) if number > nr => {
                data.unread.insert(format!("{prefix}{}-{rest}", number - 1), typed);
            }
            _ => drop(data.unread.insert(name, typed)),
        }
    }
}

/// Takes rows away in which nothing was entered, from the end, down to as many as there have to be.
pub(super) fn trim_rows(data: &mut Data, group: &Field, least: usize) {
    let prefix = format!("f-{}-", group.key);
    let Some(rows) = data.answers.groups.get_mut(&group.key) else { return };
    while rows.len() > least && rows.last().is_some_and(|row| row.values().all(Value::is_empty)) {
        let own = format!("{prefix}{}-", rows.len() - 1);
        if data.unread.keys().any(|name| name.starts_with(&own)) {
            break;
        }
        rows.pop();
    }
}
