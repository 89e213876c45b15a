//! Published counts of participatory budgets.

use kernel::Ts;
use store::{Doc, Result, Tx, q};

use crate::count::{Counted, Published};

/// A published count, without its ballots.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Count {
    /// When it was counted.
    pub counted_at: Ts,
    /// Word of the rule.
    pub rule: String,
    /// What came out.
    pub result: Doc<Published>,
    /// Of the ballots' file.
    pub sha256: Vec<u8>,
}

/// The count of a process.
///
/// # Errors
/// Engine errors.
pub async fn find_count(tx: &mut Tx, process: &str) -> Result<Option<Count>> {
    q!(tx, "SELECT counted_at, rule, result, sha256 FROM budget_count WHERE process = $1", process)
        .opt()
        .await
}

/// Whether a process was counted.
///
/// # Errors
/// Engine errors.
pub async fn is_counted(tx: &mut Tx, process: &str) -> Result<bool> {
    let found = q!(tx, "SELECT counted_at FROM budget_count WHERE process = $1", process);
    Ok(found.opt::<(Ts,)>().await?.is_some())
}

/// The ballots of a counted process as they were counted: a Pabulib file.
///
/// # Errors
/// Engine errors.
pub async fn find_counted_ballots(tx: &mut Tx, process: &str) -> Result<Option<Vec<u8>>> {
    let found = q!(tx, "SELECT ballots FROM budget_count WHERE process = $1", process);
    Ok(found.opt::<(Vec<u8>,)>().await?.map(|(ballots,)| ballots))
}

/// Stores a count; false where there is one already.
///
/// # Errors
/// Engine errors.
pub async fn insert_count(tx: &mut Tx, process: &str, at: Ts, counted: &Counted) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO budget_count (process, counted_at, rule, result, sha256, ballots, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT DO NOTHING",
        process,
        at,
        counted.rule,
        Doc(counted.result.clone()),
        counted.sha256.clone(),
        counted.ballots.clone()
    );
    Ok(added.exec().await? > 0)
}

/// Notes the journal's number of the publication.
///
/// # Errors
/// Engine errors.
pub async fn set_count_change(tx: &mut Tx, process: &str, change_seq: i64) -> Result<()> {
    q!(tx, "UPDATE budget_count SET change_seq = $2 WHERE process = $1", process, change_seq)
        .later()
        .await
}
