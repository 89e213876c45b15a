//! What an application costs, by the table of its definition on a day.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    Definition, Settled, Value,
    definition::{Due, Fee, Price, Rate},
};

/// A fee that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge<'d> {
    /// The fee.
    pub fee: &'d Fee,
    /// The row that counts; none fits where the table has a gap.
    pub rate: Option<&'d Rate>,
    /// Cents for each time it is due; `None` where the amount is not known, no row fits, or data
    /// for the multiplier are missing.
    pub cents: Option<i64>,
}

/// Whether the authority that charges a fee decides at all.
#[must_use]
pub fn decides(definition: &Definition, fee: &Fee, settled: &Settled<'_>) -> bool {
    let authority = fee.authority.as_ref();
    let found = authority.and_then(|key| definition.authorities.iter().find(|a| a.key == *key));
    found.is_none_or(|authority| settled.holds(authority.when.as_ref()))
}

/// Whether a fee is due for these answers.
#[must_use]
pub fn is_due(definition: &Definition, fee: &Fee, settled: &Settled<'_>) -> bool {
    decides(definition, fee, settled) && settled.holds(fee.when.as_ref())
}

/// The row of a fee that counts on a day: the first that fits.
#[must_use]
pub fn rate<'d>(fee: &'d Fee, settled: &Settled<'_>, day: Date) -> Option<&'d Rate> {
    fee.rates.iter().find(|rate| rate.covers(day) && settled.holds(rate.when.as_ref()))
}

/// What is due for an occasion on a day.
#[must_use]
pub fn charges<'d>(
    definition: &'d Definition,
    settled: &Settled<'_>,
    occasion: Due,
    day: Date,
) -> Vec<Charge<'d>> {
    charges_of(definition, settled, day, |fee| fee.due == occasion)
}

/// What applying costs on a day. The authorities in `renewing` granted before what is renewed now:
/// they charge their fees for a renewal; where they have none, those for an application. A fee that
/// names no authority is one for a renewal when anything is renewed.
#[must_use]
pub fn applying<'d>(
    definition: &'d Definition,
    settled: &Settled<'_>,
    renewing: &BTreeSet<String>,
    day: Date,
) -> Vec<Charge<'d>> {
    let renews = |fee: &Fee| match &fee.authority {
        Some(authority) => renewing.contains(authority),
        None => !renewing.is_empty(),
    };
    let has_own = |fee: &Fee| {
        let mut fees = definition.fees.iter();
        fees.any(|other| other.due == Due::Renewal && other.authority == fee.authority)
    };
    charges_of(definition, settled, day, |fee| match fee.due {
        Due::Application => !(renews(fee) && has_own(fee)),
        Due::Renewal => renews(fee),
        Due::Change => false,
    })
}

fn charges_of<'d>(
    definition: &'d Definition,
    settled: &Settled<'_>,
    day: Date,
    counts: impl Fn(&Fee) -> bool,
) -> Vec<Charge<'d>> {
    let due = |fee: &&Fee| counts(fee) && is_due(definition, fee, settled);
    let charge = |fee: &'d Fee| {
        let rate = rate(fee, settled, day);
        Charge { fee, rate, cents: rate.and_then(|rate| cents(fee, rate, settled)) }
    };
    definition.fees.iter().filter(due).map(charge).collect()
}

fn cents(fee: &Fee, rate: &Rate, settled: &Settled<'_>) -> Option<i64> {
    let Price::Cents(each) = rate.price else { return None };
    let Some(times) = &fee.times else { return Some(each) };
    match times.expression.evaluate(settled)? {
        Value::Number(times) => Some(times.times(each.into())?.rounded()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
