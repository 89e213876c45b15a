//! Voices.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::{
    contribution::ContributionId,
    verbs::{Spoken, Voice},
};

/// The voices that have to do with this one: its own, and those of accounts in its browser.
///
/// # Errors
/// Engine errors.
pub async fn list_supports_of(
    tx: &mut Tx,
    contribution: ContributionId,
    voice: &Voice,
) -> Result<Vec<Spoken>> {
    let mut f = Filter::new("SELECT device, browser FROM contribution_support WHERE ");
    f.bound("contribution = $?", contribution);
    f.and_in("device", voice.all.iter().cloned());
    f.bound(
        " UNION ALL SELECT device, browser FROM contribution_support WHERE contribution = $?",
        contribution,
    );
    f.and("browser = $?", voice.device().to_vec());
    f.query(tx).all().await
}

/// Adds a voice.
///
/// # Errors
/// Engine errors.
pub async fn insert_support(
    tx: &mut Tx,
    contribution: ContributionId,
    voice: &Voice,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contribution_support (contribution, device, browser, at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (contribution, device) DO NOTHING",
        contribution,
        voice.own.clone(),
        voice.browser().map(<[u8]>::to_vec),
        at
    )
    .later()
    .await
}

/// The browser's voice becomes that of the account that speaks in it; where the account has one
/// already, the browser's goes.
///
/// # Errors
/// Engine errors.
pub async fn adopt_support(tx: &mut Tx, contribution: ContributionId, voice: &Voice) -> Result<()> {
    q!(
        tx,
        "DELETE FROM contribution_support WHERE contribution = $1 AND device = $3
           AND EXISTS (SELECT 1 FROM contribution_support o
             WHERE o.contribution = contribution_support.contribution AND o.device = $2)",
        contribution,
        voice.own.clone(),
        voice.device().to_vec()
    )
    .later()
    .await?;
    q!(
        tx,
        "UPDATE contribution_support SET device = $2, browser = $3
         WHERE contribution = $1 AND device = $3",
        contribution,
        voice.own.clone(),
        voice.device().to_vec()
    )
    .later()
    .await
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
