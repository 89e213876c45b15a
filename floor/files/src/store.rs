//! All SQL about files. Everything runs in the caller's transaction.

mod coming;

pub(crate) use coming::delete_coming_before;
pub use coming::{
    advance_coming, delete_coming, delete_coming_of, find_coming, insert_coming, list_coming,
};

use std::collections::HashSet;

use ::store::{Filter, Result, Tx, q};
use jobs::{Event, enqueue, enqueue_once, record};
use kernel::{Actor, Chance, FileId, Ts};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::sweep::{RemoveFile, SweepFiles, sweep_time};
use crate::take::Kept;

/// A stored file as rooms see it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct File {
    /// Its id; never part of an address.
    pub id: FileId,
    /// The secret part of its address.
    pub token: String,
    /// Whose [`crate::Gate`] says who may see it, for example `report_picture`.
    pub kind: String,
    /// SHA-256 of what was received.
    pub content_sha256: Vec<u8>,
    /// Width of the large rendition in pixels.
    pub width: i64,
    /// Height of the large rendition in pixels.
    pub height: i64,
    /// What it shows, in words, for those who cannot see it; empty when nobody said.
    pub alt: String,
    /// When it was received.
    pub created_at: Ts,
    /// When a room took it into one of its things.
    pub attached_at: Option<Ts>,
}

impl File {
    /// Whether it is a document, which has no pixels.
    #[must_use]
    pub fn is_document(&self) -> bool {
        self.width == 0
    }
}

/// A picture was stored (journal and outbox).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileStored {
    /// Which.
    pub file: FileId,
    /// Its kind.
    pub kind: String,
}

impl Event for FileStored {
    const NAME: &'static str = "file_stored";
    const ROOM: &'static str = "files";
    fn subject(&self) -> String {
        format!("file:{}", self.file)
    }
}

/// A file was deleted (journal and outbox).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileDeleted {
    /// Which.
    pub file: FileId,
}

impl Event for FileDeleted {
    const NAME: &'static str = "file_deleted";
    const ROOM: &'static str = "files";
    fn subject(&self) -> String {
        format!("file:{}", self.file)
    }
}

/// Writes the row of a picture whose renditions are in the vault already. Unless a room
/// attaches it within 24 hours, it is swept away again. Writing the same picture twice
/// changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn insert_picture(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    kind: &'static str,
    kept: &Kept,
    alt: &str,
) -> Result<FileId> {
    let new = q!(
        tx,
        "INSERT INTO file (id, token, kind, content_sha256, width, height, stored_bytes, alt,
                           uploaded_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
        kept.id,
        kept.token.as_str(),
        kind,
        kept.content_sha256.as_slice(),
        i64::from(kept.width),
        i64::from(kept.height),
        i64::try_from(kept.stored_bytes).unwrap_or(i64::MAX),
        cleaned(alt),
        actor.written(),
        now
    )
    .exec()
    .await?;
    if new > 0 {
        record(tx, now, actor, &FileStored { file: kept.id, kind: kind.into() }).await?;
        let (at, day) = sweep_time(now);
        enqueue_once(tx, chance, now, at, &SweepFiles {}, &day).await?;
    }
    Ok(kept.id)
}

/// A file by its id; `None` when there is none or it was deleted.
///
/// # Errors
/// Engine errors.
pub async fn find_file(tx: &mut Tx, id: FileId) -> Result<Option<File>> {
    q!(
        tx,
        "SELECT id, token, kind, content_sha256, width, height, alt, created_at, attached_at
         FROM file WHERE id = $1 AND deleted_at IS NULL",
        id
    )
    .opt()
    .await
}

/// A file by the token in its address; `None` when there is none or it was deleted.
///
/// # Errors
/// Engine errors.
pub async fn find_file_by_token(tx: &mut Tx, token: &str) -> Result<Option<File>> {
    q!(
        tx,
        "SELECT id, token, kind, content_sha256, width, height, alt, created_at, attached_at
         FROM file WHERE token = $1 AND deleted_at IS NULL",
        token
    )
    .opt()
    .await
}

/// The files with these ids, in no order; deleted ones are left out.
///
/// # Errors
/// Engine errors.
pub async fn list_files(tx: &mut Tx, ids: &[FileId]) -> Result<Vec<File>> {
    let mut listing = Filter::new(
        "SELECT id, token, kind, content_sha256, width, height, alt, created_at, attached_at
         FROM file WHERE deleted_at IS NULL",
    );
    listing.and_in("id", ids.iter().copied());
    listing.query(tx).all().await
}

/// Says that a room's thing now holds the file, which keeps it from being swept away.
/// Answers false when there is no such file (any more).
///
/// # Errors
/// Engine errors.
pub async fn attach_file(tx: &mut Tx, id: FileId, now: Ts) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE file SET attached_at = coalesce(attached_at, $1)
         WHERE id = $2 AND deleted_at IS NULL",
        now,
        id
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// Changes what the picture shows in words.
///
/// # Errors
/// Engine errors.
pub async fn describe_file(tx: &mut Tx, id: FileId, alt: &str) -> Result<()> {
    q!(tx, "UPDATE file SET alt = $1 WHERE id = $2", cleaned(alt), id).exec().await?;
    Ok(())
}

/// Deletes a file: from now on nobody sees it, and a job empties the vault. Deleting twice
/// changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn delete_file(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    id: FileId,
) -> Result<()> {
    let changed = q!(
        tx,
        "UPDATE file SET deleted_at = $1, alt = '' WHERE id = $2 AND deleted_at IS NULL",
        now,
        id
    )
    .exec()
    .await?;
    if changed > 0 {
        record(tx, now, actor, &FileDeleted { file: id }).await?;
        enqueue(tx, chance, now, now, &RemoveFile { file: id }).await?;
    }
    Ok(())
}

/// Files received before `before` that no room ever took, at most `limit`.
pub(crate) async fn list_unattached(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<FileId>> {
    q!(
        tx,
        "SELECT id FROM file WHERE attached_at IS NULL AND deleted_at IS NULL AND created_at < $1
         ORDER BY created_at LIMIT $2",
        before,
        limit
    )
    .scalars()
    .await
}

/// Which of these files have a row and are not deleted.
pub(crate) async fn list_kept(tx: &mut Tx, files: HashSet<Uuid>) -> Result<Vec<Uuid>> {
    let mut listing = Filter::new("SELECT id FROM file WHERE deleted_at IS NULL");
    listing.and_in("id", files);
    listing.query(tx).scalars().await
}

/// The longest a description may be, in characters.
const ALT_CHARS: usize = 500;

/// One line without control characters: PostgreSQL takes no NUL, and an attribute no breaks.
fn cleaned(alt: &str) -> String {
    let words = alt.split(|c: char| c.is_whitespace() || c.is_control());
    let one_line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    one_line.chars().take(ALT_CHARS).collect()
}
