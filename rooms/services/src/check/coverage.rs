//! Applications for which a fee is due, but no row of its table fits.

use std::ops::ControlFlow;

use super::Sheet;
use crate::{branch::Branch, charge, search::Search};

pub(super) fn check(search: &Search<'_>, sheet: &mut Sheet<'_>) {
    let definition = search.definition;
    for fee in &definition.fees {
        let Some(first) = fee.rates.first() else { continue };
        // A row for everybody leaves nobody out; gaps in time have a finding of their own.
        if fee.rates.iter().any(|rate| rate.when.is_none()) {
            continue;
        }
        let asked = Branch::Rate(fee, first).formulas(definition);
        let mut left_out = None;
        search.each(&asked, &[], |answers, settled| {
            let fits = fee.rates.iter().any(|rate| settled.holds(rate.when.as_ref()));
            if !fits && charge::is_due(definition, fee, settled) {
                left_out = Some(answers.clone());
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        if let Some(answers) = left_out {
            let shown: Vec<String> =
                answers.fields.iter().map(|(key, value)| format!("{key} {value}")).collect();
            let example = if shown.is_empty() { "no answers".to_owned() } else { shown.join(", ") };
            sheet.mend(
                fee.spot,
                format!("no row of the fee {} fits: {example}", fee.key),
                "add a row for them, or one without a condition at the end",
            );
        }
    }
}
