//! The queue's rows.

use kernel::{Chance, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

use crate::Job;

/// Enqueues a job to run at `at` or soon after, if the caller's transaction commits.
///
/// # Errors
/// Engine errors.
pub async fn enqueue<J: Job>(tx: &mut Tx, chance: &Chance, now: Ts, at: Ts, job: &J) -> Result<()> {
    insert(tx, chance, now, at, job, None).await
}

/// Like [`enqueue`], but at most one waiting job of this kind has the key `dedupe`; a second
/// call changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn enqueue_once<J: Job>(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    at: Ts,
    job: &J,
    dedupe: &str,
) -> Result<()> {
    insert(tx, chance, now, at, job, Some(dedupe)).await
}

/// Like [`enqueue`], for the coming night (two o'clock UTC), once.
///
/// # Errors
/// Engine errors.
pub async fn enqueue_tonight<J: Job>(tx: &mut Tx, chance: &Chance, now: Ts, job: &J) -> Result<()> {
    let night = now.plus(-2 * Ts::HOUR).0.div_euclid(Ts::DAY) + 1;
    let at = Ts(night * Ts::DAY + 2 * Ts::HOUR);
    enqueue_once(tx, chance, now, at, job, &format!("night {night}")).await
}

async fn insert<J: Job>(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    at: Ts,
    job: &J,
    dedupe: Option<&str>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO job (id, kind, payload, dedupe, run_at, attempts, created_at)
         VALUES ($1, $2, $3, $4, $5, 0, $6)
         ON CONFLICT (kind, dedupe) WHERE dedupe IS NOT NULL AND dead_at IS NULL DO NOTHING",
        chance.uuid(now),
        J::NAME,
        serde_json::to_string(job)?,
        dedupe,
        at,
        now
    )
    .later()
    .await?;
    tx.wake_worker();
    Ok(())
}

/// A job as claimed by a worker.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Claimed {
    pub(crate) id: Uuid,
    pub(crate) kind: String,
    pub(crate) payload: String,
    pub(crate) attempts: i64,
}

/// Whether any job can be claimed; a look that writes nothing.
pub(crate) async fn has_due(tx: &mut Tx, now: Ts) -> Result<bool> {
    let first = q!(
        tx,
        "SELECT min(run_at) FROM job
         WHERE dead_at IS NULL AND (locked_until IS NULL OR locked_until < $1)",
        now
    )
    .scalar::<Option<Ts>>()
    .await?;
    Ok(first.is_some_and(|at| at <= now))
}

pub(crate) async fn claim(tx: &mut Tx, now: Ts, until: Ts, limit: i64) -> Result<Vec<Claimed>> {
    let sql = store::dialect::claim_jobs(tx);
    q!(tx, sql, now, until, limit).all().await
}

/// The job and which attempt of it this worker runs. A worker that was so slow that its lock
/// ran out and another took over has an older attempt, and changes nothing any more.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attempt {
    pub(crate) id: Uuid,
    pub(crate) nr: i64,
}

/// Keeps a job that is still running locked.
pub(crate) async fn hold(tx: &mut Tx, job: Attempt, until: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE job SET locked_until = $1 WHERE id = $2 AND attempts = $3 AND dead_at IS NULL",
        until,
        job.id,
        job.nr
    )
    .exec()
    .await?;
    Ok(())
}

pub(crate) async fn finish(tx: &mut Tx, job: Attempt) -> Result<()> {
    q!(tx, "DELETE FROM job WHERE id = $1 AND attempts = $2", job.id, job.nr).exec().await?;
    Ok(())
}

pub(crate) async fn retry(tx: &mut Tx, job: Attempt, at: Ts, error: &str) -> Result<()> {
    q!(
        tx,
        "UPDATE job SET run_at = $1, locked_until = NULL, last_error = $2
         WHERE id = $3 AND attempts = $4",
        at,
        error,
        job.id,
        job.nr
    )
    .exec()
    .await?;
    Ok(())
}

pub(crate) async fn bury(tx: &mut Tx, job: Attempt, at: Ts, error: &str) -> Result<()> {
    q!(
        tx,
        "UPDATE job SET dead_at = $1, locked_until = NULL, last_error = $2
         WHERE id = $3 AND attempts = $4",
        at,
        error,
        job.id,
        job.nr
    )
    .exec()
    .await?;
    Ok(())
}

/// A job the administrator looks at.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub kind: String,
    /// Attempts so far.
    pub attempts: i64,
    /// When it runs next (or ran last, when dead).
    pub run_at: Ts,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was given up.
    pub dead_at: Option<Ts>,
}

/// The buried jobs, newest first, from before the moment `before`.
///
/// # Errors
/// Engine errors.
pub async fn list_dead(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Listed>> {
    q!(
        tx,
        "SELECT id, kind, attempts, run_at, last_error, dead_at FROM job
         WHERE dead_at IS NOT NULL AND dead_at < $1 ORDER BY dead_at DESC, id DESC LIMIT $2",
        before,
        limit
    )
    .all()
    .await
}

/// Waiting and buried jobs.
///
/// # Errors
/// Engine errors.
pub async fn count(tx: &mut Tx) -> Result<(i64, i64)> {
    q!(
        tx,
        "SELECT CAST(count(*) FILTER (WHERE dead_at IS NULL) AS BIGINT),
                CAST(count(*) FILTER (WHERE dead_at IS NOT NULL) AS BIGINT) FROM job"
    )
    .one()
    .await
}

/// The queue in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Depth {
    /// Jobs that wait, whether due or not.
    pub waiting: i64,
    /// Jobs that were given up.
    pub dead: i64,
    /// When the oldest job that is due was to run.
    pub oldest_due: Option<Ts>,
}

/// How long the queue is, and since when its oldest due job waits.
///
/// # Errors
/// Engine errors.
pub async fn depth(tx: &mut Tx, now: Ts) -> Result<Depth> {
    q!(
        tx,
        "SELECT CAST(count(*) FILTER (WHERE dead_at IS NULL) AS BIGINT) AS waiting,
                CAST(count(*) FILTER (WHERE dead_at IS NOT NULL) AS BIGINT) AS dead,
                min(CASE WHEN dead_at IS NULL AND run_at <= $1 THEN run_at END) AS oldest_due
         FROM job",
        now
    )
    .one()
    .await
}

/// Gives a buried job a fresh start; false when there is no such job. Where one with the same
/// key waits already, this one runs beside it.
///
/// # Errors
/// Engine errors.
pub async fn revive(tx: &mut Tx, id: Uuid, now: Ts) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE job SET dead_at = NULL, attempts = 0, run_at = $1, dedupe = CASE WHEN EXISTS
             (SELECT 1 FROM job w WHERE w.kind = job.kind AND w.dedupe = job.dedupe
                AND w.dead_at IS NULL) THEN NULL ELSE dedupe END
         WHERE id = $2 AND dead_at IS NOT NULL",
        now,
        id
    )
    .exec()
    .await?;
    tx.wake_worker();
    Ok(changed > 0)
}

/// When the next job is due.
pub(crate) async fn next_due(tx: &mut Tx) -> Result<Option<Ts>> {
    q!(tx, "SELECT min(run_at) FROM job WHERE dead_at IS NULL").scalar::<Option<Ts>>().await
}
