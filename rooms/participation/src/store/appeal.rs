//! What authors say against a refusal, once.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use super::Contested;
use crate::{comment::CommentId, contribution::ContributionId};

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Appeal {
    /// Id of the comment, else of the contribution.
    pub target: Uuid,
    /// Why it should stand.
    pub words: String,
    /// When.
    pub at: Ts,
    /// Who refused: somebody else decides.
    pub refused_by: Option<PersonId>,
    /// When it was decided.
    pub decided_at: Option<Ts>,
    /// Whether it stands again.
    pub restored: Option<bool>,
    /// Why, for the author.
    pub reason: Option<String>,
}

/// About one thing.
///
/// # Errors
/// Engine errors.
pub async fn find_appeal(tx: &mut Tx, target: Uuid) -> Result<Option<Appeal>> {
    q!(
        tx,
        "SELECT target, words, at, refused_by, decided_at, restored, reason
         FROM contribution_appeal WHERE target = $1",
        target
    )
    .opt()
    .await
}

/// Stores what the author of something refused says; who refused it is taken from there. False
/// when that was said before.
///
/// # Errors
/// Engine errors.
pub async fn insert_appeal(
    tx: &mut Tx,
    contribution: ContributionId,
    comment: Option<CommentId>,
    words: &str,
    at: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO contribution_appeal (target, contribution, comment, words, at, refused_by)
         VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN
           (SELECT m.refused_by FROM contribution_comment m WHERE m.id = $1)
           ELSE (SELECT c.refused_by FROM contribution c WHERE c.id = $1) END)
         ON CONFLICT (target) DO NOTHING",
        comment.map_or(contribution.0, |id| id.0),
        contribution,
        comment,
        words,
        at,
        comment.is_some()
    );
    Ok(added.exec().await? > 0)
}

/// Decides it; false when it was decided before, or nobody had appealed.
///
/// # Errors
/// Engine errors.
pub async fn set_appeal_decided(
    tx: &mut Tx,
    target: Uuid,
    at: Ts,
    by: Option<PersonId>,
    restored: bool,
    reason: Option<&str>,
) -> Result<bool> {
    let decided = q!(
        tx,
        "UPDATE contribution_appeal SET decided_at = $2, decided_by = $3, restored = $4, reason = $5
         WHERE target = $1 AND decided_at IS NULL",
        target,
        at,
        by,
        restored,
        reason
    );
    Ok(decided.exec().await? > 0)
}

/// A page of what is not decided, what waits longest first.
///
/// # Errors
/// Engine errors.
pub async fn list_appeals(
    tx: &mut Tx,
    offices: Option<&[String]>,
    after: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Contested>> {
    let mut f = Filter::new(
        "SELECT a.target, c.code, c.title, c.lang, m.code AS comment, m.body,
           CAST(1 AS BIGINT) AS voices, a.at AS since
         FROM contribution_appeal a JOIN contribution c ON c.id = a.contribution
         LEFT JOIN contribution_comment m ON m.id = a.comment WHERE a.decided_at IS NULL",
    );
    if let Some(offices) = offices {
        f.and_in("c.office", offices.to_vec());
    }
    if let Some((at, id)) = after {
        f.and("(a.at, a.target) > ($?", at).bound(", $?)", id);
    }
    f.bound(" ORDER BY a.at, a.target LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many things readers reported, and how many appeals wait.
#[derive(Debug, Clone, Copy, Default, sqlx::FromRow)]
pub struct ContestedCount {
    /// Things reported.
    pub flagged: i64,
    /// Appeals.
    pub appeals: i64,
}

/// Counts both in one go.
///
/// # Errors
/// Engine errors.
pub async fn count_contested(tx: &mut Tx, offices: Option<&[String]>) -> Result<ContestedCount> {
    let mut f = Filter::new(
        "SELECT CAST(count(DISTINCT CASE WHEN kind = 'flag' THEN target END) AS BIGINT) AS flagged,
           CAST(count(CASE WHEN kind = 'appeal' THEN target END) AS BIGINT) AS appeals
         FROM (SELECT 'flag' AS kind, target, contribution FROM contribution_flag
             WHERE settled_at IS NULL
           UNION ALL SELECT 'appeal', target, contribution FROM contribution_appeal
             WHERE decided_at IS NULL) AS waiting
         JOIN contribution c ON c.id = waiting.contribution WHERE TRUE",
    );
    if let Some(offices) = offices {
        f.and_in("c.office", offices.to_vec());
    }
    f.query(tx).one().await
}
