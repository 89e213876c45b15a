//! Codes in letters and on ballots of paper.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::budget::{BatchId, CodeId};

/// Rows one statement brings in: six values each, far below what either engine takes.
const AT_ONCE: usize = 500;

/// The number of the next code.
///
/// # Errors
/// Engine errors.
pub async fn next_number(tx: &mut Tx, process: &str) -> Result<i64> {
    let highest = q!(
        tx,
        "SELECT coalesce(max(number), 0) AS number FROM budget_code WHERE process = $1",
        process
    );
    Ok(highest.scalar::<i64>().await? + 1)
}

/// Stores the codes of a batch by their hashes.
///
/// # Errors
/// Engine errors.
pub async fn insert_codes(
    tx: &mut Tx,
    process: &str,
    batch: BatchId,
    at: Ts,
    codes: &[(CodeId, i64, Vec<u8>)],
) -> Result<()> {
    for some in codes.chunks(AT_ONCE) {
        let mut f = Filter::new(
            "INSERT INTO budget_code (id, process, number, code_hash, batch, made_at) VALUES ",
        );
        for (place, (id, number, hash)) in some.iter().enumerate() {
            f.text(if place == 0 { "(" } else { ", (" });
            f.bound("$?", *id).bound(", $?", process.to_owned()).bound(", $?", *number);
            f.bound(", $?", hash.clone()).bound(", $?", batch).bound(", $?)", at);
        }
        f.query(tx).later().await?;
    }
    Ok(())
}

/// A code that was made, without the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Made {
    /// Id.
    pub id: CodeId,
    /// What stands beside it on paper.
    pub number: i64,
}

/// The code with a hash.
///
/// # Errors
/// Engine errors.
pub async fn find_code(tx: &mut Tx, process: &str, hash: &[u8]) -> Result<Option<Made>> {
    q!(
        tx,
        "SELECT id, number FROM budget_code WHERE process = $1 AND code_hash = $2",
        process,
        hash
    )
    .opt()
    .await
}

/// Whether a batch was made before.
///
/// # Errors
/// Engine errors.
pub async fn has_batch(tx: &mut Tx, process: &str, batch: BatchId) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT made_at FROM budget_code WHERE process = $1 AND batch = $2 LIMIT 1",
        process,
        batch
    );
    Ok(found.scalar_opt::<Ts>().await?.is_some())
}

/// When batches were made, and how many codes each has; the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_batches(tx: &mut Tx, process: &str) -> Result<Vec<(Ts, i64)>> {
    q!(
        tx,
        "SELECT min(made_at) AS made_at, CAST(count(*) AS BIGINT) AS n FROM budget_code
         WHERE process = $1 GROUP BY batch ORDER BY 1 DESC LIMIT 100",
        process
    )
    .all()
    .await
}
