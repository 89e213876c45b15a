//! The worker: runs what is due, one municipality after another.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use kernel::{Chance, Clock, Ts};
use store::{Result, Store};
use tokio::task::JoinHandle;

use crate::{
    JobContext, JobError, Jobs, failure, listener,
    queue::{self, Attempt, Claimed},
};

/// How long a claimed job is locked; a worker that dies frees it after this. A running one renews
/// its lock four times in it, so that a long write of somebody else, which holds a renewal up, does
/// not cost it the job.
const LOCK: i64 = 2 * Ts::MINUTE;
/// How often the lock of a running job is renewed.
const RENEW: Duration = Duration::from_secs(30);
/// How long one attempt may run. A job that hangs (a mail server that says nothing) must not
/// keep all others waiting for ever.
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// How long delivered events stay readable for a new listener.
const OUTBOX_KEPT: i64 = 30 * Ts::DAY;

/// Runs the jobs of any municipality's store.
#[derive(Clone)]
pub struct Worker {
    jobs: Arc<Jobs>,
    clock: Arc<dyn Clock>,
    chance: Chance,
    stopped: Arc<AtomicBool>,
}

impl Worker {
    /// A worker for these jobs.
    #[must_use]
    pub fn new(jobs: Jobs, clock: Arc<dyn Clock>, chance: Chance) -> Self {
        Self { jobs: Arc::new(jobs), clock, chance, stopped: Arc::default() }
    }

    /// After this, the job that is running is finished and no other is begun.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Delivers events and runs every due job of one municipality; answers when the next is
    /// due. Where nothing is to be done, nothing is written.
    ///
    /// # Errors
    /// Store errors. A failing job is no error here: it is retried or buried.
    pub async fn run_due(&self, store: &Store) -> Result<Option<Ts>> {
        while !self.stopped.load(Ordering::Relaxed) {
            let now = self.clock.now();
            listener::deliver(&self.jobs.listeners, &self.context(store, now, 0)).await?;
            if !queue::has_due(&mut store.read().await?, now).await? {
                break;
            }
            // One at a time: what is claimed and waits behind a slow job would lose its lock.
            let claimed = store
                .write(move |tx| {
                    Box::pin(async move { queue::claim(tx, now, now.plus(LOCK), 1).await })
                })
                .await?;
            let Some(job) = claimed.into_iter().next() else { break };
            self.run_one(store, job, now).await?;
        }
        queue::next_due(&mut store.read().await?).await
    }

    /// Drops delivered events that nobody needs any more, and puts the search in order.
    ///
    /// # Errors
    /// Store errors.
    pub async fn tidy(&self, store: &Store) -> Result<()> {
        let before = self.clock.now().plus(-OUTBOX_KEPT);
        listener::forget(store, &self.jobs.listeners, before).await?;
        store::search::renew(store).await
    }

    fn context(&self, store: &Store, now: Ts, attempt: i64) -> JobContext {
        JobContext { store: store.clone(), now, chance: self.chance.clone(), attempt }
    }

    async fn run_one(&self, store: &Store, job: Claimed, now: Ts) -> Result<()> {
        let context = self.context(store, now, job.attempts);
        let attempt = Attempt { id: job.id, nr: job.attempts };
        let (outcome, attempts) = match self.jobs.kind(&job.kind) {
            None => (Err(JobError::Retry(format!("no code for the job {}", job.kind))), 10),
            Some(kind) => {
                // A task of its own: a job that panics must not take the worker with it.
                let running = tokio::spawn((kind.run)(job.payload, context));
                (self.attend(store, attempt, running).await, kind.attempts)
            }
        };
        let (kind, tries, done) = (job.kind, job.attempts, self.clock.now());
        store::fault::point("job.done");
        store
            .write(move |tx| {
                Box::pin(async move {
                    match outcome {
                        Ok(()) => queue::finish(tx, attempt).await,
                        Err(e) => {
                            let hopeless = matches!(e, JobError::Hopeless(_)) || tries >= attempts;
                            let text = failure::nameless(&e);
                            tracing::warn!(job.kind = %kind, job.attempt = tries, error = text, hopeless, "job failed");
                            if hopeless {
                                queue::bury(tx, attempt, done, &text).await
                            } else {
                                queue::retry(tx, attempt, done.plus(pause(tries)), &text).await
                            }
                        }
                    }
                })
            })
            .await
    }

    /// Waits for a running job, renews its lock meanwhile, and ends one that runs too long.
    async fn attend(
        &self,
        store: &Store,
        attempt: Attempt,
        mut running: JoinHandle<std::result::Result<(), JobError>>,
    ) -> std::result::Result<(), JobError> {
        let mut renew = tokio::time::interval(RENEW);
        renew.tick().await;
        let longest = tokio::time::sleep(LONGEST);
        tokio::pin!(longest);
        loop {
            tokio::select! {
                outcome = &mut running => {
                    return outcome.unwrap_or_else(|e| {
                        Err(JobError::Retry(format!("the job panicked: {e}")))
                    });
                }
                () = &mut longest => {
                    running.abort();
                    let minutes = LONGEST.as_secs() / 60;
                    return Err(JobError::Retry(format!("it ran longer than {minutes} minutes")));
                }
                _ = renew.tick() => {
                    let until = self.clock.now().plus(LOCK);
                    let held = store.write::<_, store::Error, _>(move |tx| {
                        Box::pin(async move { queue::hold(tx, attempt, until).await })
                    });
                    if let Err(error) = held.await {
                        tracing::error!(%error, "the lock of a job was not renewed");
                    }
                }
            }
        }
    }
}

/// The pause after the n-th failed attempt: 10 s, doubled each time, at most 6 h.
#[must_use]
pub fn pause(attempt: i64) -> i64 {
    let doublings = u32::try_from(attempt.clamp(1, 12) - 1).unwrap_or(0);
    (10 * Ts::SECOND * 2_i64.pow(doublings)).min(6 * Ts::HOUR)
}

/// How long a sweep over all municipalities waits when nobody is woken; a worker in another
/// process than the server finds new jobs at this pace.
pub const SWEEP: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_are_bounded() {
        assert_eq!(pause(1), 10 * Ts::SECOND);
        assert_eq!(pause(2), 20 * Ts::SECOND);
        assert_eq!(pause(100), 20_480 * Ts::SECOND);
        assert!(pause(100) <= 6 * Ts::HOUR);
    }
}
