//! What there is to tell.

use kernel::Ts;
use store::{Result, Tx, q};

use crate::contribution::ContributionId;

/// Something that is told of a contribution.
#[derive(Debug, Clone, Copy)]
pub struct News<'n> {
    /// `released`, `refused`, `answered`, `merged`, `parted`.
    pub what: &'static str,
    /// Key of the rule, word of the state, code of another contribution.
    pub detail: Option<&'n str>,
    /// Key of the department that says so.
    pub department: Option<&'n str>,
    /// In its words.
    pub words: Option<&'n str>,
}

impl News<'_> {
    /// Told without more.
    #[must_use]
    pub const fn plain(what: &'static str) -> Self {
        Self { what, detail: None, department: None, words: None }
    }
}

/// Notes something, where anybody follows the contribution; false where nobody does. `seq` is its
/// journal number.
///
/// # Errors
/// Engine errors.
pub async fn insert_news(
    tx: &mut Tx,
    seq: i64,
    contribution: ContributionId,
    at: Ts,
    news: News<'_>,
) -> Result<bool> {
    let noted = q!(
        tx,
        "INSERT INTO contribution_news (seq, contribution, at, what, detail, department, words)
         SELECT $1, $2, $3, $4, $5, $6, $7 WHERE EXISTS
           (SELECT 1 FROM contribution_follower f WHERE f.contribution IN
             (SELECT c.id FROM contribution c WHERE c.id = $2 OR c.merged_into = $2))",
        seq,
        contribution,
        at,
        news.what,
        news.detail,
        news.department,
        news.words
    );
    Ok(noted.exec().await? > 0)
}

/// Forgets what is no news any more.
///
/// # Errors
/// Engine errors.
pub async fn delete_news_before(tx: &mut Tx, before: Ts) -> Result<()> {
    q!(tx, "DELETE FROM contribution_news WHERE at < $1", before).later().await
}
