//! Whose number is whose, and what a voice has said.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

/// A voice that is known.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Whose {
    /// The keyed hash.
    pub voice: Vec<u8>,
    /// Its number.
    pub number: i64,
    /// How many hashes have this number.
    pub hashes: i64,
}

/// Those of these voices that took part in a process.
///
/// # Errors
/// Engine errors.
pub async fn list_voices(tx: &mut Tx, process: &str, voices: &[Vec<u8>]) -> Result<Vec<Whose>> {
    let mut f = Filter::new(
        "SELECT p.voice, p.number, (SELECT CAST(count(*) AS BIGINT) FROM opinion_participant o
           WHERE o.process = p.process AND o.number = p.number) AS hashes
         FROM opinion_participant p WHERE ",
    );
    f.bound("p.process = $?", process.to_owned());
    f.and_in("p.voice", voices.iter().cloned());
    f.query(tx).all().await
}

/// A voice gets a number.
///
/// # Errors
/// Engine errors.
pub async fn insert_voice(
    tx: &mut Tx,
    process: &str,
    voice: &[u8],
    number: i64,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO opinion_participant (process, voice, number, at) VALUES ($1, $2, $3, $4)",
        process,
        voice,
        number,
        at
    )
    .later()
    .await
}

/// What was said under one number is another's from now on; where both said something to the same
/// statement, the other's stays. Answers how many votes went.
///
/// # Errors
/// Engine errors.
pub async fn merge_voices(tx: &mut Tx, process: &str, from: i64, to: i64) -> Result<u64> {
    q!(
        tx,
        "UPDATE opinion_participant SET number = $3 WHERE process = $1 AND number = $2",
        process,
        from,
        to
    )
    .later()
    .await?;
    let gone = q!(
        tx,
        "DELETE FROM opinion_vote WHERE process = $1 AND participant = $2 AND statement IN
           (SELECT o.statement FROM opinion_vote o WHERE o.process = $1 AND o.participant = $3)",
        process,
        from,
        to
    )
    .exec()
    .await?;
    q!(
        tx,
        "UPDATE opinion_vote SET participant = $3 WHERE process = $1 AND participant = $2",
        process,
        from,
        to
    )
    .later()
    .await?;
    Ok(gone)
}

/// What a voice said to a statement.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OwnVote {
    /// The keyed hash.
    pub voice: Vec<u8>,
    /// Its number.
    pub number: i64,
    /// How many hashes have this number.
    pub hashes: i64,
    /// The statement; none where the voice has not said anything.
    pub statement: Option<i64>,
    /// 1, -1 or 0.
    pub value: Option<i64>,
}

/// Everything these voices said in a process, in one query.
///
/// # Errors
/// Engine errors.
pub async fn list_own_votes(
    tx: &mut Tx,
    process: &str,
    voices: &[Vec<u8>],
) -> Result<Vec<OwnVote>> {
    let mut f = Filter::new(
        "SELECT p.voice, p.number, (SELECT CAST(count(*) AS BIGINT) FROM opinion_participant o
           WHERE o.process = p.process AND o.number = p.number) AS hashes, v.statement, v.value
         FROM opinion_participant p LEFT JOIN opinion_vote v
           ON v.process = p.process AND v.participant = p.number WHERE ",
    );
    f.bound("p.process = $?", process.to_owned());
    f.and_in("p.voice", voices.iter().cloned());
    f.text(" ORDER BY v.statement");
    f.query(tx).all().await
}

/// All voices of a process with their numbers.
///
/// # Errors
/// Engine errors.
pub async fn list_voice_numbers(tx: &mut Tx, process: &str) -> Result<Vec<(Vec<u8>, i64)>> {
    q!(tx, "SELECT voice, number FROM opinion_participant WHERE process = $1", process).all().await
}
