//! One draft in two browsers: what was stored elsewhere since a page was read stays, wherever that
//! page did not change the same. Files that came from both sides are all kept.

use std::collections::{BTreeMap, BTreeSet};

use super::Data;
use crate::{Answers, Row, Value};

/// What both sides made of `base`. Where both changed the same answer, `ours` counts.
#[must_use]
pub fn merge(base: &Data, ours: Data, theirs: Data) -> Data {
    if theirs == *base {
        return ours;
    }
    let seen = |data: &Data| data.seen.iter().cloned().collect::<Vec<_>>();
    Data {
        answers: answers(&base.answers, ours.answers.clone(), theirs.answers.clone()),
        unread: map(&base.unread, &ours.unread, &theirs.unread, newer),
        seen: list(&seen(base), &seen(&ours), &seen(&theirs)).into_iter().collect(),
        files: map(&base.files, &ours.files, &theirs.files, newer),
        email: newer(&base.email, ours.email, theirs.email),
        confirmed: newer(&base.confirmed, ours.confirmed, theirs.confirmed),
        asked: newer(&base.asked, ours.asked, theirs.asked),
        helped: newer(&base.helped, ours.helped, theirs.helped),
        at: newer(&base.at, ours.at, theirs.at),
        lang: newer(&base.lang, ours.lang, theirs.lang),
        renews: newer(&base.renews, ours.renews, theirs.renews),
    }
}

/// What one side changed; ours, where both did.
fn newer<T: PartialEq>(base: &T, ours: T, theirs: T) -> T {
    if ours == *base { theirs } else { ours }
}

/// The same for each entry; one that somebody took away is gone.
fn map<V: Clone + PartialEq>(
    base: &BTreeMap<String, V>,
    ours: &BTreeMap<String, V>,
    theirs: &BTreeMap<String, V>,
    pick: impl Fn(&Option<V>, Option<V>, Option<V>) -> Option<V>,
) -> BTreeMap<String, V> {
    let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    let of = |side: &BTreeMap<String, V>, key: &String| side.get(key).cloned();
    let entry =
        |key: &String| Some((key.clone(), pick(&of(base, key), of(ours, key), of(theirs, key))?));
    keys.into_iter().filter_map(entry).collect()
}

fn answers(base: &Answers, ours: Answers, theirs: Answers) -> Answers {
    let none = Vec::new();
    let rows = |base: &Option<Vec<Row>>, ours: Option<Vec<Row>>, theirs: Option<Vec<Row>>| {
        if ours == *base || theirs == *base {
            return newer(base, ours, theirs);
        }
        let base = base.as_ref().unwrap_or(&none);
        Some(rows(base, ours.unwrap_or_default(), &theirs.unwrap_or_default()))
    };
    Answers {
        fields: row(&base.fields, &ours.fields, &theirs.fields),
        groups: map(&base.groups, &ours.groups, &theirs.groups, rows),
    }
}

fn row(base: &Row, ours: &Row, theirs: &Row) -> Row {
    map(base, ours, theirs, value)
}

/// The rows of a group that both sides changed. Where one was taken away the others moved up, and
/// nobody knows any more which is which: ours count, with the files that came meanwhile.
fn rows(base: &[Row], mut ours: Vec<Row>, theirs: &[Row]) -> Vec<Row> {
    let none = Row::new();
    if ours.len() < base.len() || theirs.len() < base.len() {
        for (nr, (key, ids)) in theirs.iter().enumerate().flat_map(|(nr, row)| {
            row.iter().filter_map(move |(key, value)| Some((nr, (key, files(Some(value))?))))
        }) {
            let known: Vec<String> = base
                .iter()
                .chain(&ours)
                .flat_map(|row| files(row.get(key)).unwrap_or_default())
                .cloned()
                .collect();
            let new = ids.iter().filter(|id| !known.contains(id)).cloned().collect::<Vec<_>>();
            if new.is_empty() {
                continue;
            }
            if ours.is_empty() {
                ours.push(Row::new());
            }
            let at = nr.min(ours.len() - 1);
            let Some(place) = ours.get_mut(at) else { continue };
            let mut held = files(place.get(key)).unwrap_or_default().to_vec();
            held.extend(new);
            place.insert(key.clone(), Value::Files(held));
        }
        return ours;
    }
    let at = |side: &[Row], nr: usize| side.get(nr).unwrap_or(&none).clone();
    let both = 0..ours.len().max(theirs.len());
    both.map(|nr| row(&at(base, nr), &at(&ours, nr), &at(theirs, nr))).collect()
}

