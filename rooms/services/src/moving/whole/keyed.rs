//! Lists whose entries have a key: what came, what went, what differs.

use super::{Change, Detail, Line, Name, OTHER, Part};

/// Adds a line for each entry that is new, gone or differs in what `details` names.
pub(super) fn keyed<'d, 'l, T, K: PartialEq>(
    found: &mut Vec<Line<'d>>,
    part: Part,
    (old, new): (&'l [T], &'l [T]),
    key: impl Fn(&T) -> K,
    name: impl Fn(&'l T) -> Name<'d>,
    details: impl Fn(&'l T, &'l T) -> Vec<Detail<'d>>,
) {
    for now in new {
        let change = match old.iter().find(|known| key(known) == key(now)) {
            None => Change::New,
            Some(before) => match details(before, now) {
                details if details.is_empty() => continue,
                details => Change::Changed(details),
            },
        };
        found.push(Line { part, name: name(now), change });
    }
    let gone = old.iter().filter(|known| !new.iter().any(|now| key(now) == key(known)));
    found.extend(gone.map(|gone| Line { part, name: name(gone), change: Change::Gone }));
}

/// As [`keyed`], where whatever differs is told, also what `details` has no name for.
pub(super) fn strict<'d, 'l, T: PartialEq, K: PartialEq>(
    found: &mut Vec<Line<'d>>,
    part: Part,
    lists: (&'l [T], &'l [T]),
    key: impl Fn(&T) -> K,
    name: impl Fn(&'l T) -> Name<'d>,
    details: impl Fn(&'l T, &'l T) -> Vec<Detail<'d>>,
) {
    keyed(found, part, lists, key, name, |before, now| match details(before, now) {
        none if none.is_empty() && before != now => vec![Detail::of(OTHER)],
        details => details,
    });
}
