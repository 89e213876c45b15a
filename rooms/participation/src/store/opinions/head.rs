//! The one row of a process that says what was counted and changed last.

use store::{Result, Tx, q};

/// What was counted and changed last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    /// Numbers given to voices so far.
    pub participants: i64,
    /// Votes that stand.
    pub votes: i64,
    /// Journal number of the last change.
    pub change_seq: i64,
    /// Journal number of the last change that votes alone do not tell.
    pub anew_seq: i64,
}

/// As it stands; none where nothing ever happened.
///
/// # Errors
/// Engine errors.
pub async fn find_head(tx: &mut Tx, process: &str) -> Result<Option<Head>> {
    q!(
        tx,
        "SELECT participants, votes, change_seq, anew_seq FROM opinion_map WHERE process = $1",
        process
    )
    .opt()
    .await
}

/// As it stands, locked until the commit, so that two people who vote at the same moment get two
/// numbers and one person gets one.
///
/// # Errors
/// Engine errors.
pub async fn hold_head(tx: &mut Tx, process: &str) -> Result<Head> {
    q!(
        tx,
        "INSERT INTO opinion_map (process, participants, votes, change_seq, anew_seq)
         VALUES ($1, 0, 0, 0, 0)
         ON CONFLICT (process) DO UPDATE SET change_seq = opinion_map.change_seq
         RETURNING participants, votes, change_seq, anew_seq",
        process
    )
    .one()
    .await
}

/// What was counted and changed now.
///
/// # Errors
/// Engine errors.
pub async fn set_head(tx: &mut Tx, process: &str, head: Head) -> Result<()> {
    q!(
        tx,
        "UPDATE opinion_map SET participants = $2, votes = $3, change_seq = $4, anew_seq = $5
         WHERE process = $1",
        process,
        head.participants,
        head.votes,
        head.change_seq,
        head.anew_seq
    )
    .later()
    .await
}

/// Has every conversation be read anew, after words were deleted by time or with an account.
///
/// # Errors
/// Engine errors.
pub async fn renew_heads(tx: &mut Tx, seq: i64) -> Result<()> {
    q!(tx, "UPDATE opinion_map SET change_seq = $1, anew_seq = $1", seq).later().await
}
