//! What was said at the end of each month.

use kernel::Ts;
use serde::{Deserialize, Serialize};
use store::{Doc, Result, Tx, q};

/// How many said what to a statement: number, agreed, disagreed, passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted(pub u32, pub u32, pub u32, pub u32);

/// A month of an opinion map.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Month {
    /// `2026-11`.
    pub month: String,
    /// People who had voted.
    pub people: i64,
    /// Votes that stood.
    pub votes: i64,
    /// Groups.
    pub group_count: i64,
    /// Statements to which all groups said the same.
    pub shared: i64,
    /// Each statement somebody had voted on.
    pub statements: Doc<Vec<Counted>>,
}

/// All months of a process that are over, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_months(tx: &mut Tx, process: &str) -> Result<Vec<Month>> {
    q!(
        tx,
        "SELECT month, people, votes, group_count, shared, statements FROM opinion_month
         WHERE process = $1 ORDER BY month",
        process
    )
    .all()
    .await
}

/// Writes a month; false where it was written before.
///
/// # Errors
/// Engine errors.
pub async fn insert_month(tx: &mut Tx, process: &str, month: &Month, at: Ts) -> Result<bool> {
    let written = q!(
        tx,
        "INSERT INTO opinion_month (process, month, people, votes, group_count, shared, statements,
           frozen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (process, month) DO NOTHING",
        process,
        month.month.clone(),
        month.people,
        month.votes,
        month.group_count,
        month.shared,
        Doc(month.statements.0.clone()),
        at
    );
    Ok(written.exec().await? > 0)
}
