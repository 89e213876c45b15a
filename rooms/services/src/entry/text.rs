//! Words, choices, addresses of mailboxes and telephones.

use std::collections::BTreeSet;

use letters::Address;

use super::{Read, Wrong};
use crate::{
    Value,
    definition::{Choice, Field, Limit},
};

/// Longest line where the definition does not say, in characters.
const LINE: i64 = 200;
/// Longest text of several lines where the definition does not say, in characters.
const LINES: i64 = 4_000;

pub(super) fn line(field: &Field, typed: &str) -> Read {
    let one_line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    sized(field, one_line, LINE)
}

pub(super) fn lines(field: &Field, typed: &str) -> Read {
    sized(field, typed.replace("\r\n", "\n").replace('\r', "\n"), LINES)
}

fn sized(field: &Field, text: String, most: i64) -> Read {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let limit = |limit: Option<Limit>| limit.and_then(Limit::number).map(|n| n.rounded());
    if let Some(least) = limit(field.min).filter(|least| length < *least) {
        return Wrong::with("services-wrong-short", "least", least);
    }
    let most = limit(field.max).unwrap_or(most);
    if length > most {
        return Wrong::with("services-wrong-long", "most", most);
    }
    Read::Given(Value::Text(text))
}

pub(super) fn choice(choices: &[Choice], typed: &str) -> Read {
    match choices.iter().find(|choice| choice.key == typed) {
        Some(choice) => Read::Given(Value::text(&choice.key)),
        None => Wrong::told("services-wrong-choice"),
    }
}

pub(super) fn choices<'t>(
    field: &Field,
    choices: &[Choice],
    typed: impl Iterator<Item = &'t str>,
) -> Read {
    let typed: BTreeSet<&str> = typed.filter(|key| !key.is_empty()).collect();
    if typed.is_empty() {
        return Read::Nothing;
    }
    let known = |key: &&str| choices.iter().any(|choice| choice.key == **key);
    if !typed.iter().all(known) {
        return Wrong::told("services-wrong-choice");
    }
    let limit = |limit: Option<Limit>| {
        limit.and_then(Limit::number).and_then(|n| usize::try_from(n.rounded()).ok())
    };
    if let Some(least) = limit(field.min).filter(|least| typed.len() < *least) {
        return Wrong::with("services-wrong-few", "least", least);
    }
    if let Some(most) = limit(field.max).filter(|most| typed.len() > *most) {
        return Wrong::with("services-wrong-many", "most", most);
    }
    Read::Given(Value::Keys(typed.into_iter().map(str::to_owned).collect()))
}

pub(super) fn yes_no(typed: &str) -> Read {
    match typed {
        "yes" => Read::Given(Value::Flag(true)),
        "no" => Read::Given(Value::Flag(false)),
        _ => Wrong::told("services-wrong-choice"),
    }
}

pub(super) fn email(typed: &str) -> Read {
    match Address::parse(typed) {
        Some(address) => Read::Given(Value::text(address.as_str())),
        None => Wrong::told("services-wrong-email"),
    }
}

pub(super) fn phone(typed: &str) -> Read {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let allowed = typed.chars().all(|c| c.is_ascii_digit() || "+()/-. ".contains(c));
    if !allowed || !(4..=20).contains(&digits) {
        return Wrong::told("services-wrong-phone");
    }
    Read::Given(Value::Text(typed.split_whitespace().collect::<Vec<_>>().join(" ")))
}
