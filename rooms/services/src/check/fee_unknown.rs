//! Fees that an administrator has to enter before anybody can apply.

use super::Sheet;
use crate::{Definition, definition::Price};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for fee in &definition.fees {
        for rate in fee.rates.iter().filter(|rate| rate.price == Price::Unknown) {
            let condition = match &rate.when {
                Some(when) => format!(" for {}", when.expression),
                None => String::new(),
            };
            let found = sheet.finding(
                rate.spot,
                format!("the fee {} is not known yet{condition}", fee.key),
                "to be entered before it is published: cents = … and its source instead of unknown",
            );
            sheet.report.unknown_fees.push(found);
        }
    }
}
