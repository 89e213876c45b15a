//! The registry: which municipalities there are, their hosts, and the files that define
//! them. It is the only database that knows more than one municipality.

mod history;

use std::collections::BTreeMap;

use kernel::{Actor, Ts};

pub use history::{Before, Changed};

use crate::{
    Db, Migration, Result, Store, TownKey, Tx,
    backup::{self, Loaded, Snapshot},
    migrate::{self, Drift},
    q,
};

const MIGRATIONS: &[Migration] = &[
    Migration {
        room: "registry",
        name: "0001_municipalities",
        sql: include_str!("../migrations/registry_0001.sql"),
    },
    Migration {
        room: "registry",
        name: "0002_changes",
        sql: include_str!("../migrations/registry_0002.sql"),
    },
];

/// Files of a municipality by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files to be written by path; `None` takes a file away.
pub type Changes = BTreeMap<String, Option<Vec<u8>>>;

/// The registry of a running system.
#[derive(Clone)]
pub struct Registry(Store);

/// A municipality as registered.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Registered {
    /// Its key.
    pub slug: String,
    /// Counts up at each change of its files.
    pub version: i64,
    /// Last change.
    pub changed_at: Ts,
}

impl Registry {
    /// Opens the registry and brings its tables up to date.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn open(db: &Db, now: Ts) -> Result<Self> {
        let store = db.registry_store();
        migrate::migrate(&store, MIGRATIONS.to_vec(), now).await?;
        Ok(Self(store))
    }

    /// The registry as it stands, and how its tables differ from those this program makes; none
    /// where none was made yet. Looking changes nothing.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn look(db: &Db) -> Result<Option<(Self, Vec<Drift>)>> {
        let store = db.registry_store();
        if !store.is_made().await? {
            return Ok(None);
        }
        let drift = migrate::compare(&store, MIGRATIONS).await?;
        Ok(Some((Self(store), drift)))
    }

    /// All municipalities in the order of their keys.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn list(&self) -> Result<Vec<Registered>> {
        let mut tx = self.0.read().await?;
        q!(tx, "SELECT slug, version, changed_at FROM municipality ORDER BY slug").all().await
    }

    /// All host names with the key of their municipality.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn hosts(&self) -> Result<Vec<(String, String)>> {
        let mut tx = self.0.read().await?;
        q!(tx, "SELECT host, slug FROM municipality_host").all().await
    }

    /// The defining files of a municipality by path.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn files(&self, key: &TownKey) -> Result<Files> {
        list_files(&mut self.0.read().await?, key.as_str()).await
    }

    /// All that is known of the municipalities at one moment, for a backup.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        self.0.snapshot().await
    }

    /// Brings the rows of a municipality back from a backup: it is registered by that.
    ///
    /// # Errors
    /// Engine errors; a host or key that is taken violates a unique key.
    pub async fn bring_back(&self, tables: Vec<Loaded>) -> Result<()> {
        backup::add(&self.0, tables).await
    }

    /// The server's own secrets, for a backup.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn list_secrets(&self) -> Result<Vec<(String, Vec<u8>)>> {
        let mut tx = self.0.read().await?;
        q!(tx, "SELECT name, value FROM secret ORDER BY name").all().await
    }

    /// Brings a secret back from a backup, in place of one that was made since.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn put_secret(&self, name: String, value: Vec<u8>) -> Result<()> {
        self.0
            .write(move |tx| {
                Box::pin(async move {
                    q!(
                        tx,
                        "INSERT INTO secret (name, value) VALUES ($1, $2)
                         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value
                    )
                    .exec()
                    .await?;
                    Ok(())
                })
            })
            .await
    }

    /// The server's own secret under `name`, made by `fresh` at the first call.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn secret(&self, name: &'static str, fresh: [u8; 32]) -> Result<Vec<u8>> {
        self.0
            .write(move |tx| {
                Box::pin(async move {
                    q!(
                        tx,
                        "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
                        name,
                        fresh.as_slice()
                    )
                    .exec()
                    .await?;
                    q!(tx, "SELECT value FROM secret WHERE name = $1", name).scalar().await
                })
            })
            .await
    }

    /// Adds a municipality or replaces its files by those of its folder; answers its version,
    /// which stays when nothing changed. What was replaced is kept.
    ///
    /// # Errors
    /// Engine errors; a host that another municipality has violates a unique key.
    pub async fn put(
        &self,
        key: &TownKey,
        hosts: Vec<String>,
        files: Files,
        now: Ts,
    ) -> Result<i64> {
        let slug = key.as_str().to_owned();
        self.0
            .write(move |tx| {
                Box::pin(async move {
                    let known = list_files(tx, &slug).await?;
                    let changes = between(&known, files);
                    let edited = history::list_edited(tx, &slug).await?;
                    let stored = find_version(tx, &slug).await?;
                    if let Some(version) =
                        stored.filter(|_| changes.is_empty() && edited.is_empty())
                    {
                        replace_hosts(tx, &slug, hosts).await?;
                        return Ok(version);
                    }
                    let version = begin(tx, &slug, now).await?;
                    replace_hosts(tx, &slug, hosts).await?;
                    let actor = Actor::System("folder").written();
                    let change = Change { slug: &slug, version, at: now, actor, edited: false };
                    write_files(tx, &change, &known, changes).await?;
                    Ok(version)
                })
            })
            .await
    }

    /// Changes single files, if the municipality still has the version they were made from;
    /// answers its new version, or `None` where somebody else was faster. What was replaced is
    /// kept. `hosts` are there where the changes name others than before.
    ///
    /// # Errors
    /// Engine errors; a host that another municipality has violates a unique key.
    pub async fn edit(
        &self,
        key: &TownKey,
        from: i64,
        (changes, hosts): (Changes, Option<Vec<String>>),
        actor: &Actor,
        now: Ts,
    ) -> Result<Option<i64>> {
        let (slug, actor) = (key.as_str().to_owned(), actor.written());
        self.0
            .write(move |tx| {
                Box::pin(async move {
                    let version = q!(
                        tx,
                        "UPDATE municipality SET version = version + 1, changed_at = $3
                         WHERE slug = $1 AND version = $2 RETURNING version",
                        slug.as_str(),
                        from,
                        now
                    )
                    .scalar_opt::<i64>()
                    .await?;
                    let Some(version) = version else { return Ok(None) };
                    if let Some(hosts) = hosts {
                        replace_hosts(tx, &slug, hosts).await?;
                    }
                    let known = list_files(tx, &slug).await?;
                    let change = Change { slug: &slug, version, at: now, actor, edited: true };
                    write_files(tx, &change, &known, changes).await?;
                    Ok(Some(version))
                })
            })
            .await
    }
}

