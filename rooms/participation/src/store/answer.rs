//! What the administration decides and says.

use kernel::{Chance, PersonId, Ts};
use store::{Result, Tx, q};

use crate::contribution::{Contribution, ContributionId, State};

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Answered {
    /// When.
    pub at: Ts,
    /// Key of the department.
    pub department: String,
    /// What becomes of it.
    pub state: String,
    /// Why.
    pub reason: String,
}

impl Answered {
    /// What becomes of it.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_name(&self.state).unwrap_or(State::Examined)
    }
}

/// All answers, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_answers(tx: &mut Tx, contribution: ContributionId) -> Result<Vec<Answered>> {
    q!(
        tx,
        "SELECT at, department, state, reason FROM contribution_answer
         WHERE contribution = $1 ORDER BY at DESC, id DESC LIMIT 100",
        contribution
    )
    .all()
    .await
}

/// All answers that count for a contribution: its own, and those to the one it was merged into. The
/// newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_answers_told(tx: &mut Tx, contribution: &Contribution) -> Result<Vec<Answered>> {
    q!(
        tx,
        "SELECT at, department, state, reason FROM contribution_answer
         WHERE contribution IN ($1, $2) ORDER BY at DESC, id DESC LIMIT 100",
        contribution.id,
        contribution.merged_into.unwrap_or(contribution.id)
    )
    .all()
    .await
}

/// Adds an answer; the newest one is the contribution's state.
///
/// # Errors
/// Engine errors.
pub async fn insert_answer(
    tx: &mut Tx,
    chance: &Chance,
    contribution: ContributionId,
    answer: &Answered,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contribution_answer (id, contribution, at, department, state, reason)
         VALUES ($1, $2, $3, $4, $5, $6)",
        chance.uuid(answer.at),
        contribution,
        answer.at,
        answer.department.clone(),
        answer.state.clone(),
        answer.reason.clone()
    )
    .later()
    .await?;
    q!(
        tx,
        "UPDATE contribution SET state = $2, answered_at = coalesce(answered_at, $3),
           change_seq = $4 WHERE id = $1",
        contribution,
        answer.state.clone(),
        answer.at,
        change_seq
    )
    .later()
    .await
}

/// Lets the public see it, also after it was refused.
///
/// # Errors
/// Engine errors.
pub async fn set_released(
    tx: &mut Tx,
    contribution: ContributionId,
    at: Ts,
    due_at: Ts,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution SET released_at = coalesce(released_at, $2), due_at = coalesce(due_at, $3),
           refused_at = NULL, refused_rule = NULL, refused_reason = NULL, change_seq = $4
         WHERE id = $1",
        contribution,
        at,
        due_at,
        change_seq
    )
    .later()
    .await
}

/// Keeps it from the public; `by` is who decided so.
///
/// # Errors
/// Engine errors.
pub async fn set_refused(
    tx: &mut Tx,
    contribution: ContributionId,
    at: Ts,
    rule: &str,
    reason: &str,
    by: Option<PersonId>,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE contribution SET refused_at = $2, refused_rule = $3, refused_reason = $4,
           refused_by = $5, change_seq = $6 WHERE id = $1",
        contribution,
        at,
        rule,
        reason,
        by,
        change_seq
    )
    .later()
    .await
}
