//! Jobs and events, on whichever engine the run has.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use jobs::{
    Event, Job, JobContext, JobError, Jobs, Listener, Worker, enqueue, enqueue_once, queue, record,
    stuck,
};
use kernel::{Actor, Chance, Clock, FixedClock, Ts};
use serde::{Deserialize, Serialize};
use store::{Db, Error, Store, TownKey, migrate};

static NEXT: AtomicU64 = AtomicU64::new(0);

struct Scene {
    _folder: tempfile::TempDir,
    _db: Db,
    store: Store,
    clock: Arc<FixedClock>,
    chance: Chance,
}

async fn scene() -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let db =
        Db::open(folder.path(), std::env::var("ALLMENDE_TEST_DATABASE").ok().as_deref()).unwrap();
    let nr = NEXT.fetch_add(1, Ordering::Relaxed);
    let store = db.store(&TownKey::new(&format!("jobs_{}_{nr}", std::process::id())).unwrap());
    let steps = migrate::MIGRATIONS.iter().chain(jobs::MIGRATIONS).copied().collect();
    migrate::migrate(&store, steps, Ts(0)).await.unwrap();
    let clock = Arc::new(FixedClock::at(Ts(1_000 * Ts::SECOND)));
    Scene { _folder: folder, _db: db, store, clock, chance: Chance::seeded(nr) }
}

impl Scene {
    fn worker(&self, jobs: Jobs) -> Worker {
        Worker::new(jobs, Arc::clone(&self.clock) as Arc<dyn Clock>, self.chance.clone())
    }

    async fn ask(&self, job: Knock, once: Option<&'static str>, fail: bool) -> Result<(), Error> {
        let (now, chance) = (self.clock.now(), self.chance.clone());
        self.store
            .write(move |tx| {
                Box::pin(async move {
                    match once {
                        Some(key) => enqueue_once(tx, &chance, now, now, &job, key).await?,
                        None => enqueue(tx, &chance, now, now, &job).await?,
                    }
                    if fail { Err(Error::Stopped) } else { Ok(()) }
                })
            })
            .await
    }

    async fn counts(&self) -> (i64, i64) {
        queue::count(&mut self.store.read().await.unwrap()).await.unwrap()
    }
}

#[derive(Serialize, Deserialize)]
struct Knock {
    nr: u64,
}
impl Job for Knock {
    const NAME: &'static str = "Knock";
    const ATTEMPTS: i64 = 3;
}

fn counting(counter: &Arc<AtomicU64>) -> Jobs {
    let counter = Arc::clone(counter);
    Jobs::default().on(move |job: Knock, _: JobContext| {
        let counter = Arc::clone(&counter);
        async move {
            counter.fetch_add(job.nr, Ordering::Relaxed);
            Ok(())
        }
    })
}

#[tokio::test]
async fn a_job_of_a_transaction_that_fails_never_runs() {
    let scene = scene().await;
    let done = Arc::new(AtomicU64::new(0));
    let worker = scene.worker(counting(&done));
    scene.ask(Knock { nr: 1 }, None, true).await.unwrap_err();
    scene.ask(Knock { nr: 10 }, None, false).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(done.load(Ordering::Relaxed), 10);
    assert_eq!(scene.counts().await, (0, 0));
}

