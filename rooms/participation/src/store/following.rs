//! Who is told what becomes of contributions.

mod digest;
mod news;

pub use digest::{
    Due, Heard, Named, delete_digests, fill_digests, list_heard, list_named, list_readers,
    mark_told,
};
pub use news::{News, delete_news_before, insert_news};

use kernel::{Lang, Ts};
use serde::Serialize;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{
    contribution::ContributionId,
    following::{ReaderId, Rhythm},
};

/// Somebody who is told.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reader {
    /// Id.
    pub id: ReaderId,
    /// Address, in lower case.
    pub email: String,
    /// Language.
    pub lang: String,
    /// Secret of the links in the mails.
    pub token: String,
    /// How often.
    pub rhythm: String,
    /// Journal number up to which they were told.
    pub told_seq: i64,
}

impl Reader {
    /// Their language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// How often.
    #[must_use]
    pub fn rhythm(&self) -> Rhythm {
        Rhythm::from_name(&self.rhythm).unwrap_or(Rhythm::Daily)
    }

    /// Address of the page on which they confirm, change and end it.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/follow/{}", self.token)
    }
}

/// Somebody's row for a contribution.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Follower {
    /// When the wish was confirmed.
    pub confirmed_at: Option<Ts>,
}

macro_rules! reader_columns {
    () => {
        "id, email, lang, token, rhythm, told_seq"
    };
}
use reader_columns;

/// Adds a reader, or answers the one who is there; what others type into forms changes neither
/// their language nor their rhythm.
///
/// # Errors
/// Engine errors.
pub async fn insert_reader(tx: &mut Tx, new: &Reader, proved: bool, now: Ts) -> Result<Reader> {
    q!(
        tx,
        concat!(
            "INSERT INTO participation_reader (id, email, lang, token, rhythm, created_at, told_seq)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (email) DO UPDATE SET rhythm = CASE WHEN $8 THEN excluded.rhythm
                 ELSE participation_reader.rhythm END
             RETURNING ",
            reader_columns!()
        ),
        new.id,
        new.email.as_str(),
        new.lang.as_str(),
        new.token.as_str(),
        new.rhythm.as_str(),
        now,
        new.told_seq,
        proved
    )
    .one()
    .await
}

/// Notes that a reader follows a contribution; none when they did before and nothing changes. Whoever
/// waits for a confirmation may ask for the mail once more.
///
/// # Errors
/// Engine errors.
pub async fn insert_follower(
    tx: &mut Tx,
    contribution: ContributionId,
    reader: &Reader,
    author: bool,
    since_seq: i64,
    confirmed_at: Option<Ts>,
    now: Ts,
) -> Result<Option<Follower>> {
    q!(
        tx,
        "INSERT INTO contribution_follower (contribution, reader, author, at, since_seq,
           confirmed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (contribution, reader) DO UPDATE
           SET confirmed_at = coalesce(contribution_follower.confirmed_at, excluded.confirmed_at),
             author = (contribution_follower.author OR excluded.author)
           WHERE contribution_follower.confirmed_at IS NULL
             OR (excluded.author AND NOT contribution_follower.author)
         RETURNING confirmed_at",
        contribution,
        reader.id,
        author,
        now,
        since_seq,
        confirmed_at
    )
    .opt()
    .await
}

/// By the secret of their links.
///
/// # Errors
/// Engine errors.
pub async fn find_reader(tx: &mut Tx, token: &str) -> Result<Option<Reader>> {
    q!(
        tx,
        concat!("SELECT ", reader_columns!(), " FROM participation_reader WHERE token = $1"),
        token
    )
    .opt()
    .await
}

/// By the address.
///
/// # Errors
/// Engine errors.
pub async fn find_reader_of(tx: &mut Tx, email: &str) -> Result<Option<Reader>> {
    q!(
        tx,
        concat!("SELECT ", reader_columns!(), " FROM participation_reader WHERE email = $1"),
        email
    )
    .opt()
    .await
}

/// Whether an address is told of a contribution.
///
/// # Errors
/// Engine errors.
pub async fn is_told_of(tx: &mut Tx, contribution: ContributionId, email: &str) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT f.reader FROM contribution_follower f
         JOIN participation_reader r ON r.id = f.reader
         WHERE f.contribution = $1 AND r.email = $2 AND f.confirmed_at IS NOT NULL",
        contribution,
        email
    );
    Ok(found.scalar_opt::<Uuid>().await?.is_some())
}

