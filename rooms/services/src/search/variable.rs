//! The answers of one field that are worth trying.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, Time},
};

use super::pool::Pool;
use crate::{
    Answers, Number, Row, Value,
    definition::{Choice, Field, FieldKind, Limit},
    sample,
};

/// Most choices of which all combinations are tried.
const CHOICES: usize = 5;
/// Most different rows that are tried in a group.
const ROWS: usize = 60;
/// Most rows in a group that are tried.
const LONGEST: i64 = 30;

/// A field and what is tried in it.
pub(super) struct Variable<'d> {
    field: &'d Field,
    tries: Tries,
    /// Whether nothing that can make a difference was left out.
    pub(super) whole: bool,
}

enum Tries {
    Values(Vec<Option<Value>>),
    Rows(Vec<Vec<Row>>),
}

impl<'d> Variable<'d> {
    pub(super) fn of(field: &'d Field, pool: &Pool, today: Date) -> Self {
        let (tries, whole) = match field.kind {
            FieldKind::Group => {
                let (rows, whole) = rows(field, pool, today);
                (Tries::Rows(rows), whole)
            }
            _ => {
                let (values, whole) = values(field, pool, today);
                (Tries::Values(values), whole)
            }
        };
        Self { field, tries, whole }
    }

    /// How many answers there are to try; at least one.
    pub(super) fn size(&self) -> u64 {
        let size = match &self.tries {
            Tries::Values(values) => values.len(),
            Tries::Rows(rows) => rows.len(),
        };
        u64::try_from(size).unwrap_or(u64::MAX).max(1)
    }

    pub(super) fn put(&self, index: u64, answers: &mut Answers) {
        let index = usize::try_from(index).unwrap_or_default();
        match &self.tries {
            Tries::Values(values) => {
                if let Some(Some(value)) = values.get(index) {
                    answers.fields.insert(self.field.key.clone(), value.clone());
                }
            }
            Tries::Rows(rows) => {
                if let Some(rows) = rows.get(index).filter(|rows| !rows.is_empty()) {
                    answers.groups.insert(self.field.key.clone(), rows.clone());
                }
            }
        }
    }
}

fn values(field: &Field, pool: &Pool, today: Date) -> (Vec<Option<Value>>, bool) {
    let mut whole = true;
    let mut values: Vec<Value> = match &field.kind {
        FieldKind::Choice(choices) => telling(choices, pool).into_iter().map(Value::Text).collect(),
        FieldKind::Choices(choices) => {
            let keys = telling(choices, pool);
            whole = keys.len() <= CHOICES;
            several(field, &keys)
        }
        FieldKind::YesNo => vec![Value::Flag(true), Value::Flag(false)],
        FieldKind::Declaration if field.required => vec![Value::Flag(true)],
        FieldKind::Declaration => vec![Value::Flag(true), Value::Flag(false)],
        FieldKind::Number { places, .. } => {
            let fits = |n: &Number| *places > 0 || n.whole().is_some();
            numbers(field, pool).into_iter().filter(fits).map(Value::Number).collect()
        }
        FieldKind::Money => numbers(field, pool).into_iter().map(Value::Number).collect(),
        FieldKind::Date => days(field, pool, today).into_iter().map(Value::Date).collect(),
        FieldKind::Text | FieldKind::Area => pool.words.iter().map(Value::text).collect(),
        FieldKind::Time => times(pool),
        FieldKind::Upload(_) => {
            let one = |n: i64| Value::Files((1..=n).map(|n| format!("probe-{n}.pdf")).collect());
            counts(field, pool).into_iter().filter(|n| *n > 0).map(one).collect()
        }
        _ => Vec::new(),
    };
    values.extend(sample::value(field, today));
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    let mut values: Vec<Option<Value>> = values.into_iter().map(Some).collect();
    if !field.required {
        values.push(None);
    }
    (values, whole)
}

/// The choices that are named in conditions, and one that is not.
fn telling(choices: &[Choice], pool: &Pool) -> Vec<String> {
    let (named, others): (Vec<_>, Vec<_>) =
        choices.iter().map(|c| c.key.clone()).partition(|key| pool.words.contains(key));
    named.into_iter().chain(others.into_iter().take(1)).collect()
}