#[tokio::test]
async fn the_same_key_waits_only_once() {
    let scene = scene().await;
    let done = Arc::new(AtomicU64::new(0));
    for _ in 0..3 {
        scene.ask(Knock { nr: 1 }, Some("daily"), false).await.unwrap();
    }
    scene.worker(counting(&done)).run_due(&scene.store).await.unwrap();
    assert_eq!(done.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_failing_job_pauses_longer_each_time_and_is_buried_where_it_can_be_woken() {
    let scene = scene().await;
    let tries = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&tries);
    let worker = scene.worker(Jobs::default().on(move |_: Knock, _: JobContext| {
        counter.fetch_add(1, Ordering::Relaxed);
        async { Err(JobError::Retry("the mail server is down".to_owned())) }
    }));
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(tries.load(Ordering::Relaxed), 1, "not again before its pause is over");
    scene.clock.advance(11 * Ts::SECOND);
    worker.run_due(&scene.store).await.unwrap();
    scene.clock.advance(21 * Ts::SECOND);
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(tries.load(Ordering::Relaxed), 3);
    assert_eq!(scene.counts().await, (0, 1));
    let later = scene.clock.now().plus(1);
    let dead = queue::list_dead(&mut scene.store.read().await.unwrap(), later, 10).await.unwrap();
    assert_eq!(dead[0].last_error.as_deref(), Some("the mail server is down"));
    let (id, now) = (dead[0].id, scene.clock.now());
    let woken = scene
        .store
        .write::<_, Error, _>(move |tx| Box::pin(async move { queue::revive(tx, id, now).await }))
        .await
        .unwrap();
    assert!(woken);
    assert_eq!(scene.counts().await, (1, 0));
}

#[tokio::test]
async fn a_job_that_panics_does_not_take_the_worker_with_it() {
    let scene = scene().await;
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    let worker = scene.worker(Jobs::default().on(|job: Knock, _: JobContext| async move {
        assert!(job.nr > 5, "a bug in a job");
        Ok(())
    }));
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(scene.counts().await, (1, 0), "it waits for its next attempt");
}

#[derive(Serialize, Deserialize)]
struct BellRung {
    nr: u64,
}
impl Event for BellRung {
    const NAME: &'static str = "bell_rung";
    const ROOM: &'static str = "test";
    fn subject(&self) -> String {
        format!("bell:{}", self.nr)
    }
}

async fn ring(scene: &Scene, nr: u64) {
    let now = scene.clock.now();
    scene
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { record(tx, now, &Actor::Visitor, &BellRung { nr }).await })
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_listener_hears_every_event_once_and_in_order() {
    let scene = scene().await;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ears = Arc::clone(&heard);
    let listener = Listener::new("test_ears", move |_tx, event: BellRung, _context| {
        let ears = Arc::clone(&ears);
        Box::pin(async move {
            ears.lock().unwrap().push(event.nr);
            Ok(())
        })
    });
    let worker = scene.worker(Jobs::default().listen(listener));
    for nr in 1..=120 {
        ring(&scene, nr).await;
    }
    worker.run_due(&scene.store).await.unwrap();
    ring(&scene, 121).await;
    worker.run_due(&scene.store).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(*heard.lock().unwrap(), (1..=121).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_listener_that_fails_hears_the_event_again() {
    let scene = scene().await;
    let calls = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&calls);
    let listener = Listener::new("test_stubborn", move |_tx, _: BellRung, _context| {
        let first = counter.fetch_add(1, Ordering::Relaxed) == 0;
        Box::pin(
            async move { if first { Err(JobError::Retry("not now".to_owned())) } else { Ok(()) } },
        )
    });
    let worker = scene.worker(Jobs::default().listen(listener));
    ring(&scene, 1).await;
    worker.run_due(&scene.store).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(calls.load(Ordering::Relaxed), 1, "it waits after a failure");
    scene.clock.advance(10 * Ts::SECOND);
    worker.run_due(&scene.store).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(calls.load(Ordering::Relaxed), 2);
    assert_eq!(stuck::count(&mut scene.store.read().await.unwrap()).await.unwrap(), 0);
}

#[tokio::test]
async fn an_event_that_always_fails_is_shown_and_can_be_left_out() {
    let scene = scene().await;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ears = Arc::clone(&heard);
    let listener = Listener::new("test_poisoned", move |_tx, event: BellRung, _context| {
        let ears = Arc::clone(&ears);
        Box::pin(async move {
            if event.nr == 3 {
                return Err(JobError::Retry("poison".to_owned()));
            }
            ears.lock().unwrap().push(event.nr);
            Ok(())
        })
    });
    let worker = scene.worker(Jobs::default().listen(listener));
    for nr in 1..=5 {
        ring(&scene, nr).await;
    }
    for attempts in 1..=2 {
        worker.run_due(&scene.store).await.unwrap();
        scene.clock.advance(Ts::MINUTE);
        let stuck = stuck::list(&mut scene.store.read().await.unwrap()).await.unwrap();
        let shown = (stuck[0].name.as_str(), stuck[0].seq, stuck[0].attempts);
        assert_eq!(shown, ("test_poisoned", 3, attempts));
        assert_eq!(stuck[0].error, "poison");
    }
    let now = scene.clock.now();
    let skipped = scene.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { stuck::skip(tx, &Actor::Visitor, "test_poisoned", 3, now).await })
    });
    assert!(skipped.await.unwrap());
    worker.run_due(&scene.store).await.unwrap();
    let heard = heard.lock().unwrap().clone();
    assert_eq!(heard[heard.len() - 2..], [4, 5]);
    assert!(!heard.contains(&3) && heard.contains(&1) && heard.contains(&2));
    assert_eq!(stuck::count(&mut scene.store.read().await.unwrap()).await.unwrap(), 0);
}

#[tokio::test]
async fn what_is_kept_of_a_failure_names_nobody() {
    let scene = scene().await;
    let refuse = || async { Err(JobError::Hopeless("550 <anna@example.org>".to_owned())) };
    let deaf = Listener::new("test_deaf", move |_tx, _: BellRung, _| Box::pin(refuse()));
    let worker = scene.worker(Jobs::default().listen(deaf).on(move |_: Knock, _| refuse()));
    ring(&scene, 1).await;
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    let mut tx = scene.store.read().await.unwrap();
    let dead = queue::list_dead(&mut tx, Ts(i64::MAX), 10).await.unwrap();
    assert_eq!(dead[0].last_error.as_deref(), Some("550 <…>"));
    assert_eq!(stuck::list(&mut tx).await.unwrap()[0].error, "550 <…>");
}

