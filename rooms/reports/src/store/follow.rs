//! Who wants e-mails about what.

use kernel::Ts;
use store::{Filter, Result, Tx, q};
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

/// Adds a follower, or answers the one who is there. Addresses are compared in lower case. The
/// language of somebody who confirmed
/// their address does not change by what others type into forms.
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
               SET lang = CASE WHEN follower.confirmed_at IS NULL THEN excluded.lang
                     ELSE follower.lang END,
                   confirmed_at = coalesce(follower.confirmed_at, excluded.confirmed_at)
             RETURNING ",
            follower_columns!()
        ),
        new.id,
        new.target.as_str(),
        new.target_key.as_str(),
        new.email.to_lowercase(),
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

/// Everything an address follows, confirmed or not, oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_followed(tx: &mut Tx, email: &str) -> Result<Vec<Follower>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            follower_columns!(),
            " FROM follower WHERE email = $1 ORDER BY created_at, id LIMIT 200"
        ),
        email
    )
    .all()
    .await
}

/// The address is confirmed, for everything that waits for it.
///
/// # Errors
/// Engine errors.
pub async fn confirm_address(tx: &mut Tx, email: &str, at: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE follower SET confirmed_at = $1 WHERE email = $2 AND confirmed_at IS NULL",
        at,
        email
    )
    .exec()
    .await
}

/// No more e-mails about one thing.
///
/// # Errors
/// Engine errors.
pub async fn delete_follower(tx: &mut Tx, id: Uuid) -> Result<()> {
    q!(tx, "DELETE FROM follower WHERE id = $1", id).exec().await?;
    Ok(())
}

/// No more e-mails about anything.
///
/// # Errors
/// Engine errors.
pub async fn delete_followed(tx: &mut Tx, email: &str) -> Result<()> {
    q!(tx, "DELETE FROM follower WHERE email = $1", email).exec().await?;
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

/// Forgets who followed reports that were closed before a moment.
///
/// # Errors
/// Engine errors.
pub async fn delete_followers_of_closed(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM follower WHERE target = 'report' AND target_key IN
           (SELECT code FROM report WHERE closed_at < $1)",
        before
    )
    .exec()
    .await
}

/// Whether anybody with a confirmed address follows a thing.
///
/// # Errors
/// Engine errors.
pub async fn is_followed(tx: &mut Tx, target: &str, key: &str) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT id FROM follower
         WHERE target = $1 AND target_key = $2 AND confirmed_at IS NOT NULL LIMIT 1",
        target,
        key
    )
    .scalar_opt::<Uuid>()
    .await?;
    Ok(found.is_some())
}

/// Confirmed followers of one report, a page in the order of their ids. The rows are locked
/// by an update that changes nothing, so that two workers never tell them the same.
///
/// # Errors
/// Engine errors.
pub async fn take_followers(
    tx: &mut Tx,
    code: &str,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let taken = q!(
        tx,
        concat!(
            "UPDATE follower SET told_seq = told_seq WHERE id IN (
               SELECT id FROM follower WHERE target = 'report' AND target_key = $1
                 AND confirmed_at IS NOT NULL AND id > $2 ORDER BY id LIMIT $3)
             RETURNING ",
            follower_columns!()
        ),
        code,
        after.unwrap_or(Uuid::nil()),
        limit
    )
    .all()
    .await?;
    Ok(in_order(taken))
}

/// Confirmed followers of districts and categories, a page in the order of their ids, locked
/// like those of [`take_followers`].
///
/// # Errors
/// Engine errors.
pub async fn take_digest_followers(
    tx: &mut Tx,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let taken = q!(
        tx,
        concat!(
            "UPDATE follower SET told_seq = told_seq WHERE id IN (
               SELECT id FROM follower WHERE target <> 'report'
                 AND confirmed_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2)
             RETURNING ",
            follower_columns!()
        ),
        after.unwrap_or(Uuid::nil()),
        limit
    )
    .all()
    .await?;
    Ok(in_order(taken))
}

fn in_order(mut followers: Vec<Follower>) -> Vec<Follower> {
    followers.sort_by_key(|f| f.id);
    followers
}

/// They were told up to a journal number.
///
/// # Errors
/// Engine errors.
pub async fn mark_told(tx: &mut Tx, ids: &[Uuid], seq: i64) -> Result<()> {
    let mut f = Filter::new("UPDATE follower SET told_seq = ");
    f.bound("$? WHERE TRUE", seq);
    f.and("told_seq < $?", seq);
    f.and_in("id", ids.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// A released report as the digest names it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Headline {
    /// Code.
    pub code: String,
    /// Headline.
    pub title: String,
    /// Category.
    pub category: String,
    /// District.
    pub district: Option<String>,
    /// Address.
    pub address: Option<String>,
}

/// Those of the reports with these codes that the public may see.
///
/// # Errors
/// Engine errors.
pub async fn list_headlines(tx: &mut Tx, codes: &[String]) -> Result<Vec<Headline>> {
    let mut f = Filter::new(
        "SELECT code, title, category, district, address FROM report
         WHERE published_at IS NOT NULL",
    );
    f.and_in("code", codes.iter().cloned());
    f.query(tx).all().await
}
