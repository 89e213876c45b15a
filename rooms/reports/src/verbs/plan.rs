//! Put on the list of a day, take off it, order it.

use jobs::{Event, record};
use kernel::{Actor, ReportId, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportPlanned, ReportUnplanned},
    field::Whose,
    store::{delete_stop, order_stops, put_stop, settle_field_news},
    verbs::Deed,
};

/// The stops of a list got another order (journal and outbox).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FieldListOrdered {
    /// The day, `2026-11-24`.
    pub day: String,
    /// Codes of its cases, in their new order.
    pub codes: Vec<String>,
}

impl Event for FieldListOrdered {
    const NAME: &'static str = "field_list_ordered";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        format!("field_list:{}", self.day)
    }
}

/// Puts a case on somebody's list of a day (`2026-11-24`). What came back from outside before
/// is settled by that. False when it is there already.
///
/// # Errors
/// Engine errors.
pub async fn plan(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    day: &str,
    whose: &Whose,
) -> Result<bool> {
    if !put_stop(tx, day, report.id, whose, deed.now).await? {
        return Ok(false);
    }
    settle_field_news(tx, report.id, deed.now).await?;
    let event = ReportPlanned {
        report: report.id,
        code: report.code.clone(),
        day: day.to_owned(),
        department: whose.holder.clone(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// Takes a case off the list of a day; false when it was not on one.
///
/// # Errors
/// Engine errors.
pub async fn unplan(tx: &mut Tx, deed: &Deed, report: &Report, day: &str) -> Result<bool> {
    if !delete_stop(tx, day, report.id).await? {
        return Ok(false);
    }
    let event =
        ReportUnplanned { report: report.id, code: report.code.clone(), day: day.to_owned() };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// Gives the stops of a list another order.
///
/// # Errors
/// Engine errors.
pub async fn order_list(
    tx: &mut Tx,
    now: Ts,
    actor: &Actor,
    day: &str,
    stops: &[(ReportId, String)],
) -> Result<()> {
    let ids: Vec<ReportId> = stops.iter().map(|(id, _)| *id).collect();
    order_stops(tx, day, &ids).await?;
    let codes = stops.iter().map(|(_, code)| code.clone()).collect();
    record(tx, now, actor, &FieldListOrdered { day: day.to_owned(), codes }).await?;
    Ok(())
}
