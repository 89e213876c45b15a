//! What a job is.

use kernel::{Chance, Ts};
use serde::{Serialize, de::DeserializeOwned};
use store::Store;

/// Work to be done later: small data, named in the imperative (`SendReceipt`). Running it
/// twice must be harmless, because a worker may die between doing and reporting.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Stored name; never change it while jobs may be waiting.
    const NAME: &'static str;
    /// Attempts before the job is buried.
    const ATTEMPTS: i64 = 10;
}

/// What a running job may use.
#[derive(Clone)]
pub struct JobContext {
    /// The municipality's rows.
    pub store: Store,
    /// When the attempt began.
    pub now: Ts,
    /// Randomness.
    pub chance: Chance,
    /// Attempts so far, this one included.
    pub attempt: i64,
}

/// Why an attempt failed. The text is for the administrator.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Try again later.
    #[error("{0}")]
    Retry(String),
    /// Trying again cannot help: bury the job at once.
    #[error("{0}")]
    Hopeless(String),
    /// The store failed; try again later.
    #[error(transparent)]
    Store(#[from] store::Error),
}