/// Something a reader follows, as their page lists it.
#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
pub struct Followed {
    /// Public code.
    #[serde(rename = "contribution")]
    pub code: String,
    /// Slug of the process.
    pub process: String,
    /// Title.
    pub title: String,
    /// Language it was written in.
    #[serde(skip)]
    pub lang: String,
    /// The public sees it.
    #[serde(skip)]
    pub public: bool,
    /// They wrote it.
    pub author: bool,
    /// Since when.
    pub at: Ts,
    /// When the wish was confirmed.
    pub confirmed_at: Option<Ts>,
}

/// Everything a reader follows, the newest wish first.
///
/// # Errors
/// Engine errors.
pub async fn list_followed(tx: &mut Tx, reader: ReaderId) -> Result<Vec<Followed>> {
    q!(
        tx,
        "SELECT c.code, c.process, c.title, c.lang,
           (c.released_at IS NOT NULL AND c.refused_at IS NULL) AS public, f.author, f.at,
           f.confirmed_at
         FROM contribution_follower f JOIN contribution c ON c.id = f.contribution
         WHERE f.reader = $1 ORDER BY f.at DESC, c.code LIMIT 500",
        reader
    )
    .all()
    .await
}

/// Everything that waits for this reader's confirmation begins; answers how much.
///
/// # Errors
/// Engine errors.
pub async fn confirm_follower(tx: &mut Tx, reader: ReaderId, at: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE contribution_follower SET confirmed_at = $2
         WHERE reader = $1 AND confirmed_at IS NULL",
        reader,
        at
    )
    .exec()
    .await
}

/// Another rhythm.
///
/// # Errors
/// Engine errors.
pub async fn set_rhythm(tx: &mut Tx, reader: ReaderId, rhythm: Rhythm) -> Result<()> {
    q!(tx, "UPDATE participation_reader SET rhythm = $2 WHERE id = $1", reader, rhythm.as_str())
        .later()
        .await
}

/// Ends one thing, or all; answers how many ended.
///
/// # Errors
/// Engine errors.
pub async fn delete_follower(tx: &mut Tx, reader: ReaderId, code: Option<&str>) -> Result<u64> {
    let mut f = Filter::new("DELETE FROM contribution_follower WHERE ");
    f.bound("reader = $?", reader);
    if let Some(code) = code {
        f.and("contribution IN (SELECT id FROM contribution WHERE code = $?)", code.to_owned());
    }
    f.query(tx).exec().await
}

/// Deletes a reader who follows nothing any more; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_reader_without_anything(tx: &mut Tx, reader: ReaderId) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM participation_reader WHERE id = $1
           AND NOT EXISTS (SELECT 1 FROM contribution_follower f WHERE f.reader = $1)",
        reader
    )
    .exec()
    .await
}

/// Forgets wishes nobody confirmed, and every address that follows nothing; answers how many
/// addresses.
///
/// # Errors
/// Engine errors.
pub async fn delete_unconfirmed_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM contribution_follower WHERE confirmed_at IS NULL AND at < $1", before)
        .exec()
        .await?;
    q!(
        tx,
        "DELETE FROM participation_reader WHERE NOT EXISTS
           (SELECT 1 FROM contribution_follower f WHERE f.reader = participation_reader.id)"
    )
    .exec()
    .await
}

/// Forgets an address and all it follows.
///
/// # Errors
/// Engine errors.
pub async fn delete_reader_of(tx: &mut Tx, email: &str) -> Result<()> {
    q!(tx, "DELETE FROM participation_reader WHERE email = $1", email.to_lowercase()).later().await
}

/// An address, for the person to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnReader {
    pub email: String,
    pub lang: String,
    pub rhythm: String,
    pub created_at: Ts,
}

/// What is kept of an address.
///
/// # Errors
/// Engine errors.
pub async fn export_reader(tx: &mut Tx, email: &str) -> Result<Vec<OwnReader>> {
    q!(
        tx,
        "SELECT email, lang, rhythm, created_at FROM participation_reader WHERE email = $1",
        email.to_lowercase()
    )
    .all()
    .await
}

/// What an address follows.
///
/// # Errors
/// Engine errors.
pub async fn export_followed(tx: &mut Tx, email: &str) -> Result<Vec<Followed>> {
    match find_reader_of(tx, &email.to_lowercase()).await? {
        Some(reader) => list_followed(tx, reader.id).await,
        None => Ok(Vec::new()),
    }
}
