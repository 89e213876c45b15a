//! Answers on their way into another version: each is read again as if it were typed there.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::FileId;
use web::{Form, fields};

use super::{Change, asked, differences, find};
use crate::{
    Row, Value,
    definition::{Definition, Field, FieldKind, Limit},
    draft::{Attached, Data},
    entry::{self, Read},
};

fields! {
    MovedField { None = "-" }
}

/// What becomes of an answer. Of the rows of a group, the worst counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It stays.
    Kept,
    /// It has to be given anew: the question takes other answers.
    Again,
    /// It goes, because nobody asks any more.
    Dropped,
}

/// A draft in its new version.
#[derive(Debug, Clone)]
pub struct Moved {
    /// What was entered.
    pub data: Data,
    /// Files nobody asks for any more.
    pub removed: Vec<FileId>,
    /// What becomes of each answer that was given, by the keys of group and field.
    pub fates: BTreeMap<(Option<String>, String), Fate>,
}

/// What was entered, moved to another version.
#[must_use]
pub fn carry(old: &Definition, new: &Definition, data: &Data, today: Date) -> Moved {
    let mut cart = Cart { from: data, today, unread: BTreeMap::new(), fates: BTreeMap::new() };
    let mut moved = Data { unread: BTreeMap::new(), ..data.clone() };
    moved.answers = crate::Answers::default();
    for (_, group, field) in asked(old) {
        let now = find(new, group, field).map(|(_, now)| now);
        let Some(group) = group else {
            if !matches!(field.kind, FieldKind::Group) {
                let value = data.answers.fields.get(&field.key);
                cart.put(&mut moved.answers.fields, (field, now), None, value);
            }
            continue;
        };
        for (nr, row) in data.answers.rows(&group.key).iter().enumerate() {
            let rows = moved.answers.groups.entry(group.key.clone()).or_default();
            if rows.len() <= nr {
                rows.resize(nr + 1, Row::new());
            }
            if let Some(place) = rows.get_mut(nr) {
                cart.put(place, (field, now), Some((&group.key, nr)), row.get(&field.key));
            }
        }
    }
    let is_asked = |group: &String| {
        asked(new)
            .any(|(_, _, field)| field.key == *group && matches!(field.kind, FieldKind::Group))
    };
    moved.answers.groups.retain(|group, _| is_asked(group));
    moved.unread = cart.unread;
    moved.seen = unchanged(old, new, &data.seen);
    let held = files(&moved);
    let gone = data.files.keys().filter(|id| !held.contains(*id));
    let removed = gone.filter_map(|id| id.parse().ok()).map(FileId).collect();
    moved.files.retain(|id, _| held.contains(id));
    Moved { data: moved, removed, fates: cart.fates }
}

struct Cart<'a> {
    from: &'a Data,
    today: Date,
    unread: BTreeMap<String, String>,
    fates: BTreeMap<(Option<String>, String), Fate>,
}

impl Cart<'_> {
    fn put(
        &mut self,
        place: &mut BTreeMap<String, Value>,
        (old, new): (&Field, Option<&Field>),
        row: Option<(&str, usize)>,
        value: Option<&Value>,
    ) {
        let name = entry::name(&old.key, row);
        let typed = self.typed(old, &name, value);
        if typed.is_empty() && value.is_none() {
            return;
        }
        let fate = match new {
            None => Fate::Dropped,
            Some(new) => self.read(place, (old, new), &name, value, typed),
        };
        let key = (row.map(|(group, _)| group.to_owned()), old.key.clone());
        let known = self.fates.entry(key).or_insert(fate);
        *known = fate.max(*known);
    }

    /// The inputs as they were filled, also with what was no answer.
    fn typed(&self, field: &Field, name: &str, value: Option<&Value>) -> Vec<(String, String)> {
        let unread = entry::inputs(field, name).into_iter().filter_map(|input| {
            let typed = self.from.unread.get(&input)?.clone();
            Some((input, typed))
        });
        let unread: Vec<(String, String)> = unread.collect();
        match value {
            Some(value) if unread.is_empty() => entry::typed(field, name, value),
            _ => unread,
        }
    }

    fn read(
        &mut self,
        place: &mut BTreeMap<String, Value>,
        (old, new): (&Field, &Field),
        name: &str,
        value: Option<&Value>,
        typed: Vec<(String, String)>,
    ) -> Fate {
        if let (Some(Value::Files(ids)), FieldKind::Upload(_)) = (value, &new.kind) {
            let taken = fitting(new, ids, &self.from.files);
            let all = taken.len() == ids.len();
            place.insert(new.key.clone(), Value::Files(taken));
            return if all { Fate::Kept } else { Fate::Again };
        }
        // Whoever agreed to a sentence has not agreed to another one.
        if matches!(old.kind, FieldKind::Declaration) && old.label != new.label {
            return Fate::Again;
        }
        let form: Form<MovedField> = Form::from_pairs(typed);
        match entry::read(new, name, &form, self.today) {
            Read::Given(value) => {
                place.insert(new.key.clone(), value);
                Fate::Kept
            }
            Read::Nothing => Fate::Again,
            Read::Wrong(_) => {
                let inputs = entry::inputs(new, name);
                let own = form.pairs().iter().filter(|(input, _)| inputs.contains(input));
                self.unread.extend(own.cloned());
                Fate::Again
            }
        }
    }
}

/// The files a field takes of those that are there.
fn fitting(field: &Field, ids: &[String], files: &BTreeMap<String, Attached>) -> Vec<String> {
    let FieldKind::Upload(upload) = &field.kind else { return Vec::new() };
    let most = field.max.and_then(Limit::number);
    let most = most.and_then(|n| usize::try_from(n.rounded()).ok()).unwrap_or(1);
    let takes = |id: &&String| {
        files.get(*id).is_some_and(|file| if file.document { upload.pdf } else { upload.picture })
    };
    ids.iter().filter(takes).take(most).cloned().collect()
}

/// The steps that were gone through and ask for nothing new.
fn unchanged(old: &Definition, new: &Definition, seen: &BTreeSet<String>) -> BTreeSet<String> {
    let differences = differences(old, new);
    let differs = |field: &Field| {
        differences.iter().any(|difference| {
            let own = difference.group.unwrap_or(difference.field);
            own.key == field.key && difference.change != Change::Gone
        })
    };
    let same = new.steps.iter().filter(|step| !step.fields.iter().any(differs));
    same.filter(|step| seen.contains(&step.key)).map(|step| step.key.clone()).collect()
}

/// Ids of the files that answers name.
fn files(data: &Data) -> BTreeSet<String> {
    let rows = data.answers.groups.values().flatten();
    let values = rows.chain([&data.answers.fields]).flat_map(BTreeMap::values);
    let ids = values.filter_map(|value| match value {
        Value::Files(ids) => Some(ids),
        _ => None,
    });
    ids.flatten().cloned().collect()
}
