//! The number of the last change, asked for by many at once and read once for all of them.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

use crate::{Error, Result, Store, journal};

/// What several askers share.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Askers so far.
    asked: AtomicU64,
    read: Mutex<Read>,
}

/// The last reading.
#[derive(Debug)]
struct Read {
    /// All askers with a smaller number had asked before this reading began.
    serves: u64,
    /// The number, or why there is none.
    seq: Result<i64, String>,
}

impl Default for Read {
    fn default() -> Self {
        Self { serves: 0, seq: Ok(0) }
    }
}

impl Store {
    /// The journal's number of the last change, as committed at some moment after this call began.
    /// Whoever keeps something together with this number, taken before it was made, may hand it out
    /// as long as the number is the same: nothing has changed since.
    ///
    /// Cheap under load: those who ask while a reading runs share the next one, and its failure:
    /// while the engine is away nobody waits for the patience of all who asked before.
    ///
    /// # Errors
    /// [`Error::Head`].
    pub async fn last_change(&self) -> Result<i64> {
        let me = self.head.asked.fetch_add(1, Ordering::SeqCst);
        let mut read = self.head.read.lock().await;
        if read.serves <= me {
            let serves = self.head.asked.load(Ordering::SeqCst);
            let seq = self.read_last().await.map_err(|error| error.to_string());
            *read = Read { serves, seq };
        }
        read.seq.clone().map_err(Error::Head)
    }

    async fn read_last(&self) -> Result<i64> {
        journal::last(&mut self.read().await?).await
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::join_all;

    use crate::{Db, TownKey, meter};

    #[tokio::test]
    async fn those_who_ask_while_the_engine_fails_share_a_failure() {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(folder.path(), None).expect("the engine opens");
        // A town without tables: each reading fails.
        let store = db.store(&TownKey::new("empty").expect("a key"));
        let before = meter::counted().queries;
        let told = join_all((0..50).map(|_| store.last_change())).await;
        assert!(told.iter().all(Result::is_err));
        let asked = meter::counted().queries - before;
        assert!(asked <= 2, "{asked} readings for fifty askers");
    }
}
