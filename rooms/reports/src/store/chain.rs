//! The responsibility chain: legs of a relay, one department each.

use kernel::{Chance, ReportId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// One leg: a department holds the report.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Leg {
    /// Id.
    pub id: Uuid,
    /// Place in the chain, from 0.
    pub nr: i64,
    /// Department.
    pub department: String,
    /// Since when.
    pub since: Ts,
    /// Until when; none for the present holder.
    pub until: Option<Ts>,
    /// Why it was handed to this department.
    pub handed_reason: Option<String>,
    /// When the department said: this is ours.
    pub accepted_at: Option<Ts>,
    /// When it said: this is not ours.
    pub refused_at: Option<Ts>,
    /// Why not.
    pub refused_reason: Option<String>,
}

/// All legs, first to last.
///
/// # Errors
/// Engine errors.
pub async fn list_legs(tx: &mut Tx, report: ReportId) -> Result<Vec<Leg>> {
    q!(
        tx,
        "SELECT id, nr, department, since, until, handed_reason, accepted_at, refused_at,
           refused_reason FROM responsibility WHERE report = $1 ORDER BY nr",
        report
    )
    .all()
    .await
}

/// The present leg.
///
/// # Errors
/// Engine errors.
pub async fn find_leg(tx: &mut Tx, report: ReportId) -> Result<Option<Leg>> {
    q!(
        tx,
        "SELECT id, nr, department, since, until, handed_reason, accepted_at, refused_at,
           refused_reason FROM responsibility WHERE report = $1 ORDER BY nr DESC LIMIT 1",
        report
    )
    .opt()
    .await
}

/// Adds a leg.
///
/// # Errors
/// Engine errors.
pub async fn insert_leg(
    tx: &mut Tx,
    chance: &Chance,
    report: ReportId,
    nr: i64,
    department: &str,
    since: Ts,
    reason: Option<&str>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO responsibility (id, report, nr, department, since, handed_reason)
         VALUES ($1, $2, $3, $4, $5, $6)",
        chance.uuid(since),
        report,
        nr,
        department,
        since,
        reason
    )
    .later()
    .await?;
    Ok(())
}

/// The department passed the baton on.
///
/// # Errors
/// Engine errors.
pub async fn end_leg(tx: &mut Tx, leg: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE responsibility SET until = $1 WHERE id = $2", at, leg).exec().await?;
    Ok(())
}

/// The department said: this is ours.
///
/// # Errors
/// Engine errors.
pub async fn mark_leg_accepted(tx: &mut Tx, leg: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE responsibility SET accepted_at = $1 WHERE id = $2", at, leg).exec().await?;
    Ok(())
}

/// The department said: this is not ours.
///
/// # Errors
/// Engine errors.
pub async fn mark_leg_refused(tx: &mut Tx, leg: Uuid, at: Ts, reason: &str) -> Result<()> {
    q!(
        tx,
        "UPDATE responsibility SET refused_at = $1, refused_reason = $2 WHERE id = $3",
        at,
        reason,
        leg
    )
    .exec()
    .await?;
    Ok(())
}
