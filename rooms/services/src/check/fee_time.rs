//! Fee tables with days on which no row counts, or two.

use std::collections::BTreeMap;

use jiff::ToSpan;

use super::Sheet;
use crate::{
    Definition,
    definition::{Fee, Rate},
};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for fee in &definition.fees {
        let mut tables: BTreeMap<String, Vec<&Rate>> = BTreeMap::new();
        for rate in &fee.rates {
            // The same condition, however it is written.
            let when = rate.when.as_ref().map(|w| w.expression.root().to_string());
            tables.entry(when.unwrap_or_default()).or_default().push(rate);
        }
        for mut rows in tables.into_values() {
            rows.sort_by_key(|rate| rate.from);
            table(fee, &rows, sheet);
        }
    }
}

fn table(fee: &Fee, rows: &[&Rate], sheet: &mut Sheet<'_>) {
    for pair in rows.windows(2) {
        let [first, next] = pair else { continue };
        let Some(from) = next.from else { continue };
        let Ok(day_before) = from.checked_sub(1.day()) else { continue };
        match first.until {
            Some(until) if until < day_before => {
                let gap = until.saturating_add(1.day());
                sheet.mend(
                    next.spot,
                    format!("the fee {} has no row from {gap} to {day_before}", fee.key),
                    format!("let the row begin on {gap}, or the one before end on {day_before}"),
                );
            }
            Some(until) if until >= from => sheet.mend(
                next.spot,
                format!("the fee {} has two rows from {from} to {until}", fee.key),
                format!("let the row before end on {day_before}"),
            ),
            None => sheet.mend(
                next.spot,
                format!("the fee {} has two rows from {from} on", fee.key),
                format!("add until = \"{day_before}\" to the row before"),
            ),
            Some(_) => {}
        }
    }
    if let Some(last) = rows.last()
        && let Some(until) = last.until
    {
        sheet.mend(
            last.spot,
            format!("the fee {} has no row after {until}", fee.key),
            "take until out, or add the row that follows",
        );
    }
}
