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

/// Deletes comments that were never public, and the words of those removed before a moment, whose
/// places in their threads stay; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_undecided_comments_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    let never = q!(
        tx,
        "DELETE FROM contribution_comment WHERE nr IS NULL AND coalesce(refused_at, at) < $1",
        before
    );
    let never = never.exec().await?;
    let removed = q!(
        tx,
        "UPDATE contribution_comment SET body = '', refused_reason = NULL
         WHERE refused_at < $1 AND body <> ''",
        before
    );
    Ok(never + removed.exec().await?)
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
    Ok(voices + delete_comment_traces(tx, processes).await?)
}

/// Deletes reports of readers and appeals that were settled before a moment; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_disputes_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    let flags = q!(tx, "DELETE FROM contribution_flag WHERE settled_at < $1", before);
    let flags = flags.exec().await?;
    let appeals = q!(tx, "DELETE FROM contribution_appeal WHERE decided_at < $1", before);
    Ok(flags + appeals.exec().await?)
}

async fn delete_comment_traces(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new(
        "DELETE FROM contribution_comment_voice WHERE comment IN (SELECT m.id
         FROM contribution_comment m JOIN contribution c ON c.id = m.contribution WHERE TRUE",
    );
    f.and_in("c.process", processes.to_vec());
    f.text(")");
    let mut voices = f.query(tx).exec().await?;
    let mut f = Filter::new(
        "DELETE FROM contribution_flag WHERE contribution IN (SELECT id FROM contribution WHERE TRUE",
    );
    f.and_in("process", processes.to_vec());
    f.text(")");
    voices += f.query(tx).exec().await?;
    let mut f = Filter::new(
        "UPDATE contribution_comment SET secret_hash = NULL, idempotency_hash = NULL
         WHERE secret_hash IS NOT NULL AND contribution IN (SELECT id FROM contribution WHERE TRUE",
    );
    f.and_in("process", processes.to_vec());
    f.text(")");
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