fn value(base: &Option<Value>, ours: Option<Value>, theirs: Option<Value>) -> Option<Value> {
    if ours.is_none() && theirs.is_none() {
        return None;
    }
    match (files(base.as_ref()), files(ours.as_ref()), files(theirs.as_ref())) {
        (Some(base), Some(ours), Some(theirs)) => Some(Value::Files(list(base, ours, theirs))),
        _ => newer(base, ours, theirs),
    }
}

/// The files of an answer; none where nothing was answered, and nothing for an answer in words.
fn files(value: Option<&Value>) -> Option<&[String]> {
    match value {
        None => Some(&[]),
        Some(Value::Files(ids)) => Some(ids),
        Some(_) => None,
    }
}

/// What is on both lists or came to one of them.
fn list(base: &[String], ours: &[String], theirs: &[String]) -> Vec<String> {
    let stays = |id: &&String| theirs.contains(id) || !base.contains(id);
    let came = |id: &&String| !ours.contains(id) && !base.contains(id);
    ours.iter().filter(stays).chain(theirs.iter().filter(came)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(ids: &[&str]) -> Value {
        Value::Files(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    fn data(fields: &[(&str, Value)], rows: &[&[(&str, Value)]]) -> Data {
        let row = |fields: &[(&str, Value)]| -> Row {
            fields.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
        };
        let groups = [("cars".to_owned(), rows.iter().map(|fields| row(fields)).collect())];
        let answers = Answers { fields: row(fields), groups: groups.into() };
        Data { answers, ..Data::default() }
    }

    #[test]
    fn what_two_browsers_entered_is_all_there() {
        let base = data(&[("name", Value::text("Weiß"))], &[&[]]);
        let ours = data(&[("name", Value::text("Weiss"))], &[&[("plate", Value::text("KN-A 1"))]]);
        let theirs = data(
            &[("name", Value::text("Weiß")), ("proof", held(&["a"]))],
            &[&[("paper", held(&["b"]))], &[("plate", Value::text("KN-B 2"))]],
        );
        let both = merge(&base, ours.clone(), theirs.clone());
        assert_eq!(both.answers.fields["name"], Value::text("Weiss"));
        assert_eq!(both.answers.fields["proof"], held(&["a"]));
        assert_eq!(both.answers.groups["cars"][0].len(), 2, "{both:?}");
        assert_eq!(both.answers.groups["cars"][1]["plate"], Value::text("KN-B 2"));
        assert_eq!(merge(&base, theirs.clone(), ours).answers, both.answers);
        assert_eq!(merge(&base, base.clone(), theirs.clone()), theirs);
    }

    #[test]
    fn files_come_and_go_on_both_sides() {
        let base = data(&[("proof", held(&["a", "b"]))], &[]);
        let ours = data(&[("proof", held(&["b", "c"]))], &[]);
        let theirs = data(&[("proof", held(&["a", "d"]))], &[]);
        assert_eq!(merge(&base, ours, theirs).answers.fields["proof"], held(&["c", "d"]));
    }

    #[test]
    fn a_file_outlives_the_row_that_was_taken_away_meanwhile() {
        let plate = |text: &str| ("plate", Value::text(text));
        let base = data(&[], &[&[plate("1")], &[plate("2")]]);
        let ours = data(&[], &[&[plate("2")]]);
        let theirs = data(&[], &[&[plate("1")], &[plate("2"), ("paper", held(&["x"]))]]);
        let cars = &merge(&base, ours, theirs).answers.groups["cars"];
        assert_eq!(cars.len(), 1);
        assert_eq!((&cars[0]["plate"], &cars[0]["paper"]), (&Value::text("2"), &held(&["x"])));
    }
}
