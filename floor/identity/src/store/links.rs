//! Rows of sign-in links.

use kernel::Ts;
use store::{Result, Tx, q};

/// A link as it is made; see `signin_link` in the migration.
pub(crate) struct Made<'a> {
    pub(crate) token_hash: &'a [u8],
    pub(crate) reference_hash: &'a [u8],
    pub(crate) code_hash: &'a [u8],
    pub(crate) email: &'a str,
    pub(crate) next: &'a str,
    pub(crate) created_at: Ts,
}

pub(crate) async fn insert_link(tx: &mut Tx, link: Made<'_>) -> Result<()> {
    q!(
        tx,
        "INSERT INTO signin_link
           (token_hash, reference_hash, code_hash, email, next, guesses, created_at)
         VALUES ($1, $2, $3, $4, $5, 0, $6)",
        link.token_hash,
        link.reference_hash,
        link.code_hash,
        link.email,
        link.next,
        link.created_at
    )
    .exec()
    .await?;
    Ok(())
}

/// The address of a link that still opens.
pub(crate) async fn find_link(
    tx: &mut Tx,
    token_hash: &[u8],
    made_after: Ts,
) -> Result<Option<String>> {
    q!(
        tx,
        "SELECT email FROM signin_link
         WHERE token_hash = $1 AND used_at IS NULL AND created_at > $2",
        token_hash,
        made_after
    )
    .scalar_opt()
    .await
}

/// What a link opens: an address, and the way back.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Opened {
    pub(crate) email: String,
    pub(crate) next: String,
}

/// Uses a link; none when it was used before, is too old or never was.
pub(crate) async fn use_link(
    tx: &mut Tx,
    token_hash: &[u8],
    made_after: Ts,
    now: Ts,
) -> Result<Option<Opened>> {
    q!(
        tx,
        "UPDATE signin_link SET used_at = $1
         WHERE token_hash = $2 AND used_at IS NULL AND created_at > $3
         RETURNING email, next",
        now,
        token_hash,
        made_after
    )
    .opt()
    .await
}

/// A guess at the digits, counted.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Guess {
    pub(crate) token_hash: Vec<u8>,
    pub(crate) code_hash: Vec<u8>,
    pub(crate) guesses: i64,
}

/// Counts a guess before anybody looks at it, so that guesses side by side all count. None
/// when the link was used, is too old, or had `most` guesses before.
pub(crate) async fn count_guess(
    tx: &mut Tx,
    reference_hash: &[u8],
    made_after: Ts,
    most: i64,
) -> Result<Option<Guess>> {
    q!(
        tx,
        "UPDATE signin_link SET guesses = guesses + 1
         WHERE reference_hash = $1 AND used_at IS NULL AND created_at > $2 AND guesses < $3
         RETURNING token_hash, code_hash, guesses",
        reference_hash,
        made_after,
        most
    )
    .opt()
    .await
}

/// Makes a link useless, in the mail as well.
pub(crate) async fn kill_link(tx: &mut Tx, token_hash: &[u8], now: Ts) -> Result<()> {
    q!(tx, "UPDATE signin_link SET used_at = $1 WHERE token_hash = $2", now, token_hash)
        .exec()
        .await?;
    Ok(())
}

pub(crate) async fn sweep_links(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM signin_link WHERE created_at < $1", before).exec().await
}
