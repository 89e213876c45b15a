//! Decisions: proposed, sent back, counting, sent, fetched.

use kernel::{PersonId, Ts};
use store::{Doc, Result, Tx, q};

use crate::{
    Answers,
    application::{ApplicationId, CaseId},
    deciding::{Decision, DecisionId, letter::Written},
};

/// Decisions of all cases of an application, each with its case, oldest first.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DecisionLine {
    /// The case.
    pub case_id: CaseId,
    /// The decision.
    #[sqlx(flatten)]
    pub decision: Decision,
}

macro_rules! decision_columns {
    () => {
        "case_id, id, outcome, clerk, at, data, reasons, words, counts_at, confirmed_by,
         returned_at, returned_by, returned_why, letter, channel, sent_at, notified_on, fetched_at"
    };
}

/// All decisions of an application, oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_decisions(tx: &mut Tx, application: ApplicationId) -> Result<Vec<DecisionLine>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            decision_columns!(),
            " FROM case_decision WHERE case_id IN
               (SELECT c.id FROM application_case c WHERE c.application = $1) ORDER BY at, id"
        ),
        application
    )
    .all()
    .await
}

/// The decision of a case that was not sent back.
///
/// # Errors
/// Engine errors.
pub async fn find_decision(tx: &mut Tx, case: CaseId) -> Result<Option<Decision>> {
    let line: Option<DecisionLine> = q!(
        tx,
        concat!(
            "SELECT ",
            decision_columns!(),
            " FROM case_decision WHERE case_id = $1 AND returned_at IS NULL"
        ),
        case
    )
    .opt()
    .await?;
    Ok(line.map(|line| line.decision))
}

/// A decision as a clerk or silence makes it.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Id.
    pub id: DecisionId,
    /// `approved` or `refused`.
    pub outcome: &'static str,
    /// Who.
    pub clerk: Option<PersonId>,
    /// For which department.
    pub department: String,
    /// What the clerk entered.
    pub data: Answers,
    /// Keys of the reasons.
    pub reasons: Vec<String>,
    /// The clerk's own words.
    pub words: String,
    /// What is to be written.
    pub letter: Written,
}

/// Keeps a proposal.
///
/// # Errors
/// Engine errors; a second one of a case, unless the first was sent back, is one.
pub async fn insert_decision(tx: &mut Tx, case: CaseId, at: Ts, new: NewDecision) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_decision
           (id, case_id, outcome, clerk, department, at, data, reasons, words, letter)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id,
        case,
        new.outcome,
        new.clerk,
        new.department,
        at,
        Doc(new.data),
        Doc(new.reasons),
        new.words,
        Doc(new.letter)
    )
    .later()
    .await
}

/// A proposal counts from now on.
///
/// # Errors
/// Engine errors.
pub async fn mark_counting(
    tx: &mut Tx,
    id: DecisionId,
    at: Ts,
    confirmed_by: Option<PersonId>,
    letter: &Written,
) -> Result<()> {
    q!(
        tx,
        "UPDATE case_decision SET counts_at = $2, confirmed_by = $3, letter = $4 WHERE id = $1",
        id,
        at,
        confirmed_by,
        Doc(letter.clone())
    )
    .later()
    .await
}

/// A second clerk sends a proposal back.
///
/// # Errors
/// Engine errors.
pub async fn mark_returned(
    tx: &mut Tx,
    id: DecisionId,
    at: Ts,
    by: Option<PersonId>,
    why: &str,
) -> Result<()> {
    q!(
        tx,
        "UPDATE case_decision SET returned_at = $2, returned_by = $3, returned_why = $4
         WHERE id = $1",
        id,
        at,
        by,
        why
    )
    .later()
    .await
}

/// How and when it was sent, and the day on which it counts as notified.
///
/// # Errors
/// Engine errors.
pub async fn mark_sent(
    tx: &mut Tx,
    id: DecisionId,
    channel: &str,
    at: Ts,
    notified_on: &str,
) -> Result<()> {
    q!(
        tx,
        "UPDATE case_decision SET channel = $2, sent_at = $3, notified_on = $4 WHERE id = $1",
        id,
        channel,
        at,
        notified_on
    )
    .later()
    .await
}

/// The applicant opened it for the first time; false when they had before.
///
/// # Errors
/// Engine errors.
pub async fn mark_fetched(tx: &mut Tx, id: DecisionId, at: Ts) -> Result<bool> {
    let fetched = q!(
        tx,
        "UPDATE case_decision SET fetched_at = $2 WHERE id = $1 AND fetched_at IS NULL",
        id,
        at
    );
    Ok(fetched.exec().await? > 0)
}
