//! One contribution.

use store::{Result, Tx, q};

use super::columns;
use crate::contribution::{Contribution, ContributionId};

/// By its code.
///
/// # Errors
/// Engine errors.
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Contribution>> {
    q!(tx, concat!("SELECT ", columns!(), " FROM contribution WHERE code = $1"), code).opt().await
}

/// By its code, with its row locked until the commit, so that two people who decide at the same
/// moment see each other's change.
///
/// # Errors
/// Engine errors.
pub async fn find_for_change(tx: &mut Tx, code: &str) -> Result<Option<Contribution>> {
    q!(
        tx,
        concat!(
            "UPDATE contribution SET change_seq = change_seq WHERE code = $1 RETURNING ",
            columns!()
        ),
        code
    )
    .opt()
    .await
}

/// By the hash of its author's secret.
///
/// # Errors
/// Engine errors.
pub async fn find_by_secret(tx: &mut Tx, hash: &[u8]) -> Result<Option<Contribution>> {
    q!(tx, concat!("SELECT ", columns!(), " FROM contribution WHERE secret_hash = $1"), hash)
        .opt()
        .await
}

/// A contribution that is there already.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Known {
    /// Its id.
    pub id: ContributionId,
    /// Its code.
    pub code: String,
    /// It was sent with the key that was asked for; else only the code is taken.
    pub same: bool,
}

/// What was sent with a key before, or has a code.
///
/// # Errors
/// Engine errors.
pub async fn find_known(tx: &mut Tx, key: &[u8], code: &str) -> Result<Option<Known>> {
    q!(
        tx,
        "SELECT id, code, coalesce(idempotency_hash = $1, FALSE) AS same FROM contribution
         WHERE idempotency_hash = $1 OR code = $2
         ORDER BY CASE WHEN idempotency_hash = $1 THEN 0 ELSE 1 END LIMIT 1",
        key,
        code
    )
    .opt()
    .await
}

/// Journal number of the last change the map of a process shows; 0 where nothing ever came in.
///
/// # Errors
/// Engine errors.
pub async fn last_change(tx: &mut Tx, process: &str) -> Result<i64> {
    q!(tx, "SELECT coalesce(max(change_seq), 0) FROM contribution WHERE process = $1", process)
        .scalar()
        .await
}
