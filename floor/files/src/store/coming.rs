//! Uploads that come in pieces.

use ::store::{Result, Tx, q};
use jobs::enqueue_once;
use kernel::{Chance, Ts};

use crate::{
    pieces::{Coming, ComingId},
    sweep::{SweepFiles, sweep_time},
};

/// Notes that a file will come. What is not whole within a day is swept away.
///
/// # Errors
/// Engine errors.
pub async fn insert_coming(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    owner: &[u8],
    coming: &Coming,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO file_coming (id, owner, place, name, bytes, pieces, begun_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        coming.id,
        owner,
        coming.place.as_str(),
        coming.name.as_str(),
        coming.bytes,
        coming.pieces,
        now
    )
    .exec()
    .await?;
    let (at, day) = sweep_time(now);
    enqueue_once(tx, chance, now, at, &SweepFiles {}, &day).await
}

/// A file that is coming to this owner.
///
/// # Errors
/// Engine errors.
pub async fn find_coming(tx: &mut Tx, owner: &[u8], id: ComingId) -> Result<Option<Coming>> {
    q!(
        tx,
        "SELECT id, place, name, bytes, pieces FROM file_coming WHERE id = $1 AND owner = $2",
        id,
        owner
    )
    .opt()
    .await
}

/// Files that are coming to this owner.
///
/// # Errors
/// Engine errors.
pub async fn list_coming(tx: &mut Tx, owner: &[u8]) -> Result<Vec<Coming>> {
    q!(
        tx,
        "SELECT id, place, name, bytes, pieces FROM file_coming WHERE owner = $1
         ORDER BY begun_at, id",
        owner
    )
    .all()
    .await
}

/// Notes that the piece after `pieces` is there; false when another request has noted it.
///
/// # Errors
/// Engine errors.
pub async fn advance_coming(tx: &mut Tx, id: ComingId, pieces: i64) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE file_coming SET pieces = pieces + 1 WHERE id = $1 AND pieces = $2",
        id,
        pieces
    );
    Ok(changed.exec().await? > 0)
}

/// Forgets that a file is coming. Answers false when it was forgotten before.
///
/// # Errors
/// Engine errors.
pub async fn delete_coming(tx: &mut Tx, id: ComingId) -> Result<bool> {
    Ok(q!(tx, "DELETE FROM file_coming WHERE id = $1", id).exec().await? > 0)
}

/// Forgets all files that are coming to this owner; their pieces are swept away.
///
/// # Errors
/// Engine errors.
pub async fn delete_coming_of(tx: &mut Tx, owner: &[u8]) -> Result<()> {
    q!(tx, "DELETE FROM file_coming WHERE owner = $1", owner).exec().await?;
    Ok(())
}

/// Forgets what was begun before and did not become whole.
///
/// # Errors
/// Engine errors.
pub(crate) async fn delete_coming_before(tx: &mut Tx, before: Ts) -> Result<()> {
    q!(tx, "DELETE FROM file_coming WHERE begun_at < $1", before).exec().await?;
    Ok(())
}
