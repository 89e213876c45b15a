//! SQLite files: one per municipality, opened on demand, the least used closed again.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Result, writer::Writer};

/// How many municipalities' files stay open at once (about three descriptors a connection).
const OPEN_FILES: usize = 64;
/// Reading connections a file; each is one thread of the driver.
const READERS: u32 = 4;

/// One open database file.
pub(crate) struct File {
    pub(crate) readers: SqlitePool,
    pub(crate) writer: Writer,
    used: AtomicU64,
}

/// The data folder and its open files.
pub(crate) struct Files {
    folder: PathBuf,
    open: Mutex<HashMap<String, Arc<File>>>,
    opening: tokio::sync::Mutex<()>,
    tick: AtomicU64,
}

impl Files {
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            open: Mutex::default(),
            opening: tokio::sync::Mutex::default(),
            tick: AtomicU64::default(),
        }
    }

    /// The file of a municipality, created when missing.
    pub(crate) async fn file(&self, key: &str) -> Result<Arc<File>> {
        if let Some(file) = self.find_open(key) {
            return Ok(file);
        }
        let _one_at_a_time = self.opening.lock().await;
        if let Some(file) = self.find_open(key) {
            return Ok(file);
        }
        private_folder(&self.folder)?;
        let file = Arc::new(open(&self.folder.join(format!("{key}.sqlite"))).await?);
        file.used.store(self.tick.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.insert(key.to_owned(), Arc::clone(&file));
        close_least_used(&mut open);
        Ok(file)
    }

    /// Closes a municipality's file, so that it can be copied or removed.
    pub(crate) async fn close(&self, key: &str) {
        let file = self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
        if let Some(file) = file {
            file.readers.close().await;
            file.writer.stop().await;
        }
    }

    /// Whether a municipality has a file.
    pub(crate) fn is_there(&self, key: &str) -> bool {
        self.folder.join(format!("{key}.sqlite")).exists()
    }

    /// Bytes of a municipality's file and of its log.
    pub(crate) fn bytes(&self, key: &str) -> i64 {
        let size = |end: &str| {
            let path = self.folder.join(format!("{key}.sqlite{end}"));
            std::fs::metadata(path).map_or(0, |file| file.len())
        };
        i64::try_from(size("") + size("-wal")).unwrap_or(i64::MAX)
    }

    /// Keys of the open files.
    pub(crate) fn open_keys(&self) -> Vec<String> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    fn find_open(&self, key: &str) -> Option<Arc<File>> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let file = open.get(key)?;
        file.used.store(self.tick.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        Some(Arc::clone(file))
    }
}

/// Drops files nobody holds until the limit is met; their pools close in the background.
fn close_least_used(open: &mut HashMap<String, Arc<File>>) {
    while open.len() > OPEN_FILES {
        let idle = open
            .iter()
            .filter(|(_, f)| Arc::strong_count(f) == 1)
            .min_by_key(|(_, f)| f.used.load(Ordering::Relaxed))
            .map(|(key, _)| key.clone());
        match idle {
            Some(key) => open.remove(&key),
            None => return,
        };
    }
}

/// The folder holds people's data: other users of the machine have no business in it.
fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

async fn open(path: &Path) -> Result<File> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("temp_store", "memory")
        // Pages are read into this cache and not mapped: mapped ones count as the process's own
        // memory with whoever watches it, for each connection again.
        .pragma("cache_size", "-16000")
        // After a large import the log shrinks again to this many bytes.
        .pragma("journal_size_limit", "67108864")
        .statement_cache_capacity(256);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .idle_timeout(Duration::from_secs(60))
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_lazy_with(options.pragma("query_only", "on"));
    Ok(File { readers, writer: Writer::start(writer), used: AtomicU64::new(0) })
}
