//! What a month said, kept as it was.

use jobs::record;
use kernel::{Actor, Ts};
use store::{Result, Tx};

use crate::{
    event::opinions::OpinionMonthKept,
    store::opinions::{Month, insert_month},
};

/// Keeps months that are over; one that was kept before stays as it is. Answers how many are new.
///
/// # Errors
/// Engine errors.
pub async fn freeze_months(tx: &mut Tx, process: &str, months: &[Month], now: Ts) -> Result<u64> {
    let mut new = 0;
    for month in months {
        if insert_month(tx, process, month, now).await? {
            let event =
                OpinionMonthKept { process: process.to_owned(), month: month.month.clone() };
            record(tx, now, &Actor::System("KeepMonths"), &event).await?;
            new += 1;
        }
    }
    Ok(new)
}
