//! What readers say breaks a rule.

use kernel::Ts;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{comment::CommentId, contribution::ContributionId};

/// A report of a reader.
#[derive(Debug, Clone)]
pub struct NewFlag {
    /// Id of the comment, else of the contribution.
    pub target: Uuid,
    /// Whose voice it is.
    pub device: Vec<u8>,
    /// The contribution.
    pub contribution: ContributionId,
    /// The comment, where it is about one.
    pub comment: Option<CommentId>,
    /// Key of the rule.
    pub rule: String,
    /// In the reader's own words.
    pub words: Option<String>,
    /// When.
    pub at: Ts,
}

/// Stores it, unless one of these devices said so before; false then.
///
/// # Errors
/// Engine errors.
pub async fn insert_flag(tx: &mut Tx, new: NewFlag, devices: &[Vec<u8>]) -> Result<bool> {
    let mut f = Filter::new("SELECT at FROM contribution_flag WHERE ");
    f.bound("target = $?", new.target);
    f.and_in("device", devices.iter().cloned());
    f.text(" LIMIT 1");
    if f.query(tx).scalar_opt::<Ts>().await?.is_some() {
        return Ok(false);
    }
    let added = q!(
        tx,
        "INSERT INTO contribution_flag (target, device, contribution, comment, rule, words, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (target, device) DO NOTHING",
        new.target,
        new.device,
        new.contribution,
        new.comment,
        new.rule,
        new.words,
        new.at
    );
    Ok(added.exec().await? > 0)
}

/// Staff have looked at what was said; answers how many said it.
///
/// # Errors
/// Engine errors.
pub async fn settle_flags(tx: &mut Tx, target: Uuid, at: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE contribution_flag SET settled_at = $2 WHERE target = $1 AND settled_at IS NULL",
        target,
        at
    )
    .exec()
    .await
}

/// A report staff have not looked at.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Flag {
    /// Key of the rule.
    pub rule: String,
    /// In the reader's own words.
    pub words: Option<String>,
    /// When.
    pub at: Ts,
}

/// What readers say about one thing, and nobody has looked at; the newest hundred.
///
/// # Errors
/// Engine errors.
pub async fn list_flags(tx: &mut Tx, target: Uuid) -> Result<Vec<Flag>> {
    q!(
        tx,
        "SELECT rule, words, at FROM contribution_flag
         WHERE target = $1 AND settled_at IS NULL ORDER BY at DESC LIMIT 100",
        target
    )
    .all()
    .await
}

/// Something that is contested: reported by readers, or defended by its author.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Contested {
    /// Id of the comment, else of the contribution.
    pub target: Uuid,
    /// Code of the contribution.
    pub code: String,
    /// Title of the contribution.
    pub title: String,
    /// Language of the contribution.
    pub lang: String,
    /// Code of the comment, where it is about one.
    pub comment: Option<String>,
    /// What the comment says.
    pub body: Option<String>,
    /// How many say so.
    pub voices: i64,
    /// Since when.
    pub since: Ts,
}

/// A page of what readers reported, what waits longest first.
///
/// # Errors
/// Engine errors.
pub async fn list_flagged(
    tx: &mut Tx,
    offices: Option<&[String]>,
    after: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Contested>> {
    let mut f = Filter::new(
        "SELECT f.target, c.code, c.title, c.lang, m.code AS comment, m.body,
           CAST(count(*) AS BIGINT) AS voices, min(f.at) AS since
         FROM contribution_flag f JOIN contribution c ON c.id = f.contribution
         LEFT JOIN contribution_comment m ON m.id = f.comment WHERE f.settled_at IS NULL",
    );
    if let Some(offices) = offices {
        f.and_in("c.office", offices.to_vec());
    }
    f.text(" GROUP BY f.target, c.code, c.title, c.lang, m.code, m.body");
    if let Some((at, id)) = after {
        f.bound(" HAVING (min(f.at), f.target) > ($?", at).bound(", $?)", id);
    }
    f.bound(" ORDER BY min(f.at), f.target LIMIT $?", limit);
    f.query(tx).all().await
}
