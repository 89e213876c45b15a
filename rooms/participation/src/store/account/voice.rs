//! What somebody said under a keyed hash of their account: found by making the hash again.

use kernel::Ts;
use serde::Serialize;
use serde_json::Value;
use store::{Doc, Filter, Result, Tx, q};

/// A contribution or comment a person says breaks a rule, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnFlag {
    pub contribution: String,
    pub rule: String,
    pub words: Option<String>,
    pub at: Ts,
}

/// All that the account behind the hash reported.
///
/// # Errors
/// Engine errors.
pub async fn export_flags(tx: &mut Tx, device: Vec<u8>) -> Result<Vec<OwnFlag>> {
    q!(
        tx,
        "SELECT c.code AS contribution, f.rule, f.words, f.at
         FROM contribution_flag f JOIN contribution c ON c.id = f.contribution
         WHERE f.device = $1 ORDER BY f.at, f.target",
        device
    )
    .all()
    .await
}

/// Takes the own words out of what the account behind the hash reported.
///
/// # Errors
/// Engine errors.
pub async fn blank_flags(tx: &mut Tx, device: Vec<u8>) -> Result<()> {
    q!(tx, "UPDATE contribution_flag SET words = NULL WHERE device = $1", device).later().await
}

/// A contribution a person supports, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnSupport {
    pub contribution: String,
    pub at: Ts,
}

/// All that the account behind the hash supports.
///
/// # Errors
/// Engine errors.
pub async fn export_supports(tx: &mut Tx, device: Vec<u8>) -> Result<Vec<OwnSupport>> {
    q!(
        tx,
        "SELECT c.code AS contribution, s.at
         FROM contribution_support s JOIN contribution c ON c.id = s.contribution
         WHERE s.device = $1 ORDER BY s.at, c.id",
        device
    )
    .all()
    .await
}

#[derive(sqlx::FromRow)]
struct BallotRow {
    process: String,
    district: Option<String>,
    cast_at: Ts,
    choices: Doc<Value>,
}

/// A ballot of a person, for them to take away.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnBallot {
    pub process: String,
    pub district: Option<String>,
    pub cast_at: Ts,
    pub choices: Value,
}

/// The ballots of the account behind the hashes, one of them for each process.
///
/// # Errors
/// Engine errors.
pub async fn export_ballots(tx: &mut Tx, voters: Vec<Vec<u8>>) -> Result<Vec<OwnBallot>> {
    if voters.is_empty() {
        return Ok(Vec::new());
    }
    let mut f =
        Filter::new("SELECT process, district, cast_at, choices FROM budget_ballot WHERE TRUE");
    f.and_in("voter", voters);
    f.text(" ORDER BY cast_at, id");
    let rows = f.query(tx).all::<BallotRow>().await?;
    let own = |row: BallotRow| OwnBallot {
        process: row.process,
        district: row.district,
        cast_at: row.cast_at,
        choices: row.choices.0,
    };
    Ok(rows.into_iter().map(own).collect())
}
