//! The engine and the municipalities on it.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::future::BoxFuture;
use sqlx::{
    AssertSqlSafe, PgPool, Postgres, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::sync::broadcast;

use crate::{
    Error, Result,
    head::Head,
    sqlite::Files,
    tx::{Inner, Tx},
    writer::{self, guarded},
};

/// Key of a municipality in file and schema names: `[a-z][a-z0-9_]{0,39}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TownKey(Arc<str>);

impl TownKey {
    /// The key, if it may stand in a file and schema name.
    ///
    /// # Errors
    /// [`Error::Key`] for anything else.
    pub fn new(key: &str) -> Result<Self> {
        let mut chars = key.chars();
        let begins = chars.next().is_some_and(|c| c.is_ascii_lowercase());
        let goes_on = chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if begins && goes_on && key.len() <= 40 {
            Ok(Self(key.into()))
        } else {
            Err(Error::Key(key.to_owned()))
        }
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for TownKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// An opened engine: a data folder with SQLite files, or one PostgreSQL database.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    wakes: broadcast::Sender<TownKey>,
}

#[derive(Clone)]
enum Engine {
    Sqlite(Arc<Files>),
    Postgres(PgPool, Arc<Turns>),
}

/// Whose turn it is to write, by schema. Writers of one municipality wait here and not with a
/// connection in their hands, so that they never take the readers' ones.
type Turns = Mutex<HashMap<Arc<str>, Arc<tokio::sync::Mutex<()>>>>;

/// Connections to PostgreSQL a process has at most.
const CONNECTIONS: u32 = 16;

/// Name of the schema or file that knows the municipalities. No municipality key can be
/// this word, because keys hold no hyphen.
pub(crate) const REGISTRY: &str = "allmende-registry";

impl Db {
    /// Opens SQLite files under `folder`, or the PostgreSQL database behind `url`.
    ///
    /// # Errors
    /// When the address is malformed; PostgreSQL is connected at the first query.
    pub fn open(folder: &Path, url: Option<&str>) -> Result<Self> {
        let engine = match url {
            None => Engine::Sqlite(Arc::new(Files::new(&folder.join("db")))),
            Some(url) => {
                let options: PgConnectOptions = url.parse()?;
                let pool = PgPoolOptions::new()
                    .max_connections(CONNECTIONS)
                    .acquire_timeout(Duration::from_secs(10))
                    .test_before_acquire(false)
                    .connect_lazy_with(options.statement_cache_capacity(256));
                Engine::Postgres(pool, Arc::default())
            }
        };
        Ok(Self { engine, wakes: broadcast::channel(1024).0 })
    }

    /// One municipality's rows.
    #[must_use]
    pub fn store(&self, key: &TownKey) -> Store {
        let schema = key.as_str().into();
        Store { db: self.clone(), key: key.clone(), schema, head: Arc::default() }
    }

    /// The rows about municipalities themselves.
    #[must_use]
    pub(crate) fn registry_store(&self) -> Store {
        let (key, schema) = (TownKey("registry".into()), REGISTRY.into());
        Store { db: self.clone(), key, schema, head: Arc::default() }
    }

    /// Tells each municipality whose committed write asked for the worker.
    #[must_use]
    pub fn wakes(&self) -> broadcast::Receiver<TownKey> {
        self.wakes.subscribe()
    }

    /// How the engine encodes texts: `UTF8` where all is well.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn encoding(&self) -> Result<String> {
        match &self.engine {
            // Every file is made by us, and as the engine makes it by itself.
            Engine::Sqlite(_) => Ok("UTF-8".to_owned()),
            Engine::Postgres(pool, _) => {
                Ok(sqlx::query_scalar("SHOW server_encoding").fetch_one(pool).await?)
            }
        }
    }

    /// Closes all files and connections; for a calm end of the process.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(files) => {
                for key in files.open_keys() {
                    files.close(&key).await;
                }
            }
            Engine::Postgres(pool, _) => pool.close().await,
        }
    }
}

/// One municipality's rows. Nothing of another municipality can be reached through it.
#[derive(Clone)]
pub struct Store {
    db: Db,
    key: TownKey,
    schema: Arc<str>,
    pub(crate) head: Arc<Head>,
}

impl Store {
    /// The municipality.
    #[must_use]
    pub fn key(&self) -> &TownKey {
        &self.key
    }