#[tokio::test]
async fn a_listener_that_cannot_read_an_event_does_not_keep_the_jobs_from_running() {
    let scene = scene().await;
    let done = Arc::new(AtomicU64::new(0));
    let broken = Listener::new("test_broken", |tx, _: BellRung, _context| {
        Box::pin(async move {
            store::q!(tx, "SELECT nothing FROM nowhere").exec().await?;
            Ok(())
        })
    });
    let panicking = Listener::new("test_panicking", |_tx, event: BellRung, _context| {
        Box::pin(async move {
            assert!(event.nr > 5, "a bug in a listener");
            Ok(())
        })
    });
    let worker = scene.worker(counting(&done).listen(broken).listen(panicking));
    ring(&scene, 1).await;
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    worker.run_due(&scene.store).await.unwrap();
    assert_eq!(done.load(Ordering::Relaxed), 1);
}

async fn told(scene: &Scene) -> i64 {
    let mut tx = scene.store.read().await.unwrap();
    store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM outbox").scalar().await.unwrap()
}

fn listener(name: &'static str, fails: bool) -> Listener {
    Listener::new(name, move |_tx, _: BellRung, _context| {
        Box::pin(
            async move { if fails { Err(JobError::Retry("not now".to_owned())) } else { Ok(()) } },
        )
    })
}

#[tokio::test]
async fn events_that_everybody_has_heard_are_dropped_after_a_month() {
    let scene = scene().await;
    ring(&scene, 1).await;
    let (good, slow) = (listener("test_good", false), listener("test_slow", true));
    let both = scene.worker(Jobs::default().listen(good.clone()).listen(slow));
    both.run_due(&scene.store).await.unwrap();
    scene.clock.advance(31 * Ts::DAY);
    both.tidy(&scene.store).await.unwrap();
    assert_eq!(told(&scene).await, 1, "one listener has not heard it yet");
    let one = scene.worker(Jobs::default().listen(good));
    ring(&scene, 2).await;
    one.run_due(&scene.store).await.unwrap();
    one.tidy(&scene.store).await.unwrap();
    assert_eq!(told(&scene).await, 1, "the old one is gone, the new one is kept");
    scene.clock.advance(31 * Ts::DAY);
    scene.worker(Jobs::default()).tidy(&scene.store).await.unwrap();
    assert_eq!(told(&scene).await, 0, "without listeners nobody waits for anything");
}

#[tokio::test]
async fn a_worker_whose_lock_ran_out_does_not_end_the_attempt_of_another() {
    let scene = scene().await;
    let clock = Arc::clone(&scene.clock);
    let (store, chance) = (scene.store.clone(), scene.chance.clone());
    // While the slow worker runs it, its lock runs out and a second worker fails at it.
    let slow = scene.worker(Jobs::default().on(move |_: Knock, _: JobContext| {
        let (clock, store, chance) = (Arc::clone(&clock), store.clone(), chance.clone());
        async move {
            clock.advance(Ts::HOUR);
            let failing = Jobs::default()
                .on(|_: Knock, _: JobContext| async { Err(JobError::Retry("second".to_owned())) });
            Worker::new(failing, clock, chance).run_due(&store).await?;
            Ok(())
        }
    }));
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    slow.run_due(&scene.store).await.unwrap();
    assert_eq!(scene.counts().await, (1, 0), "the second attempt waits for its retry");
}

#[tokio::test]
async fn the_job_of_a_killed_worker_is_free_again_after_two_minutes() {
    let scene = scene().await;
    scene.ask(Knock { nr: 1 }, None, false).await.unwrap();
    let (tell, begun) = tokio::sync::oneshot::channel::<()>();
    let tell = Arc::new(Mutex::new(Some(tell)));
    let doomed = scene.worker(Jobs::default().on(move |_: Knock, _: JobContext| {
        let tell = tell.lock().unwrap().take();
        async move {
            tell.unwrap().send(()).unwrap();
            std::future::pending::<Result<(), JobError>>().await
        }
    }));
    let store = scene.store.clone();
    let running = tokio::spawn(async move { doomed.run_due(&store).await });
    begun.await.unwrap();
    running.abort();
    let done = Arc::new(AtomicU64::new(0));
    let other = scene.worker(counting(&done));
    scene.clock.advance(119 * Ts::SECOND);
    other.run_due(&scene.store).await.unwrap();
    assert_eq!(done.load(Ordering::Relaxed), 0, "it may still be running");
    scene.clock.advance(2 * Ts::SECOND);
    other.run_due(&scene.store).await.unwrap();
    assert_eq!(done.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_buried_job_can_be_woken_while_its_successor_waits() {
    let scene = scene().await;
    let hopeless = scene.worker(
        Jobs::default()
            .on(|_: Knock, _: JobContext| async { Err(JobError::Hopeless("never".to_owned())) }),
    );
    scene.ask(Knock { nr: 1 }, Some("daily"), false).await.unwrap();
    hopeless.run_due(&scene.store).await.unwrap();
    scene.ask(Knock { nr: 2 }, Some("daily"), false).await.unwrap();
    let now = scene.clock.now();
    let dead = queue::list_dead(&mut scene.store.read().await.unwrap(), now.plus(1), 1).await;
    let id = dead.unwrap()[0].id;
    let woken = scene
        .store
        .write::<_, Error, _>(move |tx| Box::pin(async move { queue::revive(tx, id, now).await }))
        .await
        .unwrap();
    assert!(woken);
    assert_eq!(scene.counts().await, (2, 0));
}
