//! What staff decide about statements.

use kernel::Ts;
use store::{Result, Tx, q};

/// People may vote on it, also after it was refused.
///
/// # Errors
/// Engine errors.
pub async fn set_statement_released(
    tx: &mut Tx,
    process: &str,
    number: u32,
    at: Ts,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE opinion_statement SET released_at = coalesce(released_at, $3), refused_at = NULL,
           refused_rule = NULL, refused_reason = NULL, change_seq = $4
         WHERE process = $1 AND number = $2",
        process,
        i64::from(number),
        at,
        change_seq
    )
    .later()
    .await
}

/// Nobody votes on it.
///
/// # Errors
/// Engine errors.
pub async fn set_statement_refused(
    tx: &mut Tx,
    (process, number): (&str, u32),
    at: Ts,
    rule: &str,
    reason: &str,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE opinion_statement SET refused_at = $3, refused_rule = $4, refused_reason = $5,
           change_seq = $6 WHERE process = $1 AND number = $2",
        process,
        i64::from(number),
        at,
        rule,
        reason,
        change_seq
    )
    .later()
    .await
}