    /// Begins reading. Each statement sees what is committed when it begins; writes are
    /// refused by the engine.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn read(&self) -> Result<Tx> {
        let inner = match &self.db.engine {
            Engine::Sqlite(files) => {
                let file = files.file(&self.schema).await?;
                Inner::Read(file.readers.acquire().await?, file)
            }
            Engine::Postgres(pool, _) => {
                let sql = format!("BEGIN READ ONLY; SET LOCAL search_path TO \"{}\"", self.schema);
                Inner::Postgres(begin(pool, &sql).await?)
            }
        };
        Ok(Tx::new(inner))
    }

    /// Begins reading what is committed now, and nothing later. The connection is not used
    /// again afterwards, so that the moment ends with the transaction.
    pub(crate) async fn read_one_moment(&self) -> Result<Tx> {
        let tx = match &self.db.engine {
            Engine::Sqlite(files) => {
                let file = files.file(&self.schema).await?;
                let mut connection = file.readers.acquire().await?;
                connection.close_on_drop();
                let mut tx = Tx::new(Inner::Read(connection, file));
                tx.query("BEGIN").exec().await?;
                tx
            }
            Engine::Postgres(pool, _) => {
                let sql = format!(
                    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \
                     SET LOCAL search_path TO \"{}\"",
                    self.schema
                );
                Tx::new(Inner::Postgres(begin(pool, &sql).await?))
            }
        };
        Ok(tx)
    }

    /// Runs `f` in a write transaction and answers after the commit is durable. When `f`
    /// answers an error or panics, nothing of it is stored. A caller that is dropped while
    /// waiting may still have its change stored.
    ///
    /// The writes of a municipality run one after another on either engine: what `f` reads
    /// stays true until its commit, and no two writes wait for each other's rows.
    ///
    /// # Errors
    /// What `f` answers, and the store's own errors through `From`.
    pub async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        if writer::is_writing(&self.schema) {
            return Err(Error::Nested.into());
        }
        let schema = Arc::clone(&self.schema);
        let (value, wakes) = match &self.db.engine {
            Engine::Sqlite(files) => {
                let file = files.file(&self.schema).await?;
                file.writer.write(schema, f).await?
            }
            Engine::Postgres(pool, turns) => {
                let turn = {
                    let mut turns = turns.lock().unwrap_or_else(PoisonError::into_inner);
                    Arc::clone(turns.entry(Arc::clone(&schema)).or_default())
                };
                let _mine = turn.lock().await;
                // The advisory lock does for other processes what the turn does in this one.
                let sql = format!(
                    "BEGIN; SET LOCAL search_path TO \"{schema}\"; \
                     SELECT pg_advisory_xact_lock(710032, hashtext('{schema}'))"
                );
                let mut tx = Tx::new(Inner::Postgres(begin(pool, &sql).await?));
                let value = guarded(schema, &mut tx, f).await?;
                if let Inner::Postgres(open) = tx.inner {
                    crate::fault::point("commit.before");
                    open.commit().await.map_err(|e| Error::Commit(e.to_string()))?;
                    crate::fault::point("commit.after");
                    crate::meter::commit(1);
                }
                (value, tx.wakes_worker)
            }
        };
        if wakes {
            // Nobody listening is fine: the worker may be another process, which sweeps.
            let _ = self.db.wakes.send(self.key.clone());
        }
        Ok(value)
    }

    /// Whether anything was ever stored here. Looking makes nothing.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn is_made(&self) -> Result<bool> {
        if let Engine::Sqlite(files) = &self.db.engine
            && !files.is_there(&self.schema)
        {
            return Ok(false);
        }
        Ok(!self.snapshot().await?.tables().await?.is_empty())
    }

    /// Bytes the rows and their indexes take on disk.
    ///
    /// # Errors
    /// Engine and file errors.
    pub async fn bytes(&self) -> Result<i64> {
        match &self.db.engine {
            Engine::Sqlite(files) => Ok(files.bytes(&self.schema)),
            Engine::Postgres(pool, _) => {
                let sql = format!(
                    "SELECT CAST(coalesce(sum(pg_total_relation_size(c.oid)), 0) AS BIGINT)
                     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = '{}' AND c.relkind = 'r'",
                    self.schema
                );
                Ok(sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(pool).await?)
            }
        }
    }

    /// Creates what the engine needs before the first table: a schema on PostgreSQL.
    pub(crate) async fn prepare(&self) -> Result<()> {
        if let Engine::Postgres(pool, _) = &self.db.engine {
            // IF NOT EXISTS still races between two processes, hence the lock. The transaction
            // is an object, so that a refusal does not leave it open on a pooled connection.
            let mut tx = begin(pool, "BEGIN; SELECT pg_advisory_xact_lock(710031)").await?;
            let sql = format!("CREATE SCHEMA IF NOT EXISTS \"{}\"", self.schema);
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Removes all rows of the municipality: drops the schema, or closes and deletes the file.
    ///
    /// # Errors
    /// Engine and file errors.
    pub async fn destroy(&self, folder: &Path) -> Result<()> {
        match &self.db.engine {
            Engine::Postgres(pool, _) => {
                let sql = format!("DROP SCHEMA IF EXISTS \"{}\" CASCADE", self.schema);
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(pool).await?;
            }
            Engine::Sqlite(files) => {
                files.close(&self.schema).await;
                for end in ["", "-wal", "-shm"] {
                    let path = folder.join("db").join(format!("{}.sqlite{end}", self.schema));
                    match std::fs::remove_file(path) {
                        Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e.into()),
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }
}

/// Begins a transaction. After the server was restarted each pooled connection fails once;
/// nothing has been done on it yet, so the next one is tried.
async fn begin(pool: &PgPool, sql: &str) -> Result<Transaction<'static, Postgres>> {
    let mut dead = 0;
    loop {
        match pool.begin_with(AssertSqlSafe(sql.to_owned())).await {
            Err(e) if dead < CONNECTIONS && is_gone(&e) => dead += 1,
            begun => return Ok(begun?),
        }
    }
}

/// Whether the server ended the connection: its shutdown (57P01 to 57P03) or a closed socket.
fn is_gone(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(e) => e.kind() != std::io::ErrorKind::ConnectionRefused,
        sqlx::Error::Database(e) => e.code().is_some_and(|code| code.starts_with("57P0")),
        _ => false,
    }
}
