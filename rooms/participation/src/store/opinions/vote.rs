//! Votes.

use kernel::Ts;
use store::{Result, Tx, q};

/// A vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct VoteRow {
    /// Whose, by number.
    pub participant: i64,
    /// The statement.
    pub statement: i64,
    /// 1, -1 or 0.
    pub value: i64,
    /// When it was given, or changed last.
    pub at: Ts,
}

/// All votes of a process.
///
/// # Errors
/// Engine errors.
pub async fn list_votes(tx: &mut Tx, process: &str) -> Result<Vec<VoteRow>> {
    q!(
        tx,
        "SELECT participant, statement, value, at FROM opinion_vote WHERE process = $1
         ORDER BY participant, statement",
        process
    )
    .all()
    .await
}

/// Votes given or changed after a change, in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_votes_after(
    tx: &mut Tx,
    process: &str,
    change: i64,
    limit: i64,
) -> Result<Vec<VoteRow>> {
    q!(
        tx,
        "SELECT participant, statement, value, at FROM opinion_vote
         WHERE process = $1 AND change_seq > $2 ORDER BY change_seq LIMIT $3",
        process,
        change,
        limit
    )
    .all()
    .await
}

/// What a number says to a statement.
///
/// # Errors
/// Engine errors.
pub async fn find_vote(
    tx: &mut Tx,
    process: &str,
    participant: i64,
    statement: u32,
) -> Result<Option<i64>> {
    q!(
        tx,
        "SELECT value FROM opinion_vote
         WHERE process = $1 AND participant = $2 AND statement = $3",
        process,
        participant,
        i64::from(statement)
    )
    .scalar_opt()
    .await
}

/// Stores a vote; the one before goes.
///
/// # Errors
/// Engine errors.
pub async fn put_vote(tx: &mut Tx, process: &str, vote: VoteRow, change_seq: i64) -> Result<()> {
    q!(
        tx,
        "INSERT INTO opinion_vote (process, participant, statement, value, at, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (process, participant, statement)
         DO UPDATE SET value = excluded.value, at = excluded.at, change_seq = excluded.change_seq",
        process,
        vote.participant,
        vote.statement,
        vote.value,
        vote.at,
        change_seq
    )
    .later()
    .await
}
