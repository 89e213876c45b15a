//! Ballots.

use kernel::Ts;
use store::{Doc, Filter, Result, Tx, q};

use crate::budget::{Ballot, BallotId, Choices};

/// The next ballots of a process behind one, by id.
///
/// # Errors
/// Engine errors.
pub async fn list_ballots_after(
    tx: &mut Tx,
    process: &str,
    after: Option<BallotId>,
    limit: i64,
) -> Result<Vec<Ballot>> {
    let mut f =
        Filter::new("SELECT id, channel, district, cast_at, choices FROM budget_ballot WHERE ");
    f.bound("process = $?", process.to_owned());
    if let Some(after) = after {
        f.and("id > $?", after);
    }
    f.bound(" ORDER BY id LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many ballots came in by each channel.
///
/// # Errors
/// Engine errors.
pub async fn count_ballots(tx: &mut Tx, process: &str) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT channel, CAST(count(*) AS BIGINT) AS n FROM budget_ballot WHERE process = $1
         GROUP BY channel ORDER BY channel",
        process
    )
    .all()
    .await
}

/// A ballot with the marks it is found again by.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Cast {
    /// Id.
    pub id: BallotId,
    /// Slug of its process.
    pub process: String,
    /// Whom it counts for.
    pub voter: Option<Vec<u8>>,
    /// The browser it came from, where no other ballot has it.
    pub browser: Option<Vec<u8>>,
    /// How it came in, as a word.
    pub channel: String,
    /// District its voter lives in.
    pub district: Option<String>,
    /// When it was cast, or last changed.
    pub cast_at: Ts,
    /// What it says.
    pub choices: Doc<Choices>,
}

macro_rules! columns {
    () => {
        "id, process, voter, browser, channel, district, cast_at, choices"
    };
}

/// The ballots of a voter and of a browser: none, one, or two.
///
/// # Errors
/// Engine errors.
pub async fn list_cast(
    tx: &mut Tx,
    process: &str,
    voter: &[u8],
    browser: &[u8],
) -> Result<Vec<Cast>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            columns!(),
            " FROM budget_ballot WHERE process = $1 AND (voter = $2 OR browser = $3) ORDER BY id"
        ),
        process,
        voter,
        browser
    )
    .all()
    .await
}

/// By the hash of its receipt.
///
/// # Errors
/// Engine errors.
pub async fn find_by_receipt(tx: &mut Tx, hash: &[u8]) -> Result<Option<Cast>> {
    q!(tx, concat!("SELECT ", columns!(), " FROM budget_ballot WHERE receipt_hash = $1"), hash)
        .opt()
        .await
}

/// A ballot's row.
#[derive(Debug, Clone)]
pub struct NewBallot {
    /// Id.
    pub id: BallotId,
    /// Slug of the process.
    pub process: String,
    /// Whom it counts for.
    pub voter: Option<Vec<u8>>,
    /// The browser it came from.
    pub browser: Option<Vec<u8>>,
    /// Hash of the receipt.
    pub receipt_hash: Option<Vec<u8>>,
    /// How it came in.
    pub channel: String,
    /// District its voter lives in.
    pub district: Option<String>,
    /// When.
    pub cast_at: Ts,
    /// What it says.
    pub choices: Choices,
}

/// Stores a ballot; false when this voter or browser has one already.
///
/// # Errors
/// Engine errors.
pub async fn insert_ballot(tx: &mut Tx, new: NewBallot) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO budget_ballot (id, process, voter, browser, receipt_hash, channel, district,
           cast_at, choices)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        new.id,
        new.process,
        new.voter,
        new.browser,
        new.receipt_hash,
        new.channel,
        new.district,
        new.cast_at,
        Doc(new.choices)
    );
    Ok(added.exec().await? > 0)
}

/// Changes what a ballot says, how it came in and what it is found again by, if it still says what it said before.
///
/// # Errors
/// Engine errors.
pub async fn change_ballot(tx: &mut Tx, new: NewBallot, before: &Choices) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE budget_ballot SET voter = $2, browser = $3,
           receipt_hash = coalesce($4, receipt_hash), channel = $5, district = $6, cast_at = $7,
           choices = $8 WHERE id = $1 AND choices = $9",
        new.id,
        new.voter,
        new.browser,
        new.receipt_hash,
        new.channel,
        new.district,
        new.cast_at,
        Doc(new.choices),
        Doc(before.clone())
    );
    Ok(changed.exec().await? > 0)
}

/// Takes a ballot out of the urn.
///
/// # Errors
/// Engine errors.
pub async fn delete_ballot(tx: &mut Tx, id: BallotId) -> Result<()> {
    q!(tx, "DELETE FROM budget_ballot WHERE id = $1", id).later().await
}
