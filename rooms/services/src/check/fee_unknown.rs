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
                format!("the fee {} is not known{condition}; it blocks publication", fee.key),
                "let an administrator enter cents = … with its source, and take unknown out",
            );
            sheet.report.unknown_fees.push(found);
        }
    }
}
