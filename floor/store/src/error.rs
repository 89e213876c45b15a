//! What can go wrong with a row.

/// Result with the store's error.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error of the store. Its text is for logs, never for a browser.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine refused or failed.
    #[error("database: {0}")]
    Engine(#[from] sqlx::Error),
    /// A query has another number of placeholders than binds.
    #[error("query has {placeholders} placeholders but {binds} binds: {sql}")]
    Placeholders {
        /// Highest `$n` in the text.
        placeholders: usize,
        /// Values bound.
        binds: usize,
        /// The text.
        sql: String,
    },
    /// The writer is gone because the process is stopping.
    #[error("the writer has stopped; the change was not stored")]
    Stopped,
    /// A commit failed: nothing of the transaction is stored.
    #[error("commit failed; the change was not stored: {0}")]
    Commit(String),
    /// A closure panicked; its changes were rolled back.
    #[error("a write panicked and was rolled back")]
    Panicked,
    /// A statement failed and the closure went on as if it had not; nothing is stored.
    #[error("a statement of the write failed and was not undone; nothing was stored")]
    Swallowed,
    /// A write was begun inside another write of the same municipality, which would wait for
    /// itself for ever.
    #[error("a write inside a write of the same municipality; use the transaction at hand")]
    Nested,
    /// A migration that already ran was edited afterwards.
    #[error("migration {room}/{name} was changed after it ran; add a new step instead")]
    Edited {
        /// Room of the step.
        room: String,
        /// Name of the step.
        name: String,
    },
    /// A municipality key that is not `[a-z][a-z0-9_]{0,39}`.
    #[error(
        "\"{0}\" is no municipality key: use a-z, 0-9 and _, beginning with a letter, at most 40"
    )]
    Key(String),
    /// Stored JSON no longer fits its type.
    #[error("stored document does not fit: {0}")]
    Document(#[from] serde_json::Error),
    /// A backup cannot be made or does not fit.
    #[error("backup: {0}")]
    Backup(String),
    /// The number of the last change could not be read.
    #[error("the last change: {0}")]
    Head(String),
    /// The data folder cannot be used.
    #[error("data folder: {0}")]
    Folder(#[from] std::io::Error),
}

impl Error {
    /// True when a unique key was violated.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Engine(sqlx::Error::Database(e)) if e.is_unique_violation())
    }
}
