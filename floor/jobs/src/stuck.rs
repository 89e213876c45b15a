//! Events a listener fails at. One such event holds back all that follow for this listener, so
//! an administrator sees it, and tells the listener to try again or to leave it out.

use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx, q};

use crate::{Event, record, worker::pause};

/// A listener and the event it fails at.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stuck {
    /// The listener.
    pub name: String,
    /// Number of the event, the same as that of its journal entry.
    pub seq: i64,
    /// Name of the event.
    pub event: String,
    /// Attempts so far.
    pub attempts: i64,
    /// First failure.
    pub since: Ts,
    /// When it tries again by itself.
    pub next_at: Ts,
    /// Why the last attempt failed.
    pub error: String,
}

/// An administrator told a listener to leave an event out.
#[derive(Debug, Serialize, Deserialize)]
pub struct EventSkipped {
    /// The listener.
    pub listener: String,
    /// Number of the event.
    pub event: i64,
}

impl Event for EventSkipped {
    const NAME: &'static str = "event_skipped";
    const ROOM: &'static str = "jobs";
    fn subject(&self) -> String {
        format!("event:{}", self.event)
    }
}

/// The listeners that fail, longest first.
///
/// # Errors
/// Engine errors.
pub async fn list(tx: &mut Tx) -> Result<Vec<Stuck>> {
    q!(
        tx,
        "SELECT name, seq, event, attempts, since, next_at, error FROM listener_failure
         ORDER BY since, name"
    )
    .all()
    .await
}

/// How many listeners fail.
///
/// # Errors
/// Engine errors.
pub async fn count(tx: &mut Tx) -> Result<i64> {
    q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM listener_failure").scalar().await
}

/// Lets a listener try again at once.
///
/// # Errors
/// Engine errors.
pub async fn again(tx: &mut Tx, name: &str, now: Ts) -> Result<()> {
    q!(tx, "UPDATE listener_failure SET next_at = $1 WHERE name = $2", now, name).exec().await?;
    tx.wake_worker();
    Ok(())
}

/// Tells a listener to leave the event out it fails at; false when it does not (any more).
///
/// # Errors
/// Engine errors.
pub async fn skip(tx: &mut Tx, actor: &Actor, name: &str, seq: i64, now: Ts) -> Result<bool> {
    let gone = q!(tx, "DELETE FROM listener_failure WHERE name = $1 AND seq = $2", name, seq)
        .exec()
        .await?;
    if gone == 0 {
        return Ok(false);
    }
    q!(tx, "INSERT INTO listener_skip (name, seq, at) VALUES ($1, $2, $3)", name, seq, now)
        .exec()
        .await?;
    record(tx, now, actor, &EventSkipped { listener: name.to_owned(), event: seq }).await?;
    Ok(true)
}

/// Writes down that a listener failed at an event, and when it tries again.
pub(crate) async fn note(
    tx: &mut Tx,
    name: &str,
    (seq, event): (i64, &str),
    now: Ts,
    error: &str,
) -> Result<()> {
    let before =
        q!(tx, "SELECT attempts FROM listener_failure WHERE name = $1 AND seq = $2", name, seq)
            .scalar_opt::<i64>()
            .await?;
    let attempts = before.unwrap_or(0) + 1;
    q!(
        tx,
        "INSERT INTO listener_failure (name, seq, event, attempts, since, next_at, error)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (name) DO UPDATE SET attempts = excluded.attempts,
           next_at = excluded.next_at, error = excluded.error, event = excluded.event,
           since = CASE WHEN listener_failure.seq = excluded.seq THEN listener_failure.since
                   ELSE excluded.since END,
           seq = excluded.seq",
        name,
        seq,
        event,
        attempts,
        now,
        now.plus(pause(attempts)),
        error
    )
    .exec()
    .await?;
    Ok(())
}

/// Listeners that wait after a failure, with the moment they try again.
pub(crate) async fn waiting(tx: &mut Tx) -> Result<Vec<(String, Ts)>> {
    q!(tx, "SELECT name, next_at FROM listener_failure").all().await
}

/// Events this listener leaves out, after the one with the number `from`.
pub(crate) async fn skipped(tx: &mut Tx, name: &str, from: i64) -> Result<Vec<i64>> {
    q!(tx, "SELECT seq FROM listener_skip WHERE name = $1 AND seq > $2", name, from).scalars().await
}

/// A listener got past the event it failed at.
pub(crate) async fn forget(tx: &mut Tx, name: &str, heard: i64) -> Result<()> {
    q!(tx, "DELETE FROM listener_failure WHERE name = $1 AND seq <= $2", name, heard)
        .exec()
        .await?;
    Ok(())
}
