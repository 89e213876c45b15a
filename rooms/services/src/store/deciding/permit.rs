//! Permits: made, issued, changed by their holder, revoked.

use kernel::{PersonId, Ts};
use store::{Doc, Result, Tx, q};
use uuid::Uuid;

use crate::{
    Answers,
    application::CaseId,
    deciding::{Permit, PermitId, letter::Written},
};

macro_rules! permit_columns {
    () => {
        "id, case_id, number, data, valid_from, valid_until, issued_at, changed_at, revoked_at,
         revoked_why, code,
         revoked_letter, reminded_at, plate, site, arrived_at FROM permit"
    };
}

/// A permit by the hash of its secret.
///
/// # Errors
/// Engine errors.
pub async fn find_permit_by_token(tx: &mut Tx, hash: &[u8]) -> Result<Option<Permit>> {
    q!(tx, concat!("SELECT ", permit_columns!(), " WHERE token_hash = $1"), hash).opt().await
}

/// A permit by its number.
///
/// # Errors
/// Engine errors.
pub async fn find_permit_by_number(tx: &mut Tx, number: &str) -> Result<Option<Permit>> {
    q!(tx, concat!("SELECT ", permit_columns!(), " WHERE number = $1"), number).opt().await
}

/// A permit by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_permit(tx: &mut Tx, id: PermitId) -> Result<Option<Permit>> {
    q!(tx, concat!("SELECT ", permit_columns!(), " WHERE id = $1"), id).opt().await
}

/// The permits of a case, by number.
///
/// # Errors
/// Engine errors.
pub async fn list_permits(tx: &mut Tx, case: CaseId) -> Result<Vec<Permit>> {
    let text = concat!("SELECT ", permit_columns!(), " WHERE case_id = $1 ORDER BY number");
    q!(tx, text, case).all().await
}

/// A permit as a decision makes it.
#[derive(Debug, Clone)]
pub struct NewPermit {
    /// Id.
    pub id: PermitId,
    /// Number.
    pub number: String,
    /// Hash of the secret of its page.
    pub token_hash: Vec<u8>,
    /// What stands on it.
    pub data: Answers,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_until: Option<String>,
}

/// Makes a permit that may not be used yet.
///
/// # Errors
/// Engine errors.
pub async fn insert_permit(tx: &mut Tx, case: CaseId, at: Ts, new: NewPermit) -> Result<()> {
    q!(
        tx,
        "INSERT INTO permit
           (id, case_id, number, token_hash, data, valid_from, valid_until, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        case,
        new.number,
        new.token_hash,
        Doc(new.data),
        new.valid_from,
        new.valid_until,
        at
    )
    .later()
    .await
}

/// It may be used from now on.
///
/// # Errors
/// Engine errors.
pub async fn mark_issued(tx: &mut Tx, id: PermitId, at: Ts) -> Result<()> {
    q!(tx, "UPDATE permit SET issued_at = $2 WHERE id = $1", id, at).later().await
}

/// Its code, sealed over what stands on it now.
///
/// # Errors
/// Engine errors.
pub async fn set_code(tx: &mut Tx, id: PermitId, code: &str) -> Result<()> {
    q!(tx, "UPDATE permit SET code = $2 WHERE id = $1", id, code).later().await
}

/// Its holder was reminded of its end.
///
/// # Errors
/// Engine errors.
pub async fn mark_reminded(tx: &mut Tx, id: PermitId, at: Ts) -> Result<()> {
    q!(tx, "UPDATE permit SET reminded_at = $2 WHERE id = $1", id, at).later().await
}

/// It is revoked.
///
/// # Errors
/// Engine errors.
pub async fn mark_revoked(
    tx: &mut Tx,
    id: PermitId,
    at: Ts,
    by: Option<PersonId>,
    why: &str,
    letter: &Written,
) -> Result<()> {
    q!(
        tx,
        "UPDATE permit SET revoked_at = $2, revoked_by = $3, revoked_why = $4, revoked_letter = $5,
           plate = NULL, site = NULL, arrived_at = NULL
         WHERE id = $1",
        id,
        at,
        by,
        why,
        Doc(letter.clone())
    )
    .later()
    .await
}

/// What stands on it from now on; what stood on it before is kept.
///
/// # Errors
/// Engine errors.
pub async fn change_permit(
    tx: &mut Tx,
    id: PermitId,
    change: Uuid,
    at: Ts,
    was: &Answers,
    became: &Answers,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO permit_change (id, permit, at, was, became) VALUES ($1, $2, $3, $4, $5)",
        change,
        id,
        at,
        Doc(was.clone()),
        Doc(became.clone())
    )
    .later()
    .await?;
    q!(
        tx,
        "UPDATE permit SET data = $2, changed_at = $3 WHERE id = $1",
        id,
        Doc(became.clone()),
        at
    )
    .later()
    .await
}

/// Where it is used now; only the last place is kept.
///
/// # Errors
/// Engine errors.
pub async fn set_site(
    tx: &mut Tx,
    id: PermitId,
    plate: Option<&str>,
    site: Option<&str>,
    arrived_at: Option<Ts>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE permit SET plate = $2, site = $3, arrived_at = $4 WHERE id = $1",
        id,
        plate,
        site,
        arrived_at
    )
    .later()
    .await
}

/// A permit whose codes do not hold as they were sealed, for whoever checks without a network.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Void {
    /// Number.
    pub number: String,
    /// Since when nothing of it holds.
    pub revoked_at: Option<Ts>,
    /// Since when only what was sealed later holds, because its holder changed something.
    pub changed_at: Option<Ts>,
}

/// Revoked and changed permits that would still be valid on a day, by number.
///
/// # Errors
/// Engine errors.
pub async fn list_void(tx: &mut Tx, today: &str) -> Result<Vec<Void>> {
    q!(
        tx,
        "SELECT number, revoked_at, changed_at FROM permit
         WHERE (revoked_at IS NOT NULL OR changed_at IS NOT NULL)
           AND (valid_until IS NULL OR valid_until >= $1) ORDER BY number",
        today
    )
    .all()
    .await
}
