//! What an application costs, in lines that can be shown and stored.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::Lang;

use crate::{
    Definition, Settled,
    charge::applying,
    definition::{Fee, Rhythm},
    store::Charged,
};

/// A line of what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'d> {
    /// The fee.
    pub fee: &'d Fee,
    /// Cents; `None` where the amount is not known yet.
    pub cents: Option<i64>,
}

/// What applying costs on a day; `renewing` are the authorities that granted what is renewed.
#[must_use]
pub fn lines<'d>(
    definition: &'d Definition,
    settled: &Settled<'_>,
    renewing: &BTreeSet<String>,
    day: Date,
) -> Vec<Line<'d>> {
    let due = applying(definition, settled, renewing, day);
    due.into_iter().map(|charge| Line { fee: charge.fee, cents: charge.cents }).collect()
}

/// The lines as they are stored; what is not known is not charged.
#[must_use]
pub fn stored(lines: &[Line<'_>]) -> Vec<Charged> {
    let known = lines.iter().filter_map(|line| line.cents.map(|cents| (line.fee, cents)));
    let charged = (0_i64..).zip(known).map(|(nr, (fee, cents))| Charged {
        authority: fee.authority.clone().unwrap_or_default(),
        fee: fee.key.clone(),
        nr,
        cents,
        basis: fee.basis.clone().unwrap_or_default(),
    });
    charged.collect()
}

/// What is paid once, in cents.
#[must_use]
pub fn once(lines: &[Line<'_>]) -> i64 {
    let once = lines.iter().filter(|line| line.fee.rhythm == Rhythm::Once);
    once.filter_map(|line| line.cents).sum()
}

/// Name of an authority of a definition; none for the municipality.
#[must_use]
pub fn authority<'d>(definition: &'d Definition, key: &str, lang: Lang) -> Option<&'d str> {
    let found = definition.authorities.iter().find(|authority| authority.key == key);
    found.map(|authority| authority.name.get(lang))
}

/// Message of how often a fee is due; none for once.
#[must_use]
pub fn rhythm(fee: &Fee) -> Option<&'static str> {
    match fee.rhythm {
        Rhythm::Once => None,
        Rhythm::Year => Some("services-fee-year"),
        Rhythm::Month => Some("services-fee-month"),
    }
}
