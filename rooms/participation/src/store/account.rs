//! What the room holds of somebody with an account: their timeline, everything, and its end.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

/// What happened to the contributions of an author.
pub const HAPPENED: &str = "SELECT 'received' AS what, code AS key, title, received_at AS at
     FROM contribution WHERE author = $1
   UNION ALL SELECT 'released', code, title, released_at FROM contribution
     WHERE author = $1 AND released_at IS NOT NULL AND refused_at IS NULL
   UNION ALL SELECT 'refused', code, title, refused_at FROM contribution
     WHERE author = $1 AND refused_at IS NOT NULL
   UNION ALL SELECT 'answered', c.code, c.title, a.at FROM contribution_answer a
     JOIN contribution c ON c.id = a.contribution WHERE c.author = $1
   UNION ALL SELECT 'statement', process, text, received_at FROM opinion_statement
     WHERE author = $1";

/// A statement of a person, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnStatement {
    pub process: String,
    pub number: i64,
    pub text: String,
    pub received_at: Ts,
    pub refused_reason: Option<String>,
}

/// All statements of a person.
///
/// # Errors
/// Engine errors.
pub async fn export_statements(tx: &mut Tx, author: PersonId) -> Result<Vec<OwnStatement>> {
    q!(
        tx,
        "SELECT process, number, text, received_at, refused_reason
         FROM opinion_statement WHERE author = $1 ORDER BY received_at, number",
        author
    )
    .all()
    .await
}

/// Takes the account out of the statements it wrote, and the words out of those nobody else may
/// read; answers how many these were.
///
/// # Errors
/// Engine errors.
pub async fn part_from_statements(tx: &mut Tx, author: PersonId, at: Ts) -> Result<u64> {
    let hidden = q!(
        tx,
        "UPDATE opinion_statement SET text = '', refused_at = coalesce(refused_at, $2),
           refused_reason = NULL
         WHERE author = $1 AND (released_at IS NULL OR refused_at IS NOT NULL)",
        author,
        at
    )
    .exec()
    .await?;
    q!(
        tx,
        "UPDATE opinion_statement SET author = NULL, device = NULL, idempotency_hash = NULL
         WHERE author = $1",
        author
    )
    .later()
    .await?;
    Ok(hidden)
}

/// A contribution of a person, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnContribution {
    pub code: String,
    pub process: String,
    pub title: String,
    pub body: String,
    pub address: Option<String>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    pub received_at: Ts,
    pub refused_reason: Option<String>,
}

/// All contributions of a person.
///
/// # Errors
/// Engine errors.
pub async fn export_contributions(tx: &mut Tx, author: PersonId) -> Result<Vec<OwnContribution>> {
    q!(
        tx,
        "SELECT code, process, title, body, address, lon, lat, received_at, refused_reason
         FROM contribution WHERE author = $1 ORDER BY received_at, id",
        author
    )
    .all()
    .await
}

/// The code of a contribution, if it is this person's.
///
/// # Errors
/// Engine errors.
pub async fn is_author(tx: &mut Tx, author: PersonId, code: &str) -> Result<bool> {
    let found =
        q!(tx, "SELECT code FROM contribution WHERE author = $1 AND code = $2", author, code);
    Ok(found.scalar_opt::<String>().await?.is_some())
}

/// Deletes what nobody else may read of a person's contributions; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_hidden(tx: &mut Tx, author: PersonId) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM contribution
         WHERE author = $1 AND (released_at IS NULL OR refused_at IS NOT NULL)",
        author
    )
    .exec()
    .await
}

/// Takes the account out of the contributions it wrote, and the ways to their own pages.
///
/// # Errors
/// Engine errors.
pub async fn part_from_contributions(tx: &mut Tx, author: PersonId) -> Result<()> {
    q!(tx, "UPDATE contribution SET author = NULL, secret_hash = NULL WHERE author = $1", author)
        .later()
        .await
}
