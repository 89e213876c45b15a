//! What was ticked, asked, answered and written.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

use crate::{application::CaseId, deciding::RequestId};

/// Keeps that a clerk ticked something; a second tick changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn insert_check(
    tx: &mut Tx,
    case: CaseId,
    item: &str,
    clerk: Option<PersonId>,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_check (case_id, item, clerk, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id, item) DO NOTHING",
        case,
        item,
        clerk,
        at
    )
    .later()
    .await
}

/// Takes a tick back.
///
/// # Errors
/// Engine errors.
pub async fn delete_check(tx: &mut Tx, case: CaseId, item: &str) -> Result<()> {
    q!(tx, "DELETE FROM case_check WHERE case_id = $1 AND item = $2", case, item).later().await
}

/// What is ticked.
///
/// # Errors
/// Engine errors.
pub async fn list_checked(tx: &mut Tx, case: CaseId) -> Result<Vec<String>> {
    q!(tx, "SELECT item FROM case_check WHERE case_id = $1 ORDER BY item", case).scalars().await
}

/// A request as it is asked.
#[derive(Debug, Clone, Copy)]
pub struct NewRequest<'a> {
    /// Id.
    pub id: RequestId,
    /// For which department.
    pub department: &'a str,
    /// What is missing.
    pub text: &'a str,
    /// Which field it is about, `group.field` in a group.
    pub field: Option<&'a str>,
    /// Until when.
    pub due_at: Ts,
}

/// Keeps a request for what is missing.
///
/// # Errors
/// Engine errors; a second open request of one case is one.
pub async fn insert_request(
    tx: &mut Tx,
    case: CaseId,
    at: Ts,
    clerk: Option<PersonId>,
    request: NewRequest<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_request (id, case_id, at, clerk, department, text, due_at, field)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        request.id,
        case,
        at,
        clerk,
        request.department,
        request.text,
        request.due_at,
        request.field
    )
    .later()
    .await
}

/// Keeps the answer to a request.
///
/// # Errors
/// Engine errors.
pub async fn mark_answered(tx: &mut Tx, id: RequestId, at: Ts, answer: &str) -> Result<()> {
    q!(tx, "UPDATE case_request SET answered_at = $2, answer = $3 WHERE id = $1", id, at, answer)
        .later()
        .await
}

/// Notes that an answer is not needed any more.
///
/// # Errors
/// Engine errors.
pub async fn mark_request_withdrawn(tx: &mut Tx, id: RequestId, at: Ts) -> Result<()> {
    q!(tx, "UPDATE case_request SET withdrawn_at = $2 WHERE id = $1", id, at).later().await
}

/// Keeps that the time after which silence approves was extended by so many days, and why.
///
/// # Errors
/// Engine errors; a second extension of one case is one.
pub async fn insert_extension(
    tx: &mut Tx,
    case: CaseId,
    at: Ts,
    clerk: PersonId,
    department: &str,
    (days, reason): (i64, &str),
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_extension (case_id, at, clerk, department, days, reason)
         VALUES ($1, $2, $3, $4, $5, $6)",
        case,
        at,
        clerk,
        department,
        days,
        reason
    )
    .later()
    .await
}

/// What somebody wrote.
#[derive(Debug, Clone, Copy)]
pub struct NewMessage<'a> {
    /// `staff`, `applicant` or `note`.
    pub kind: &'static str,
    /// Who of the staff.
    pub clerk: Option<PersonId>,
    /// For which department.
    pub department: &'a str,
    /// The words.
    pub text: &'a str,
}

/// Keeps what somebody wrote.
///
/// # Errors
/// Engine errors.
pub async fn insert_message(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    at: Ts,
    message: NewMessage<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_message (id, case_id, kind, at, clerk, department, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        case,
        message.kind,
        at,
        message.clerk,
        message.department,
        message.text
    )
    .later()
    .await
}
