//! What goes when its time is over.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

/// Deletes what was refused, or never released, before a moment; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_undecided_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM contribution
         WHERE refused_at < $1 OR (refused_at IS NULL AND released_at IS NULL AND received_at < $1)",
        before
    )
    .exec()
    .await
}

/// Deletes the hashes of devices behind voices, and of the links to own pages, in processes that
/// have been over for long; the numbers stay. Answers how many voices.
///
/// # Errors
/// Engine errors.
pub async fn delete_traces(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new(
        "DELETE FROM contribution_support WHERE contribution IN (SELECT id FROM contribution
         WHERE TRUE",
    );
    f.and_in("process", processes.to_vec());
    f.text(")");
    let voices = f.query(tx).exec().await?;
    let mut f = Filter::new(
        "UPDATE contribution SET secret_hash = NULL, idempotency_hash = NULL
         WHERE secret_hash IS NOT NULL",
    );
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await?;
    Ok(voices)
}

/// Takes the words and the author from statements of an opinion map that were refused, or never
/// released, before a moment; their numbers stay, for votes were given to them. Answers how many.
///
/// # Errors
/// Engine errors.
pub async fn blank_statements_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE opinion_statement SET text = '', refused_at = coalesce(refused_at, $1),
           refused_reason = NULL, author = NULL, device = NULL, idempotency_hash = NULL
         WHERE text <> '' AND (refused_at < $1
           OR (refused_at IS NULL AND released_at IS NULL AND received_at < $1))",
        before
    )
    .exec()
    .await
}

/// Deletes what tells whose votes are whose, in processes that have been over for long; the votes
/// stay under numbers nobody can trace back. Answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_voices(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new("DELETE FROM opinion_participant WHERE TRUE");
    f.and_in("process", processes.to_vec());
    let voices = f.query(tx).exec().await?;
    let mut f = Filter::new(
        "UPDATE opinion_statement SET device = NULL, idempotency_hash = NULL
         WHERE device IS NOT NULL",
    );
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await?;
    Ok(voices)
}
