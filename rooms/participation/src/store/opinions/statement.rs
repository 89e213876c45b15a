//! Statements people added.

use kernel::{Lang, PersonId, Ts};
use store::{Result, Tx, q};

/// A statement somebody added.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct OwnRow {
    /// Its number.
    #[sqlx(rename = "number")]
    pub stored_number: i64,
    /// What it says; empty when it was refused long ago.
    pub text: String,
    /// Language it was written in.
    pub lang: String,
    /// Keyed hash of the voice that added it.
    pub device: Option<Vec<u8>>,
    /// Whether it asks who somebody is rather than what they think.
    pub meta: bool,
    /// When it came in.
    pub received_at: Ts,
    /// When people could vote on it.
    pub released_at: Option<Ts>,
    /// When it was refused.
    pub refused_at: Option<Ts>,
    /// Key of the rule.
    pub refused_rule: Option<String>,
    /// Why, in words for its author.
    pub refused_reason: Option<String>,
}

impl OwnRow {
    /// Its number.
    #[must_use]
    pub fn number(&self) -> u32 {
        u32::try_from(self.stored_number).unwrap_or(u32::MAX)
    }

    /// The author's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Whether people vote on it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.released_at.is_some() && self.refused_at.is_none()
    }
}

/// The columns of [`OwnRow`].
macro_rules! own_columns {
    () => {
        "number, text, lang, device, meta, received_at, released_at, refused_at, refused_rule, \
         refused_reason"
    };
}

/// All statements people added to a process, by number.
///
/// # Errors
/// Engine errors.
pub async fn list_statements(tx: &mut Tx, process: &str) -> Result<Vec<OwnRow>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            own_columns!(),
            " FROM opinion_statement WHERE process = $1 ORDER BY number"
        ),
        process
    )
    .all()
    .await
}

/// One of them.
///
/// # Errors
/// Engine errors.
pub async fn find_statement(tx: &mut Tx, process: &str, number: u32) -> Result<Option<OwnRow>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            own_columns!(),
            " FROM opinion_statement WHERE process = $1 AND number = $2"
        ),
        process,
        i64::from(number)
    )
    .opt()
    .await
}

/// The number of what was sent with a key before.
///
/// # Errors
/// Engine errors.
pub async fn find_sent(tx: &mut Tx, key: &[u8]) -> Result<Option<i64>> {
    q!(tx, "SELECT number FROM opinion_statement WHERE idempotency_hash = $1", key)
        .scalar_opt()
        .await
}

/// A new statement's row.
#[derive(Debug, Clone)]
pub struct NewStatement {
    /// Slug of the process.
    pub process: String,
    /// Its number.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// Language.
    pub lang: Lang,
    /// Key of the department that looks at it.
    pub office: String,
    /// Account of its author.
    pub author: Option<PersonId>,
    /// Keyed hash of the voice that added it.
    pub device: Option<Vec<u8>>,
    /// Hash of the key it was sent with.
    pub idempotency_hash: Option<Vec<u8>>,
    /// Where it came from: `web`, `demo`, `import:polis`.
    pub source: String,
    /// What it is called there.
    pub source_id: Option<String>,
    /// Whether it asks who somebody is rather than what they think.
    pub meta: bool,
    /// When it came in.
    pub received_at: Ts,
    /// When people could vote on it.
    pub released_at: Option<Ts>,
    /// When it was refused, where it comes in refused.
    pub refused_at: Option<Ts>,
    /// Journal number of its coming in.
    pub change_seq: i64,
}

/// Stores it.
///
/// # Errors
/// Engine errors.
pub async fn insert_statement(tx: &mut Tx, new: NewStatement) -> Result<()> {
    q!(
        tx,
        "INSERT INTO opinion_statement (process, number, text, lang, office, author, device,
           idempotency_hash, source, source_id, meta, received_at, released_at, refused_at,
           change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        new.process,
        i64::from(new.number),
        new.text,
        new.lang.as_str(),
        new.office,
        new.author,
        new.device,
        new.idempotency_hash,
        new.source,
        new.source_id,
        new.meta,
        new.received_at,
        new.released_at,
        new.refused_at,
        new.change_seq
    )
    .later()
    .await
}

/// What statements of a process are called where they were brought from, with their numbers here.
///
/// # Errors
/// Engine errors.
pub async fn list_sources(tx: &mut Tx, process: &str, source: &str) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT source_id, number FROM opinion_statement
         WHERE process = $1 AND source = $2 AND source_id IS NOT NULL",
        process,
        source
    )
    .all()
    .await
}
