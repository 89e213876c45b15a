//! Group commit on SQLite: one task owns the only writing connection. It runs the waiting
//! writes one after another inside one transaction, each in a savepoint of its own, and
//! answers all of them after the one commit that flushed them to disk.
//!
//! A write that fails or panics is undone alone. A caller that goes away after sending still
//! writes: what was sent is stored, which is what an idempotency key is for.

use std::{any::Any, panic::AssertUnwindSafe, sync::Arc};

use futures_util::{FutureExt, future::BoxFuture};
use sqlx::SqlitePool;
use tokio::sync::{mpsc, oneshot};

use crate::{
    Error, Result,
    tx::{Inner, Tx},
};

/// Writes that share one commit at most; bounds the wait of the first.
const GROUP: usize = 256;

/// Ends a write that went well, and begins the next one.
const NEXT: &str = "RELEASE SAVEPOINT write; SAVEPOINT write";

type Outcome = Result<Box<dyn Any + Send>, Box<dyn Any + Send>>;
type Run = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Outcome> + Send>;
/// The caller's answer: its own outcome, or the reason why the commit is not there.
type Answer = Result<(Outcome, bool)>;

struct Write {
    run: Run,
    answer: oneshot::Sender<Answer>,
}

tokio::task_local! {
    /// The municipality whose write this task is running.
    static WRITING: Arc<str>;
}

/// Whether the present task runs inside a write of this municipality.
pub(crate) fn is_writing(schema: &str) -> bool {
    WRITING.try_with(|writing| **writing == *schema).unwrap_or(false)
}

/// Runs a closure so that a panic is an error, and so that a failed statement which the
/// closure did not tell is one too, whatever the engine would make of it.
pub(crate) async fn guarded<T, E, F>(schema: Arc<str>, tx: &mut Tx, f: F) -> Result<T, E>
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>>,
    E: From<Error>,
{
    let run = WRITING.scope(schema, async { f(&mut *tx).await });
    match AssertUnwindSafe(run).catch_unwind().await {
        Ok(Ok(_)) if tx.broken => Err(Error::Swallowed.into()),
        Ok(outcome) => outcome,
        Err(_panic) => Err(Error::Panicked.into()),
    }
}

/// Handle to the writer task of one file.
pub(crate) struct Writer {
    queue: mpsc::Sender<Write>,
    pool: SqlitePool,
}

impl Writer {
    pub(crate) fn start(pool: SqlitePool) -> Self {
        let (queue, waiting) = mpsc::channel(4 * GROUP);
        tokio::spawn(serve(pool.clone(), waiting));
        Self { queue, pool }
    }

    pub(crate) async fn stop(&self) {
        self.pool.close().await;
    }

    /// Runs `f` in the next group; answers after its commit, with the flag whether the
    /// worker is to be woken.
    pub(crate) async fn write<T, E, F>(&self, schema: Arc<str>, f: F) -> Result<(T, bool), E>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let run: Run = Box::new(move |tx| {
            async move {
                let done = match guarded(schema, tx, f).await {
                    // What waits still goes to the engine here, so that its error is this write's.
                    Ok(value) => tx.control(NEXT).exec().await.map(|_| value).map_err(E::from),
                    Err(e) => Err(e),
                };
                match done {
                    Ok(value) => Ok(Box::new(value) as Box<dyn Any + Send>),
                    Err(e) => Err(Box::new(e) as Box<dyn Any + Send>),
                }
            }
            .boxed()
        });
        let (answer, answered) = oneshot::channel();
        self.queue.send(Write { run, answer }).await.map_err(|_gone| Error::Stopped)?;
        let (outcome, wakes) = answered.await.map_err(|_gone| Error::Stopped)??;
        match outcome {
            Ok(value) => match value.downcast::<T>() {
                Ok(value) => Ok((*value, wakes)),
                Err(_) => Err(Error::Stopped.into()),
            },
            Err(e) => match e.downcast::<E>() {
                Ok(e) => Err(*e),
                Err(_) => Err(Error::Panicked.into()),
            },
        }
    }
}

async fn serve(pool: SqlitePool, mut waiting: mpsc::Receiver<Write>) {
    let mut group = Vec::with_capacity(GROUP);
    while waiting.recv_many(&mut group, GROUP).await > 0 {
        if let Err(lost) = run_group(&pool, &mut group).await {
            let reason = lost.to_string();
            tracing::error!(error = %reason, "group commit failed");
            for write in group.drain(..) {
                // A caller that went away needs no answer.
                let _ = write.answer.send(Err(Error::Commit(reason.clone())));
            }
        }
    }
}

/// Runs what is in `group` and commits. On `Err` the writes still in `group` have no answer
/// yet, and nothing was stored.
async fn run_group(pool: &SqlitePool, group: &mut Vec<Write>) -> Result<()> {
    let connection = pool.acquire().await?;
    let mut tx = Tx::new(Inner::Write(connection));
    let outcome = match tx.control("BEGIN IMMEDIATE; SAVEPOINT write").exec().await {
        Ok(_) => run_all(&mut tx, group).await,
        Err(e) => Err(e),
    };
    if outcome.is_err() {
        // The engine may have rolled back by itself (a full disk does that); then this fails.
        // Either way nothing more is asked of a connection in an unknown state.
        tx.forget();
        if let Err(error) = tx.control("ROLLBACK").exec().await {
            tracing::debug!(%error, "nothing to roll back");
        }
        if let Inner::Write(connection) = &mut tx.inner {
            connection.close_on_drop();
        }
    }
    outcome
}

/// The writes of an open transaction, its commit, and the answers.
async fn run_all(tx: &mut Tx, group: &mut Vec<Write>) -> Result<()> {
    let mut done = Vec::with_capacity(group.len());
    let mut waiting = std::mem::take(group).into_iter();
    let mut lost = None;
    for write in waiting.by_ref() {
        match run_one(tx, write.run).await {
            Ok(outcome) => {
                done.push((write.answer, outcome, std::mem::take(&mut tx.wakes_worker)));
            }
            Err(e) => {
                let _ = write.answer.send(Err(Error::Commit(e.to_string())));
                lost = Some(e);
                break;
            }
        }
    }
    // After a loss no transaction may be open: the next savepoint would begin and commit one.
    group.extend(waiting);
    crate::fault::point("commit.before");
    let committed = match lost {
        None => tx.control("COMMIT").exec().await.map(|_| ()),
        Some(e) => Err(e),
    };
    if let Err(e) = &committed {
        let reason = e.to_string();
        for (answer, ..) in done {
            let _ = answer.send(Err(Error::Commit(reason.clone())));
        }
        return committed;
    }
    crate::fault::point("commit.after");
    crate::meter::commit(done.len());
    for (answer, outcome, wakes) in done {
        let _ = answer.send(Ok((outcome, wakes)));
    }
    Ok(())
}

/// Runs a write in the savepoint that is open, and leaves a fresh one.
async fn run_one(tx: &mut Tx, run: Run) -> Result<Outcome> {
    let outcome = run(tx).await;
    if outcome.is_err() {
        tx.wakes_worker = false;
        tx.forget();
        tx.control("ROLLBACK TO SAVEPOINT write").exec().await?;
        tx.broken = false;
    }
    Ok(outcome)
}
