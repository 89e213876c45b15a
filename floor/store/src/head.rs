//! The number of the last change, asked for by many at once and read once for all of them.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

use crate::{Result, Store, journal};

/// What several askers share.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// Askers so far.
    asked: AtomicU64,
    read: Mutex<Read>,
}

/// The last reading.
#[derive(Debug, Default)]
struct Read {
    /// All askers with a smaller number had asked before this reading began.
    serves: u64,
    seq: i64,
}

impl Store {
    /// The journal's number of the last change, as committed at some moment after this call began.
    /// Whoever keeps something together with this number, taken before it was made, may hand it out
    /// as long as the number is the same: nothing has changed since.
    ///
    /// Cheap under load: those who ask while a reading runs share the next one.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn last_change(&self) -> Result<i64> {
        let me = self.head.asked.fetch_add(1, Ordering::SeqCst);
        let mut read = self.head.read.lock().await;
        if read.serves <= me {
            let serves = self.head.asked.load(Ordering::SeqCst);
            let seq = journal::last(&mut self.read().await?).await?;
            *read = Read { serves, seq };
        }
        Ok(read.seq)
    }
}
