//! The registry: which municipalities there are, their hosts, and the files that define
//! them. It is the only database that knows more than one municipality.

use std::collections::BTreeMap;

use kernel::Ts;

use crate::{Db, Migration, Result, Store, TownKey, migrate, q};

const MIGRATIONS: &[Migration] = &[Migration {
    room: "registry",
    name: "0001_municipalities",
    sql: include_str!("../migrations/registry_0001.sql"),
}];

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
    pub async fn files(&self, key: &TownKey) -> Result<BTreeMap<String, Vec<u8>>> {
        let mut tx = self.0.read().await?;
        let rows = q!(
            tx,
            "SELECT path, body FROM municipality_file WHERE slug = $1 ORDER BY path",
            key.as_str()
        )
        .all::<(String, Vec<u8>)>()
        .await?;
        Ok(rows.into_iter().collect())
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

    /// Adds a municipality or replaces its files; answers its new version.
    ///
    /// # Errors
    /// Engine errors; a host that another municipality has violates a unique key.
    pub async fn put(
        &self,
        key: &TownKey,
        hosts: Vec<String>,
        files: BTreeMap<String, Vec<u8>>,
        now: Ts,
    ) -> Result<i64> {
        let slug = key.as_str().to_owned();
        self.0
            .write(move |tx| {
                Box::pin(async move {
                    let version = q!(
                        tx,
                        "INSERT INTO municipality (slug, version, changed_at) VALUES ($1, 1, $2)
                         ON CONFLICT (slug) DO UPDATE
                           SET version = municipality.version + 1, changed_at = excluded.changed_at
                         RETURNING version",
                        slug.as_str(),
                        now
                    )
                    .scalar::<i64>()
                    .await?;
                    q!(tx, "DELETE FROM municipality_host WHERE slug = $1", slug.as_str())
                        .exec()
                        .await?;
                    for host in hosts {
                        q!(
                            tx,
                            "INSERT INTO municipality_host (host, slug) VALUES ($1, $2)",
                            host,
                            slug.as_str()
                        )
                        .exec()
                        .await?;
                    }
                    q!(tx, "DELETE FROM municipality_file WHERE slug = $1", slug.as_str())
                        .exec()
                        .await?;
                    for (path, body) in files {
                        q!(
                            tx,
                            "INSERT INTO municipality_file (slug, path, body) VALUES ($1, $2, $3)",
                            slug.as_str(),
                            path,
                            body
                        )
                        .exec()
                        .await?;
                    }
                    Ok(version)
                })
            })
            .await
    }
}
