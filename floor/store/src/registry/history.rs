//! Earlier versions of a municipality's files: what each change replaced, by whom and when.

use kernel::Ts;
use sha2::{Digest, Sha256};

use super::{Change, Registry};
use crate::{
    Result, Store, TownKey, Tx,
    journal::{self, Entry},
    q,
};

/// A file that a version changed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Changed {
    /// The version that changed it.
    pub version: i64,
    /// When.
    pub at: Ts,
    /// Who, as the journal writes it ([`kernel::Actor::written`]).
    pub actor: String,
    /// The file.
    pub path: String,
    /// SHA-256 (hex) of what it was; none where it was not there.
    pub hash_before: Option<String>,
    /// SHA-256 (hex) of what it became; none where it was taken away.
    pub hash_after: Option<String>,
}

/// What a file was before a change.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Before {
    /// The change.
    pub version: i64,
    /// When it was made.
    pub at: Ts,
    /// What stood in the file until then; none where it was not there.
    pub body: Option<Vec<u8>>,
}

impl Registry {
    /// Files that were changed in the browser since the folder was added last.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn edited(&self, key: &TownKey) -> Result<Vec<String>> {
        list_edited(&mut self.0.read().await?, key.as_str()).await
    }

    /// Changes of files, the latest first; `after` is the version and the file of the last one on
    /// the page before.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn changes(
        &self,
        key: &TownKey,
        after: Option<(i64, &str)>,
        limit: i64,
    ) -> Result<Vec<Changed>> {
        let mut tx = self.0.read().await?;
        let (version, path) = after.unwrap_or((i64::MAX, ""));
        q!(
            tx,
            "SELECT c.version, c.at, c.actor, b.path, b.hash_before, b.hash_after
             FROM municipality_change c
             JOIN municipality_file_before b ON b.slug = c.slug AND b.version = c.version
             WHERE c.slug = $1 AND (c.version < $2 OR (c.version = $2 AND b.path > $3))
             ORDER BY c.version DESC, b.path LIMIT $4",
            key.as_str(),
            version,
            path,
            limit
        )
        .all()
        .await
    }

    /// What a file was before a version changed it.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn before(&self, key: &TownKey, version: i64, path: &str) -> Result<Option<Before>> {
        let mut tx = self.0.read().await?;
        q!(
            tx,
            "SELECT c.version, c.at, b.body
             FROM municipality_change c
             JOIN municipality_file_before b ON b.slug = c.slug AND b.version = c.version
             WHERE c.slug = $1 AND c.version = $2 AND b.path = $3",
            key.as_str(),
            version,
            path
        )
        .opt()
        .await
    }

    /// Writes the changes that the municipality's journal does not know yet into it. The
    /// registry and the municipality are two databases, so this follows the change; whoever
    /// loads a version makes up for it, once.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn journal_changes(&self, key: &TownKey, town: &Store, now: Ts) -> Result<()> {
        let mut tx = town.read().await?;
        let known = q!(tx, "SELECT CAST(coalesce(max(version), 0) AS BIGINT) FROM file_change")
            .scalar::<i64>()
            .await?;
        drop(tx);
        let mut tx = self.0.read().await?;
        let waiting = q!(
            tx,
            "SELECT c.version, c.at, c.actor, b.path, b.hash_before, b.hash_after
             FROM municipality_change c
             JOIN municipality_file_before b ON b.slug = c.slug AND b.version = c.version
             WHERE c.slug = $1 AND c.version > $2
             ORDER BY c.version, b.path",
            key.as_str(),
            known
        )
        .all::<Changed>()
        .await?;
        drop(tx);
        if waiting.is_empty() {
            return Ok(());
        }
        town.write(move |tx| {
            Box::pin(async move {
                for version in waiting.chunk_by(|a, b| a.version == b.version) {
                    insert_journal(tx, version, now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// One version's entry, unless another process was faster.
async fn insert_journal(tx: &mut Tx, files: &[Changed], now: Ts) -> Result<()> {
    let Some(first) = files.first() else { return Ok(()) };
    let fresh = q!(
        tx,
        "INSERT INTO file_change (version, at) VALUES ($1, $2) ON CONFLICT (version) DO NOTHING",
        first.version,
        now
    )
    .exec()
    .await?;
    if fresh == 0 {
        return Ok(());
    }
    let file = |c: &Changed| serde_json::json!({"path": c.path, "before": c.hash_before, "after": c.hash_after});
    let detail = serde_json::json!({
        "version": first.version,
        "changed_at": first.at.0,
        "files": files.iter().map(file).collect::<Vec<_>>(),
    });
    let subject = format!("files:{}", first.version);
    let entry = Entry { room: "municipality", verb: "files_changed", subject: &subject };
    journal::append_written(tx, now, &first.actor, entry, &detail).await?;
    Ok(())
}

pub(super) async fn list_edited(tx: &mut Tx, slug: &str) -> Result<Vec<String>> {
    q!(
        tx,
        "SELECT DISTINCT b.path FROM municipality_change c
         JOIN municipality_file_before b ON b.slug = c.slug AND b.version = c.version
         WHERE c.slug = $1 AND c.edited AND c.version > (
           SELECT coalesce(max(f.version), 0) FROM municipality_change f
           WHERE f.slug = $1 AND NOT f.edited)
         ORDER BY b.path",
        slug
    )
    .scalars()
    .await
}

pub(super) async fn insert_change(tx: &mut Tx, change: &Change<'_>) -> Result<()> {
    q!(
        tx,
        "INSERT INTO municipality_change (slug, version, at, actor, edited)
         VALUES ($1, $2, $3, $4, $5)",
        change.slug,
        change.version,
        change.at,
        change.actor.as_str(),
        change.edited
    )
    .exec()
    .await?;
    Ok(())
}

pub(super) async fn insert_before(
    tx: &mut Tx,
    change: &Change<'_>,
    path: &str,
    before: Option<&[u8]>,
    after: Option<&[u8]>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO municipality_file_before
           (slug, version, path, body, hash_before, hash_after)
         VALUES ($1, $2, $3, $4, $5, $6)",
        change.slug,
        change.version,
        path,
        before,
        before.map(hash),
        after.map(hash)
    )
    .exec()
    .await?;
    Ok(())
}

/// SHA-256 in hexadecimal digits.
fn hash(body: &[u8]) -> String {
    Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect()
}
