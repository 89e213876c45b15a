//! Voices.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::{
    contribution::ContributionId,
    verbs::{Spoken, Voice},
};

/// A contribution and what was merged into it.
const TOGETHER: &str =
    "contribution IN (SELECT c.id FROM contribution c WHERE c.id = $? OR c.merged_into = $?)";

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
    f.bound(TOGETHER, contribution);
    f.and_in("device", voice.all.iter().cloned());
    f.text(" UNION ALL SELECT device, browser FROM contribution_support WHERE ");
    f.bound(TOGETHER, contribution);
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
        "DELETE FROM contribution_support WHERE device = $3 AND contribution IN
             (SELECT c.id FROM contribution c WHERE c.id = $1 OR c.merged_into = $1)
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
         WHERE device = $3 AND contribution IN
           (SELECT c.id FROM contribution c WHERE c.id = $1 OR c.merged_into = $1)",
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
    f.bound(TOGETHER, contribution);
    f.and_in("device", devices.iter().cloned());
    Ok(f.query(tx).exec().await? > 0)
}

/// Counts the people who support it, or what was merged into it, again, each once: an account and
/// the browser it spoke in are one. Keeps the number.
///
/// # Errors
/// Engine errors.
pub async fn recount_supporters(tx: &mut Tx, contribution: ContributionId) -> Result<i64> {
    q!(
        tx,
        "UPDATE contribution SET supporters =
           (SELECT count(DISTINCT s.device) FROM contribution_support s
            WHERE s.contribution IN
                (SELECT c.id FROM contribution c WHERE c.id = $1 OR c.merged_into = $1)
              AND NOT EXISTS (SELECT 1 FROM contribution_support o WHERE o.browser = s.device
                AND o.contribution IN
                  (SELECT d.id FROM contribution d WHERE d.id = $1 OR d.merged_into = $1)))
         WHERE id = $1 RETURNING supporters",
        contribution
    )
    .scalar()
    .await
}
