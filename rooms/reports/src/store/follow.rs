//! Who wants e-mails about what.

use kernel::{Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// Somebody who follows.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Follower {
    /// Id.
    pub id: Uuid,
    /// `report`, `district` or `category`.
    pub target: String,
    /// Code or key of it.
    pub target_key: String,
    /// Address.
    pub email: String,
    /// Language.
    pub lang: String,
    /// Secret of the links in the mails.
    pub token: String,
    /// When the address was confirmed.
    pub confirmed_at: Option<Ts>,
    /// Journal number up to which they were told.
    pub told_seq: i64,
}

macro_rules! follower_columns {
    () => {
        "id, target, target_key, email, lang, token, confirmed_at, told_seq"
    };
}

/// Adds a follower, or answers the token of the one who is there.
///
/// # Errors
/// Engine errors.
pub async fn insert_follower(tx: &mut Tx, new: &Follower, now: Ts) -> Result<Follower> {
    q!(
        tx,
        concat!(
            "INSERT INTO follower (id, target, target_key, email, lang, token, created_at,
               confirmed_at, told_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (target, target_key, email) DO UPDATE
               SET lang = excluded.lang,
                   confirmed_at = coalesce(follower.confirmed_at, excluded.confirmed_at)
             RETURNING ",
            follower_columns!()
        ),
        new.id,
        new.target.as_str(),
        new.target_key.as_str(),
        new.email.as_str(),
        new.lang.as_str(),
        new.token.as_str(),
        now,
        new.confirmed_at,
        new.told_seq
    )
    .one()
    .await
}

/// By the secret of their links.
///
/// # Errors
/// Engine errors.
pub async fn find_follower(tx: &mut Tx, token: &str) -> Result<Option<Follower>> {
    q!(tx, concat!("SELECT ", follower_columns!(), " FROM follower WHERE token = $1"), token)
        .opt()
        .await
}

/// The address is confirmed.
///
/// # Errors
/// Engine errors.
pub async fn confirm_follower(tx: &mut Tx, id: Uuid, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE follower SET confirmed_at = coalesce(confirmed_at, $1) WHERE id = $2",
        at,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// No more e-mails.
///
/// # Errors
/// Engine errors.
pub async fn delete_follower(tx: &mut Tx, id: Uuid) -> Result<()> {
    q!(tx, "DELETE FROM follower WHERE id = $1", id).exec().await?;
    Ok(())
}

/// Forgets addresses nobody confirmed.
///
/// # Errors
/// Engine errors.
pub async fn delete_unconfirmed_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM follower WHERE confirmed_at IS NULL AND created_at < $1", before)
        .exec()
        .await
}

/// Confirmed followers of one thing, in pages by id.
///
/// # Errors
/// Engine errors.
pub async fn list_followers(
    tx: &mut Tx,
    target: &str,
    key: &str,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let after = after.unwrap_or(Uuid::nil());
    q!(
        tx,
        concat!(
            "SELECT ",
            follower_columns!(),
            " FROM follower WHERE target = $1 AND target_key = $2 AND confirmed_at IS NOT NULL
               AND id > $3 ORDER BY id LIMIT $4"
        ),
        target,
        key,
        after,
        limit
    )
    .all()
    .await
}

/// Confirmed followers of districts and categories, in pages by id, for the digest.
///
/// # Errors
/// Engine errors.
pub async fn list_due_followers(
    tx: &mut Tx,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let after = after.unwrap_or(Uuid::nil());
    q!(
        tx,
        concat!(
            "SELECT ",
            follower_columns!(),
            " FROM follower WHERE target <> 'report' AND confirmed_at IS NOT NULL AND id > $1
             ORDER BY id LIMIT $2"
        ),
        after,
        limit
    )
    .all()
    .await
}

/// They were told up to a journal number.
///
/// # Errors
/// Engine errors.
pub async fn mark_told(tx: &mut Tx, id: Uuid, seq: i64) -> Result<()> {
    q!(tx, "UPDATE follower SET told_seq = $1 WHERE id = $2", seq, id).exec().await?;
    Ok(())
}