fn several(field: &Field, keys: &[String]) -> Vec<Value> {
    let limit = |limit: Option<Limit>| limit.and_then(Limit::number);
    let fits = |set: &BTreeSet<String>| {
        let many = Number::from(i64::try_from(set.len()).unwrap_or(i64::MAX));
        !set.is_empty()
            && limit(field.min).is_none_or(|min| many >= min)
            && limit(field.max).is_none_or(|max| many <= max)
    };
    let sets: Vec<BTreeSet<String>> = if keys.len() <= CHOICES {
        let chosen = |mask: usize| {
            let bit = |(at, key): (usize, &String)| (mask >> at & 1 == 1).then(|| key.clone());
            keys.iter().enumerate().filter_map(bit).collect()
        };
        (1..1_usize << keys.len()).map(chosen).collect()
    } else {
        let singles = keys.iter().map(|key| BTreeSet::from([key.clone()]));
        singles.chain([keys.iter().cloned().collect()]).collect()
    };
    sets.into_iter().filter(fits).map(Value::Keys).collect()
}

fn numbers(field: &Field, pool: &Pool) -> BTreeSet<Number> {
    let (min, max) = (field.min.and_then(Limit::number), field.max.and_then(Limit::number));
    let fits = |n: &Number| min.is_none_or(|min| *n >= min) && max.is_none_or(|max| *n <= max);
    let near = min.into_iter().flat_map(|min| [Some(min), min.plus(1.into())]);
    let near = near.chain(max.into_iter().flat_map(|max| [Some(max), max.minus(1.into())]));
    pool.numbers.iter().copied().chain(near.flatten()).filter(fits).collect()
}

fn days(field: &Field, pool: &Pool, today: Date) -> BTreeSet<Date> {
    let limit = |limit: Option<Limit>| limit.and_then(|limit| limit.day(today));
    let (min, max) = (limit(field.min), limit(field.max));
    let fits = |d: &Date| min.is_none_or(|min| *d >= min) && max.is_none_or(|max| *d <= max);
    let near = min.into_iter().flat_map(|min| [min, min.saturating_add(1.day())]);
    let near = near.chain(max.into_iter().flat_map(|max| [max, max.saturating_sub(1.day())]));
    pool.days.iter().copied().chain(near).filter(fits).collect()
}

/// Times of day around those that are named, and the ends of the day.
fn times(pool: &Pool) -> Vec<Value> {
    let named = pool.words.iter().filter_map(|word| word.parse::<Time>().ok());
    let near = named.flat_map(|t| [t, t.wrapping_sub(1.minute()), t.wrapping_add(1.minute())]);
    let ends = [Time::midnight(), jiff::civil::time(23, 59, 0, 0)];
    let all: BTreeSet<Time> = near.chain(ends).collect();
    all.into_iter().map(|t| Value::Text(t.strftime("%H:%M").to_string())).collect()
}

/// How many rows or files are worth trying.
fn counts(field: &Field, pool: &Pool) -> BTreeSet<i64> {
    let limit = |limit: Option<Limit>| limit.and_then(Limit::number).map(Number::rounded_up);
    let least = limit(field.min).unwrap_or(i64::from(field.required));
    let most = limit(field.max).unwrap_or(LONGEST).min(LONGEST);
    let named = pool.numbers.iter().map(|n| n.rounded_up());
    let near = [least, least.saturating_add(1), 1, 2, most];
    named.chain(near).filter(|n| *n >= least && *n <= most).collect()
}

fn rows(group: &Field, pool: &Pool, today: Date) -> (Vec<Vec<Row>>, bool) {
    let telling: Vec<(&Field, Vec<Option<Value>>)> = (group.fields.iter())
        .filter(|field| pool.named.contains(&field.key) && !field.kind.is_computed())
        .map(|field| (field, values(field, pool, today).0))
        .collect();
    let total = telling.iter().fold(1_usize, |all, (_, v)| all.saturating_mul(v.len().max(1)));
    let row = |turn: usize| {
        // Jumps, so that all fields change when not all combinations can be tried.
        let mut rest = if total <= ROWS { turn } else { turn.wrapping_mul(7_919) % total };
        let mut row = Row::new();
        for (field, values) in &telling {
            let size = values.len().max(1);
            if let Some(Some(value)) = values.get(rest % size) {
                row.insert(field.key.clone(), value.clone());
            }
            rest /= size;
        }
        row
    };
    let kinds: Vec<Row> = (0..total.min(ROWS)).map(row).collect();
    let mut found = Vec::new();
    for count in counts(group, pool) {
        let count = usize::try_from(count).unwrap_or_default();
        if count == 0 {
            found.push(Vec::new());
            continue;
        }
        found.extend(kinds.iter().map(|kind| vec![kind.clone(); count]));
        if count == 2 {
            let pairs = kinds.iter().zip(kinds.iter().skip(1));
            found.extend(pairs.map(|(a, b)| vec![a.clone(), b.clone()]));
        }
    }
    if !group.required && !found.iter().any(Vec::is_empty) {
        found.push(Vec::new());
    }
    (found, total <= ROWS)
}
