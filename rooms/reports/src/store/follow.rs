//! Who wants e-mails about what.

use kernel::{Lang, Ts};
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

impl Follower {
    /// Their language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

macro_rules! follower_columns {
    () => {
        "id, target, target_key, email, lang, token, confirmed_at, told_seq"
    };
}

/// Adds a follower, or answers the one who is there. Addresses are compared in lower case. The
/// language of somebody who confirmed their address does not change by what others type into
/// forms.
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

/// No more e-mails about anything, however the address was typed.
///
/// # Errors
/// Engine errors.
pub async fn delete_followed(tx: &mut Tx, email: &str) -> Result<()> {
    q!(tx, "DELETE FROM follower WHERE email = $1", email.to_lowercase()).exec().await?;
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

/// Whether anybody with a confirmed address follows a report, or one that was merged into it.
///
/// # Errors
/// Engine errors.
pub async fn is_report_followed(tx: &mut Tx, code: &str) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT id FROM follower
         WHERE target = 'report' AND confirmed_at IS NOT NULL AND (target_key = $1
           OR target_key IN (SELECT m.code FROM report m JOIN report o ON o.id = m.merged_into
             WHERE o.code = $1)) LIMIT 1",
        code
    )
    .scalar_opt::<Uuid>()
    .await?;
    Ok(found.is_some())
}

/// Confirmed followers of a report and of those merged into it (`merged`), a page in the order
/// of their ids; who follows several of them is there once, by the row of the report itself if
/// there is one. The rows are locked by an update that changes nothing, so that two workers
/// never tell them the same.
///
/// # Errors
/// Engine errors.
pub async fn take_followers(
    tx: &mut Tx,
    code: &str,
    merged: &[String],
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let codes: Vec<String> = merged.iter().cloned().chain([code.to_owned()]).collect();
    let mut f = Filter::new(
        "UPDATE follower SET told_seq = told_seq WHERE id IN (
           SELECT f.id FROM follower f WHERE f.target = 'report' AND f.confirmed_at IS NOT NULL",
    );
    f.and_in("f.target_key", codes.clone());
    f.and("f.id > $?", after.unwrap_or(Uuid::nil()));
    f.text(
        " AND NOT EXISTS (SELECT 1 FROM follower o WHERE o.target = 'report'
            AND o.confirmed_at IS NOT NULL AND o.email = f.email AND o.id <> f.id",
    );
    f.and("(o.target_key = $? OR (f.target_key <> $? AND o.id < f.id))", code.to_owned());
    f.and_in("o.target_key", codes);
    f.bound(") ORDER BY f.id LIMIT $?)", limit);
    f.text(concat!(" RETURNING ", follower_columns!()));
    Ok(in_order(f.query(tx).all().await?))
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

/// The people behind these rows were told up to a journal number, whichever of the reports with
/// these codes they follow.
///
/// # Errors
/// Engine errors.
pub async fn mark_told_of(tx: &mut Tx, codes: &[String], ids: &[Uuid], seq: i64) -> Result<()> {
    let mut f = Filter::new("UPDATE follower SET told_seq = ");
    f.bound("$? WHERE target = 'report'", seq);
    f.and("told_seq < $?", seq);
    f.and_in("target_key", codes.to_vec());
    f.text(" AND email IN (SELECT o.email FROM follower o WHERE TRUE");
    f.and_in("o.id", ids.to_vec());
    f.text(")");
    f.query(tx).exec().await?;
    Ok(())
}

/// The follower of a report with an address, if there is one.
///
/// # Errors
/// Engine errors.
pub async fn find_follower_of(tx: &mut Tx, code: &str, email: &str) -> Result<Option<Follower>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            follower_columns!(),
            " FROM follower WHERE target = 'report' AND target_key = $1 AND email = $2"
        ),
        code,
        email.to_lowercase()
    )
    .opt()
    .await
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
    /// The reporter was told that the place is shown rounded.
    pub place_rounded: bool,
}

/// Those of the reports with these codes that the public may see.
///
/// # Errors
/// Engine errors.
pub async fn list_headlines(tx: &mut Tx, codes: &[String]) -> Result<Vec<Headline>> {
    let mut f = Filter::new(
        "SELECT code, title, category, district, address, place_rounded FROM report
         WHERE published_at IS NOT NULL",
    );
    f.and_in("code", codes.iter().cloned());
    f.query(tx).all().await
}
