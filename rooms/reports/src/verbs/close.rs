//! Closed and fixed: two facts.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportClosed, ReportFixed, ReportReopened},
    report::Closing,
    store::{
        self as rows, insert_note, mark_closed, mark_disputes_decided, mark_fixed,
        settle_field_news,
    },
    verbs::Deed,
};

/// The administration is done with a report and says why in a public note. Closing as fixed
/// also states that the damage is gone.
///
/// # Errors
/// Engine errors.
pub async fn close(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    closing: Closing,
    note: &str,
) -> Result<()> {
    if report.closed_at.is_some() {
        return Ok(());
    }
    let event = ReportClosed {
        report: report.id,
        code: report.code.clone(),
        reason: closing.as_str().to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    if report.disputed_at.is_some() {
        // Closing in spite of a dispute decides it.
        mark_disputes_decided(tx, report.id, deed.now, false).await?;
    }
    mark_closed(tx, report.id, deed.now, closing.as_str(), seq).await?;
    settle_field_news(tx, report.id, deed.now).await?;
    if !note.is_empty() {
        let (department, author) = (deed.department.as_str(), deed.person());
        insert_note(tx, &deed.chance, report.id, deed.now, department, author, note, true).await?;
    }
    if closing == Closing::Fixed {
        mark_as_fixed(tx, deed, report).await?;
    }
    Ok(())
}

/// States that the damage is gone, whether or not the administration is done with it.
///
/// # Errors
/// Engine errors.
pub async fn mark_as_fixed(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    if report.fixed_at.is_some() || report.merged_into.is_some() {
        return Ok(());
    }
    let event = ReportFixed { report: report.id, code: report.code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_fixed(tx, report.id, deed.now, seq).await
}

/// Opens a closed report again, after somebody showed that it is not fixed; what they showed
/// becomes public. A merged report is taken apart instead ([`super::part`]).
///
/// # Errors
/// Engine errors.
pub async fn reopen(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<()> {
    let over = report.closed_at.or(report.fixed_at).or(report.disputed_at);
    if over.is_none() || report.merged_into.is_some() {
        return Ok(());
    }
    let event = ReportReopened { report: report.id, code: report.code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_disputes_decided(tx, report.id, deed.now, true).await?;
    rows::reopen(tx, report.id, deed.now, seq).await
}
