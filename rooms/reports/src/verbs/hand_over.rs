//! The baton: hand over, accept, refuse.

use jobs::record;
use kernel::Ts;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportAccepted, ReportHandedOver, ReportRefused},
    jobs::plan_watch,
    store::{
        end_leg, find_leg, insert_leg, mark_leg_accepted, mark_leg_refused, set_department,
        set_expected,
    },
    verbs::Deed,
};

/// Hands a report to another department, with the reason the public reads.
///
/// # Errors
/// Engine errors.
pub async fn hand_over(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    to: &str,
    reason: &str,
) -> Result<()> {
    if report.department == to || report.merged_into.is_some() {
        return Ok(());
    }
    let event = ReportHandedOver {
        report: report.id,
        code: report.code.clone(),
        from: report.department.clone(),
        to: to.to_owned(),
        reason: reason.to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let nr = match find_leg(tx, report.id).await? {
        Some(leg) => {
            end_leg(tx, leg.id, deed.now).await?;
            leg.nr + 1
        }
        None => 0,
    };
    insert_leg(tx, &deed.chance, report.id, nr, to, deed.now, Some(reason)).await?;
    plan_watch(tx, &deed.chance, deed.now).await?;
    set_department(tx, report.id, to, deed.now, seq).await
}

/// The holding department says: this is ours, and by when. The same day said again is no news.
///
/// # Errors
/// Engine errors.
pub async fn accept(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    expected_at: Option<Ts>,
) -> Result<()> {
    let Some(leg) = find_leg(tx, report.id).await? else { return Ok(()) };
    let expected_at = expected_at.filter(|at| Some(*at) != report.expected_at);
    if leg.accepted_at.is_some() && expected_at.is_none() {
        return Ok(());
    }
    let event = ReportAccepted {
        report: report.id,
        code: report.code.clone(),
        department: leg.department.clone(),
        expected_at: expected_at.map(|t| t.0),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    if leg.accepted_at.is_none() {
        mark_leg_accepted(tx, leg.id, deed.now).await?;
    }
    set_expected(tx, report.id, expected_at, deed.now, seq).await
}

/// The holding department says: this is not ours. The baton goes back to `moderation`, the
/// department that looks at everything new, with the reason the public reads.
///
/// # Errors
/// Engine errors.
pub async fn refuse(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    reason: &str,
    moderation: &str,
) -> Result<()> {
    let Some(leg) = find_leg(tx, report.id).await? else { return Ok(()) };
    if leg.refused_at.is_some() || leg.department == moderation {
        return Ok(());
    }
    let event = ReportRefused {
        report: report.id,
        code: report.code.clone(),
        department: leg.department.clone(),
        reason: reason.to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_leg_refused(tx, leg.id, deed.now, reason).await?;
    end_leg(tx, leg.id, deed.now).await?;
    insert_leg(tx, &deed.chance, report.id, leg.nr + 1, moderation, deed.now, None).await?;
    plan_watch(tx, &deed.chance, deed.now).await?;
    set_department(tx, report.id, moderation, deed.now, seq).await
}
