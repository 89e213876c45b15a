//! What it costs: amounts with what they were, for whom and from when.

use super::{CONDITION, Detail, Line, Name, Part, Said, strict};
use crate::definition::{Definition, Fee, Price, Rate};

pub(super) fn compare<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    let lists = (old.fees.as_slice(), new.fees.as_slice());
    strict(found, Part::Fees, lists, |fee| fee.key.clone(), |fee| Name::Own(&fee.name), fee);
}

fn fee<'d>(old: &'d Fee, new: &'d Fee) -> Vec<Detail<'d>> {
    let mut details = Vec::new();
    if old.name != new.name {
        let (from, to) = (Said::Own(&old.name), Said::Own(&new.name));
        details.push(Detail::from_to("services-differ-name", from, to));
    }
    details.extend(rates(old, new));
    if old.basis != new.basis {
        let word = |fee: &'d Fee| fee.basis.as_deref().map_or(Said::Nothing, Said::Word);
        details.push(Detail::from_to("services-differ-basis", word(old), word(new)));
    }
    details.extend(super::listed([
        (CONDITION, old.when != new.when),
        ("services-differ-times", old.times != new.times),
        ("services-differ-due", (old.due, old.rhythm) != (new.due, new.rhythm)),
        ("services-differ-authority", old.authority != new.authority),
    ]));
    details
}

/// Rows of the table, by whom they are for.
fn rates<'d>(old: &'d Fee, new: &'d Fee) -> Vec<Detail<'d>> {
    let money = |rate: &Rate| {
        Said::Money(match rate.price {
            Price::Cents(cents) => Some(cents),
            Price::Unknown => None,
        })
    };
    let mut details = Vec::new();
    for now in &new.rates {
        let same = |known: &&Rate| known.when == now.when;
        let same_day = old.rates.iter().filter(same).find(|known| known.from == now.from);
        let before = same_day.or_else(|| old.rates.iter().rfind(same));
        let from = match before {
            Some(before) if same_day.is_some() && before.price == now.price => continue,
            Some(before) => money(before),
            None => Said::Nothing,
        };
        details.push(Detail {
            only: now.when.as_ref(),
            since: now.from,
            ..Detail::from_to("services-differ-amount", from, money(now))
        });
    }
    let kept = |rate: &&Rate| new.rates.iter().any(|now| now.when == rate.when);
    details.extend(old.rates.iter().filter(|rate| !kept(rate)).map(|gone| Detail {
        only: gone.when.as_ref(),
        ..Detail::from_to("services-differ-amount", money(gone), Said::Nothing)
    }));
    let lasting = |fee: &'d Fee| {
        fee.rates.iter().map(|rate| (rate.until, &rate.source, &rate.when)).collect::<Vec<_>>()
    };
    if details.is_empty() && lasting(old) != lasting(new) {
        details.push(Detail::of("services-differ-table"));
    }
    details
}
