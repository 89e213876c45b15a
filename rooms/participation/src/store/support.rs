//! Voices.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::contribution::ContributionId;

/// Whether one of these devices has a voice.
///
/// # Errors
/// Engine errors.
pub async fn has_support(
    tx: &mut Tx,
    contribution: ContributionId,
    devices: &[Vec<u8>],
) -> Result<bool> {
    let mut f = Filter::new("SELECT at FROM contribution_support WHERE ");
    f.bound("contribution = $?", contribution);
    f.and_in("device", devices.iter().cloned());
    f.text(" LIMIT 1");
    Ok(f.query(tx).scalar_opt::<Ts>().await?.is_some())
}

/// Adds a voice; false when this device already has one.
///
/// # Errors
/// Engine errors.
pub async fn insert_support(
    tx: &mut Tx,
    contribution: ContributionId,
    device: &[u8],
    at: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO contribution_support (contribution, device, at) VALUES ($1, $2, $3)
         ON CONFLICT (contribution, device) DO NOTHING",
        contribution,
        device,
        at
    );
    Ok(added.exec().await? > 0)
}

/// Takes the voices of these devices back; false when there was none.
///
/// # Errors
/// Engine errors.
pub async fn delete_support(
    tx: &mut Tx,
    contribution: ContributionId,
    devices: &[Vec<u8>],
) -> Result<bool> {
    let mut f = Filter::new("DELETE FROM contribution_support WHERE ");
    f.bound("contribution = $?", contribution);
    f.and_in("device", devices.iter().cloned());
    Ok(f.query(tx).exec().await? > 0)
}

/// Counts the voices again and keeps the number.
///
/// # Errors
/// Engine errors.
pub async fn recount_supporters(tx: &mut Tx, contribution: ContributionId) -> Result<i64> {
    q!(
        tx,
        "UPDATE contribution SET supporters = (SELECT count(*) FROM contribution_support s
           WHERE s.contribution = contribution.id) WHERE id = $1
         RETURNING supporters",
        contribution
    )
    .scalar()
    .await
}