/// A new version of a municipality while it is being written.
struct Change<'c> {
    slug: &'c str,
    version: i64,
    at: Ts,
    actor: String,
    edited: bool,
}

async fn list_files(tx: &mut Tx, slug: &str) -> Result<Files> {
    let rows =
        q!(tx, "SELECT path, body FROM municipality_file WHERE slug = $1 ORDER BY path", slug)
            .all::<(String, Vec<u8>)>()
            .await?;
    Ok(rows.into_iter().collect())
}

async fn find_version(tx: &mut Tx, slug: &str) -> Result<Option<i64>> {
    q!(tx, "SELECT version FROM municipality WHERE slug = $1", slug).scalar_opt().await
}

async fn begin(tx: &mut Tx, slug: &str, now: Ts) -> Result<i64> {
    q!(
        tx,
        "INSERT INTO municipality (slug, version, changed_at) VALUES ($1, 1, $2)
         ON CONFLICT (slug) DO UPDATE
           SET version = municipality.version + 1, changed_at = excluded.changed_at
         RETURNING version",
        slug,
        now
    )
    .scalar::<i64>()
    .await
}

async fn replace_hosts(tx: &mut Tx, slug: &str, hosts: Vec<String>) -> Result<()> {
    q!(tx, "DELETE FROM municipality_host WHERE slug = $1", slug).exec().await?;
    for host in hosts {
        q!(tx, "INSERT INTO municipality_host (host, slug) VALUES ($1, $2)", host, slug)
            .exec()
            .await?;
    }
    Ok(())
}

/// What has to be written so that `known` becomes `files`.
fn between(known: &Files, files: Files) -> Changes {
    let gone = known.keys().filter(|path| !files.contains_key(*path));
    let mut changes: Changes = gone.map(|path| (path.clone(), None)).collect();
    let new = files.into_iter().filter(|(path, body)| known.get(path) != Some(body));
    changes.extend(new.map(|(path, body)| (path, Some(body))));
    changes
}

async fn write_files(
    tx: &mut Tx,
    change: &Change<'_>,
    known: &Files,
    changes: Changes,
) -> Result<()> {
    history::insert_change(tx, change).await?;
    for (path, body) in changes {
        let before = known.get(&path).map(Vec::as_slice);
        if change.version > 1 {
            history::insert_before(tx, change, &path, before, body.as_deref()).await?;
        }
        match body {
            Some(body) => {
                q!(
                    tx,
                    "INSERT INTO municipality_file (slug, path, body) VALUES ($1, $2, $3)
                     ON CONFLICT (slug, path) DO UPDATE SET body = excluded.body",
                    change.slug,
                    path,
                    body
                )
                .exec()
                .await?;
            }
            None => {
                q!(
                    tx,
                    "DELETE FROM municipality_file WHERE slug = $1 AND path = $2",
                    change.slug,
                    path
                )
                .exec()
                .await?;
            }
        }
    }
    Ok(())
}
