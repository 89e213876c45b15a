//! What groups found, on its way: sent, waiting, let through or thrown away.

use kernel::{FileId, Point, Ts};
use store::{Result, Tx, q};

use super::find_columns;
use crate::mission::{Find, FindId, GroupId};

/// A new find's row.
#[derive(Debug, Clone)]
pub struct NewFind {
    /// Id.
    pub id: FindId,
    /// Public code.
    pub code: String,
    /// Slug of its process.
    pub process: String,
    /// Key of its mission.
    pub mission: String,
    /// What the mission asks for, as a word.
    pub kind: &'static str,
    /// Whose it is.
    pub group: GroupId,
    /// How many, or the mark.
    pub number: Option<i64>,
    /// Key of the place that got the mark.
    pub spot: Option<String>,
    /// What they say about it.
    pub note: String,
    /// Language they wrote in.
    pub lang: &'static str,
    /// Place in words.
    pub address: Option<String>,
    /// Where.
    pub point: Option<Point>,
    /// Key of the district.
    pub district: Option<String>,
    /// Its picture.
    pub file: Option<FileId>,
    /// Hash of the form's key: the same form twice is one find.
    pub form_hash: Vec<u8>,
    /// When.
    pub sent_at: Ts,
}

/// Stores a find; false where its code, its form or its picture is there already.
///
/// # Errors
/// Engine errors.
pub async fn insert_find(tx: &mut Tx, new: NewFind) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO mission_find (id, code, process, mission, kind, mission_group, number, spot,
           note, lang, address, lon, lat, district, file, form_hash, sent_at, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0)
         ON CONFLICT DO NOTHING",
        new.id,
        new.code,
        new.process,
        new.mission,
        new.kind,
        new.group,
        new.number,
        new.spot,
        new.note,
        new.lang,
        new.address,
        new.point.map(|point| point.lon),
        new.point.map(|point| point.lat),
        new.district,
        new.file,
        new.form_hash,
        new.sent_at
    );
    Ok(added.exec().await? > 0)
}

/// What was sent with a form.
///
/// # Errors
/// Engine errors.
pub async fn find_by_form(tx: &mut Tx, form_hash: &[u8]) -> Result<Option<FindId>> {
    q!(tx, "SELECT id FROM mission_find WHERE form_hash = $1", form_hash).scalar_opt().await
}

/// How many finds of a group wait.
///
/// # Errors
/// Engine errors.
pub async fn count_waiting_finds(tx: &mut Tx, group: GroupId) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) FROM mission_find
         WHERE mission_group = $1 AND approved_at IS NULL",
        group
    )
    .scalar()
    .await
}

/// Finds of a group, the oldest that wait or the last that were let through; those past one.
///
/// # Errors
/// Engine errors.
pub async fn list_finds_of_group(
    tx: &mut Tx,
    group: GroupId,
    waiting: bool,
    past: Option<FindId>,
    limit: i64,
) -> Result<Vec<Find>> {
    let mut f = store::Filter::new(concat!("SELECT ", find_columns!(), " WHERE "));
    f.bound("f.mission_group = $?", group);
    if waiting {
        f.text(" AND f.approved_at IS NULL");
        if let Some(past) = past {
            f.and("f.id > $?", past);
        }
        f.bound(" ORDER BY f.id LIMIT $?", limit);
    } else {
        f.text(" AND f.approved_at IS NOT NULL");
        if let Some(past) = past {
            f.and("f.id < $?", past);
        }
        f.bound(" ORDER BY f.id DESC LIMIT $?", limit);
    }
    f.query(tx).all().await
}

/// A find of a group by its public code.
///
/// # Errors
/// Engine errors.
pub async fn find_for_decision(tx: &mut Tx, group: GroupId, code: &str) -> Result<Option<Find>> {
    q!(
        tx,
        concat!("SELECT ", find_columns!(), " WHERE f.mission_group = $1 AND f.code = $2"),
        group,
        code
    )
    .opt()
    .await
}

/// Lets everybody see it.
///
/// # Errors
/// Engine errors.
pub async fn set_find_approved(tx: &mut Tx, id: FindId, at: Ts, change_seq: i64) -> Result<()> {
    q!(
        tx,
        "UPDATE mission_find SET approved_at = $2, change_seq = $3 WHERE id = $1",
        id,
        at,
        change_seq
    )
    .later()
    .await
}

/// Deletes it.
///
/// # Errors
/// Engine errors.
pub async fn delete_find(tx: &mut Tx, id: FindId) -> Result<()> {
    q!(tx, "DELETE FROM mission_find WHERE id = $1", id).later().await
}

/// Finds that have waited since before a moment, at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_stale_finds(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Find>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            find_columns!(),
            " WHERE f.approved_at IS NULL AND f.sent_at < $1 ORDER BY f.sent_at LIMIT $2"
        ),
        before,
        limit
    )
    .all()
    .await
}
