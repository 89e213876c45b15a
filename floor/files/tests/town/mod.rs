//! A municipality with nothing but this crate's tables, on the engine of the run.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::Arc;

use files::Files;
use kernel::{Chance, FixedClock, Ts};
use store::{Db, Store, TownKey, migrate::migrate};

/// A clock's moment long after the epoch, and late in a day.
pub const NOON: Ts = Ts(20_000 * Ts::DAY + 12 * Ts::HOUR);

pub struct Town {
    pub store: Store,
    pub files: Files,
    pub clock: Arc<FixedClock>,
    pub chance: Chance,
    pub worker: jobs::Worker,
    _folder: tempfile::TempDir,
}

impl Town {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).unwrap();
        let chance = Chance::system();
        let key = TownKey::new(&format!("files_{}", chance.code(12).to_lowercase())).unwrap();
        let store = db.store(&key);
        let steps = [store::migrate::MIGRATIONS, jobs::MIGRATIONS, files::MIGRATIONS].concat();
        migrate(&store, steps, NOON).await.unwrap();
        let files = Files::open(folder.path(), None).unwrap();
        let clock = Arc::new(FixedClock::at(NOON));
        let worker = jobs::Worker::new(files::jobs(&files), clock.clone(), chance.clone());
        Self { store, files, clock, chance, worker, _folder: folder }
    }

    pub async fn work(&self) {
        self.worker.run_due(&self.store).await.unwrap();
    }
}
