//! Contributions about the same.

use kernel::{Chance, Lang, Point, Ts};
use store::{Filter, Result, Tx, dialect, q, search};

use super::columns;
use crate::contribution::{Contribution, ContributionId};

/// Public contributions of a process that may say the same: near a point, or with one of these
/// words. The newest first; the caller weighs them.
///
/// # Errors
/// Engine errors.
pub async fn list_candidates(
    tx: &mut Tx,
    process: &str,
    near: Option<(Point, f64)>,
    words: &[String],
    limit: i64,
) -> Result<Vec<Contribution>> {
    let question = search::question_of_any(tx, words);
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM contribution WHERE "));
    f.bound("process = $?", process.to_owned());
    f.text(
        " AND released_at IS NOT NULL AND refused_at IS NULL AND merged_into IS NULL AND (FALSE",
    );
    if let Some((point, metres)) = near {
        let (dlon, dlat) = point.reach(metres);
        f.bound(" OR (lat >= $?", point.lat - dlat).and("lat <= $?", point.lat + dlat);
        f.and("lon >= $?", point.lon - dlon).and("lon <= $?)", point.lon + dlon);
    }
    if let Some(question) = question {
        f.text(" OR code IN (SELECT key FROM search_document WHERE room = 'participation' AND ");
        f.bound(dialect::matches_document(tx), question).text(")");
    }
    f.text(") ORDER BY received_at DESC, id DESC").bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

/// A contribution that was merged, as the page of the one that remains names it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Merged {
    /// Public code.
    pub code: String,
    /// Slug of its process.
    pub process: String,
    /// Title.
    pub title: String,
    /// Language it was written in.
    pub lang: String,
    /// When it came in.
    pub received_at: Ts,
    /// Voices of its own.
    pub supporters: i64,
    /// Comments of its own.
    pub comments: i64,
}

impl Merged {
    /// The author's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}/{}", self.process, self.code)
    }
}

/// What was merged into one and can be read, first to last.
///
/// # Errors
/// Engine errors.
pub async fn list_merged(tx: &mut Tx, remaining: ContributionId) -> Result<Vec<Merged>> {
    q!(
        tx,
        "SELECT code, process, title, lang, received_at, supporters, comments FROM contribution
         WHERE merged_into = $1 AND refused_at IS NULL ORDER BY received_at, id LIMIT 200",
        remaining
    )
    .all()
    .await
}

/// Codes of everything that was merged into one.
///
/// # Errors
/// Engine errors.
pub async fn list_merged_codes(tx: &mut Tx, remaining: ContributionId) -> Result<Vec<String>> {
    q!(tx, "SELECT code FROM contribution WHERE merged_into = $1 ORDER BY code", remaining)
        .scalars()
        .await
}

/// Notes a merge, and what the one that remains gained by it.
///
/// # Errors
/// Engine errors.
pub async fn insert_merge(
    tx: &mut Tx,
    chance: &Chance,
    contribution: ContributionId,
    into: ContributionId,
    gained: i64,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contribution_merge (id, contribution, into_contribution, at, gained)
         VALUES ($1, $2, $3, $4, $5)",
        chance.uuid(at),
        contribution,
        into,
        at,
        gained
    )
    .later()
    .await
}

/// A contribution is merged into another.
///
/// # Errors
/// Engine errors.
pub async fn set_merged(
    tx: &mut Tx,
    contribution: ContributionId,
    into: &Contribution,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution SET merged_into = $2, merged_code = $3, merged_seq = $4,
           change_seq = $4 WHERE id = $1",
        contribution,
        into.id,
        into.code.as_str(),
        seq
    )
    .later()
    .await
}

/// One more was merged into a contribution, or one less, and how many people it has now.
///
/// # Errors
/// Engine errors.
pub async fn change_merged(
    tx: &mut Tx,
    into: ContributionId,
    by: i64,
    supporters: i64,
    seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution SET merged = merged + $2, supporters = $3, change_seq = $4
         WHERE id = $1",
        into,
        by,
        supporters,
        seq
    )
    .later()
    .await
}

/// The merge is undone; answers what the other had gained by it, or none where there was none.
///
/// # Errors
/// Engine errors.
pub async fn set_parted(
    tx: &mut Tx,
    contribution: ContributionId,
    at: Ts,
    seq: i64,
) -> Result<Option<i64>> {
    q!(
        tx,
        "UPDATE contribution SET merged_into = NULL, merged_code = NULL, merged_seq = NULL,
           change_seq = $2 WHERE id = $1",
        contribution,
        seq
    )
    .later()
    .await?;
    q!(
        tx,
        "UPDATE contribution_merge SET parted_at = $2
         WHERE contribution = $1 AND parted_at IS NULL RETURNING gained",
        contribution,
        at
    )
    .scalar_opt()
    .await
}

/// Whether anything is still known of who supports a contribution or what was merged into it: when
/// the process is over for long, only numbers are left.
///
/// # Errors
/// Engine errors.
pub async fn has_voices(tx: &mut Tx, group: ContributionId) -> Result<bool> {
    let one = q!(
        tx,
        "SELECT s.at FROM contribution_support s WHERE s.contribution IN
           (SELECT c.id FROM contribution c WHERE c.id = $1 OR c.merged_into = $1) LIMIT 1",
        group
    );
    Ok(one.scalar_opt::<Ts>().await?.is_some())
}

/// Counts the voices of what was merged into one again, each by itself.
///
/// # Errors
/// Engine errors.
pub async fn recount_merged(tx: &mut Tx, into: ContributionId) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution SET supporters = (SELECT count(*) FROM contribution_support s
           WHERE s.contribution = contribution.id) WHERE merged_into = $1",
        into
    )
    .later()
    .await
}
