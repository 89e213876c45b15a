//! A transaction on either engine.

use std::sync::Arc;

use sqlx::{Postgres, Sqlite, SqliteConnection, Transaction, pool::PoolConnection};

use crate::{
    Error, Result,
    batch::{Batch, Waiting},
    query::{On, Query, Sql},
    sqlite::File,
};

/// A transaction. A read transaction refuses writes; a write transaction is handed to the
/// closure of [`crate::Store::write`], which commits it.
pub struct Tx {
    pub(crate) inner: Inner,
    pub(crate) wakes_worker: bool,
    /// A statement failed, and no savepoint has undone it.
    pub(crate) broken: bool,
    /// Statements that go to the engine with the next one; only ever any on SQLite.
    pub(crate) waiting: Waiting,
    /// Number and hash of the last journal entry, where this transaction knows them.
    pub(crate) journal_head: Option<(i64, Vec<u8>)>,
}

pub(crate) enum Inner {
    /// A reader; the `Arc` keeps the file open.
    Read(PoolConnection<Sqlite>, #[expect(dead_code, reason = "held, not read")] Arc<File>),
    /// The writer's connection, lent by the writer task.
    Write(PoolConnection<Sqlite>),
    /// PostgreSQL, reading or writing.
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn new(inner: Inner) -> Self {
        Self {
            inner,
            wakes_worker: false,
            broken: false,
            waiting: Waiting::default(),
            journal_head: None,
        }
    }

    /// Begins a query; prefer the macro [`crate::q!`].
    pub fn query(&mut self, sql: impl Into<Sql>) -> Query<'_> {
        let batch = Batch::behind(&mut self.waiting);
        let on = match &mut self.inner {
            Inner::Read(tx, _) => On::Sqlite(&mut *tx, batch),
            Inner::Write(c) => On::Sqlite(&mut *c, batch),
            Inner::Postgres(tx) => On::Postgres(&mut *tx, Default::default()),
        };
        let broken = &mut self.broken;
        Query { sql: sql.into(), on, binds: 0, counted: true, failed: None, broken }
    }

    /// Begins a statement that begins or ends a transaction: it asks for no rows, and is not
    /// counted as a query, as PostgreSQL's driver does not count its own.
    pub(crate) fn control(&mut self, sql: &'static str) -> Query<'_> {
        Query { counted: false, ..self.query(sql) }
    }

    /// After the commit, the worker looks for due jobs at once.
    pub fn wake_worker(&mut self) {
        self.wakes_worker = true;
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.inner, Inner::Postgres(_))
    }

    pub(crate) fn sqlite(&mut self) -> Option<&mut SqliteConnection> {
        match &mut self.inner {
            Inner::Read(tx, _) => Some(&mut *tx),
            Inner::Write(c) => Some(&mut *c),
            Inner::Postgres(_) => None,
        }
    }

    /// Sets a savepoint; a failed statement after it can be undone with
    /// [`Tx::rollback_to`] so that the transaction goes on (PostgreSQL would abort it).
    ///
    /// # Errors
    /// Engine errors; [`Error::Swallowed`] when a statement has failed before.
    pub async fn savepoint(&mut self) -> Result<()> {
        if self.broken {
            return Err(Error::Swallowed);
        }
        self.query("SAVEPOINT attempt").exec().await?;
        Ok(())
    }

    /// Undoes everything since [`Tx::savepoint`].
    ///
    /// # Errors
    /// Engine errors.
    pub async fn rollback_to(&mut self) -> Result<()> {
        self.forget();
        self.query("ROLLBACK TO SAVEPOINT attempt").exec().await?;
        self.query("RELEASE SAVEPOINT attempt").exec().await?;
        self.broken = false;
        Ok(())
    }

    /// Gives up what belongs to work that is being undone.
    pub(crate) fn forget(&mut self) {
        self.waiting.clear();
        self.journal_head = None;
    }

    /// Keeps everything since [`Tx::savepoint`].
    ///
    /// # Errors
    /// Engine errors.
    pub async fn release(&mut self) -> Result<()> {
        self.query("RELEASE SAVEPOINT attempt").exec().await?;
        Ok(())
    }
}
