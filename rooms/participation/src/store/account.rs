//! What the room holds of somebody with an account: their timeline, everything, and its end.

mod survey;
mod voice;

pub use survey::{OwnResponse, OwnText, export_surveys};
pub use voice::{
    OwnBallot, OwnFlag, OwnSupport, blank_flags, export_ballots, export_flags, export_supports,
};

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

/// What happened to the contributions and comments of an author.
pub const HAPPENED: &str = "SELECT 'received' AS what, code AS key, title, received_at AS at
     FROM contribution WHERE author = $1
   UNION ALL SELECT 'released', code, title, released_at FROM contribution
     WHERE author = $1 AND released_at IS NOT NULL AND refused_at IS NULL
   UNION ALL SELECT 'refused', code, title, refused_at FROM contribution
     WHERE author = $1 AND refused_at IS NOT NULL
   UNION ALL SELECT 'answered', c.code, c.title, a.at FROM contribution_answer a
     JOIN contribution c ON c.id = a.contribution WHERE c.author = $1
   UNION ALL SELECT 'commented', m.code, c.title, m.at FROM contribution_comment m
     JOIN contribution c ON c.id = m.contribution WHERE m.author = $1
   UNION ALL SELECT 'comment-refused', m.code, c.title, m.refused_at FROM contribution_comment m
     JOIN contribution c ON c.id = m.contribution
     WHERE m.author = $1 AND m.refused_at IS NOT NULL AND m.withdrawn_at IS NULL
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

/// A comment of a person, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnComment {
    pub code: String,
    pub contribution: String,
    pub side: Option<String>,
    pub body: String,
    pub at: Ts,
    pub refused_reason: Option<String>,
}

/// All comments of a person, each with the code of its contribution.
///
/// # Errors
/// Engine errors.
pub async fn export_comments(tx: &mut Tx, author: PersonId) -> Result<Vec<OwnComment>> {
    q!(
        tx,
        "SELECT m.code, c.code AS contribution, m.side, m.body, m.at, m.refused_reason
         FROM contribution_comment m JOIN contribution c ON c.id = m.contribution
         WHERE m.author = $1 ORDER BY m.at, m.id",
        author
    )
    .all()
    .await
}

/// Deletes a person's comments that were never public, and the words of those that were removed;
/// answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_hidden_comments(tx: &mut Tx, author: PersonId) -> Result<u64> {
    let never = q!(tx, "DELETE FROM contribution_comment WHERE author = $1 AND nr IS NULL", author);
    let never = never.exec().await?;
    let removed = q!(
        tx,
        "UPDATE contribution_comment SET body = '', refused_reason = NULL
         WHERE author = $1 AND refused_at IS NOT NULL",
        author
    );
    Ok(never + removed.exec().await?)
}

/// Takes the account out of the comments it wrote, and the ways to their own pages.
///
/// # Errors
/// Engine errors.
pub async fn part_from_comments(tx: &mut Tx, author: PersonId) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution_comment SET author = NULL, secret_hash = NULL WHERE author = $1",
        author
    )
    .later()
    .await
}

/// An appeal of a person, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnAppeal {
    pub words: String,
    pub at: Ts,
    pub decided_at: Option<Ts>,
    pub reason: Option<String>,
}

/// All appeals of a person.
///
/// # Errors
/// Engine errors.
pub async fn export_appeals(tx: &mut Tx, author: PersonId) -> Result<Vec<OwnAppeal>> {
    q!(
        tx,
        "SELECT words, at, decided_at, reason FROM contribution_appeal
         WHERE (comment IS NULL AND contribution IN
             (SELECT c.id FROM contribution c WHERE c.author = $1))
           OR comment IN (SELECT m.id FROM contribution_comment m WHERE m.author = $1)
         ORDER BY at, target",
        author
    )
    .all()
    .await
}

/// Deletes the appeals of a person.
///
/// # Errors
/// Engine errors.
pub async fn delete_appeals(tx: &mut Tx, author: PersonId) -> Result<()> {
    q!(
        tx,
        "DELETE FROM contribution_appeal
         WHERE (comment IS NULL AND contribution IN
             (SELECT c.id FROM contribution c WHERE c.author = $1))
           OR comment IN (SELECT m.id FROM contribution_comment m WHERE m.author = $1)",
        author
    )
    .later()
    .await
}
