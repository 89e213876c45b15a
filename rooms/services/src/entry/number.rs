//! Numbers and money, as people write them in German and in English.

use super::{Read, Wrong};
use crate::{
    Number, Value,
    definition::{Field, Limit},
};

pub(super) fn number(field: &Field, typed: &str, places: u32) -> Read {
    let Some(number) = parse(typed, places) else {
        return Wrong::told(match places {
            0 => "services-wrong-whole",
            _ => "services-wrong-number",
        });
    };
    within(field, number, |limit| decimal(&limit.to_string()))
}

/// Cents.
pub(super) fn money(field: &Field, typed: &str) -> Read {
    let Some(cents) = in_cents(typed) else { return Wrong::told("services-wrong-money") };
    within(field, cents, |limit| euros(limit.rounded()))
}

fn in_cents(typed: &str) -> Option<Number> {
    let bare = typed.trim_start_matches('€').trim_end_matches('€').trim();
    parse(bare, 2).and_then(|euros| euros.times(Number::from(100)))
}

/// The cents of an amount in euros, as people write it; nothing where it is none.
#[must_use]
pub fn cents(typed: &str) -> Option<i64> {
    in_cents(typed.trim()).map(Number::rounded)
}

fn within(field: &Field, number: Number, shown: impl Fn(Number) -> String) -> Read {
    if let Some(least) = field.min.and_then(Limit::number).filter(|least| number < *least) {
        return Wrong::with("services-wrong-below", "least", shown(least));
    }
    if let Some(most) = field.max.and_then(Limit::number).filter(|most| number > *most) {
        return Wrong::with("services-wrong-above", "most", shown(most));
    }
    Read::Given(Value::Number(number))
}

/// A number with at most so many places. A comma is the decimal mark; where there is none, a point
/// is, unless three digits follow it as in 1.500.
fn parse(typed: &str, places: u32) -> Option<Number> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let plain = match bare.rsplit_once(',') {
        Some((whole, places)) => format!("{}.{places}", whole.replace('.', "")),
        None if thousands(&bare, places) => bare.replace('.', ""),
        None => bare,
    };
    let (_, after) = plain.split_once('.').unwrap_or((&plain, ""));
    (after.len() <= places as usize).then(|| plain.parse().ok()).flatten()
}

/// Whether every point stands before three digits.
fn thousands(text: &str, places: u32) -> bool {
    let mut groups = text.trim_start_matches('-').split('.');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first.len())
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
        && (places < 3 || rest.len() > 1)
}

/// A number as it stands in German texts and in inputs: 1234,5.
#[must_use]
pub fn decimal(number: &str) -> String {
    number.replace('.', ",")
}

/// An amount in euros: 1234,50.
#[must_use]
pub fn euros(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", cents.abs() / 100, cents.abs() % 100)
}
