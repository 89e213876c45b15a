//! Fees without a law, without a row, without a source.

use super::Sheet;
use crate::{
    Definition,
    definition::{Due, Issue, Payment, Price},
};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for fee in &definition.fees {
        if fee.basis.is_none() {
            let problem = format!("the fee {} has no legal basis", fee.key);
            sheet.mend(fee.spot, problem, "add basis = \"…\" with the law or the statute");
        }
        if fee.rates.is_empty() {
            let problem = format!("the fee {} has no amount", fee.key);
            sheet.mend(fee.spot, problem, "add [[fee.rate]] with from and cents below it");
        }
        if fee.due == Due::Renewal && !definition.issue.as_ref().is_some_and(Issue::ends) {
            let problem = format!("the fee {} is for a renewal, but nothing ends", fee.key);
            let remedy = "say in [issue] how long it is valid, or take on = \"renewal\" out";
            sheet.mend(fee.spot, problem, remedy);
        }
        for rate in &fee.rates {
            if matches!(rate.price, Price::Cents(_)) && rate.source.is_none() {
                let problem = format!("an amount of the fee {} has no source", fee.key);
                let remedy = "add source = \"where it stands, and when you saw it\"";
                sheet.mend(rate.spot, problem, remedy);
            }
        }
    }
    if let Some(fee) = definition.fees.first()
        && definition.procedure.pay == Payment::None
    {
        sheet.mend(
            fee.spot,
            "there is a fee, but nothing says when one pays",
            "add pay = \"before_check\", \"before_issue\", \"after\" or \"at_counter\" to [procedure]",
        );
    }
}
