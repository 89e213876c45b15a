//! Cases: found by their name, locked for a change, and what was ticked, asked and handed over.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

use crate::{
    application::{ApplicationId, CaseId},
    deciding::Case,
};

macro_rules! case_columns {
    () => {
        "c.id, c.application, c.authority, c.department, c.clerk, c.due_at, c.checked_at,
         c.decided_at, c.outcome, c.ended_at, a.reference, a.service, a.version, a.answers, a.lang,
         a.person, a.email, a.received_at, a.withdrawn_at, a.channel, a.typed_by, c.renews,
         (SELECT o.reference FROM application o WHERE o.id = a.renews) AS renewed_reference,
         (SELECT p.valid_until FROM permit p WHERE p.number = c.renews AND p.revoked_at IS NULL)
           AS renewed_until
         FROM application_case c JOIN application a ON a.id = c.application"
    };
}

/// A case by reference and authority.
///
/// # Errors
/// Engine errors.
pub async fn find_case(tx: &mut Tx, reference: &str, authority: &str) -> Result<Option<Case>> {
    q!(
        tx,
        concat!("SELECT ", case_columns!(), " WHERE a.reference = $1 AND c.authority = $2"),
        reference,
        authority
    )
    .opt()
    .await
}

/// A case with the purpose for which somebody opened it a short while ago.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Opened {
    /// The case.
    #[sqlx(flatten)]
    pub case: Case,
    /// The last purpose.
    pub seen: Option<String>,
}

/// A case by reference and authority, with what `person` opened it for after `since`.
///
/// # Errors
/// Engine errors.
pub async fn find_opened(
    tx: &mut Tx,
    reference: &str,
    authority: &str,
    person: PersonId,
    since: Ts,
) -> Result<Option<Opened>> {
    q!(
        tx,
        concat!(
            "SELECT (SELECT o.purpose FROM case_opening o WHERE o.case_id = c.id
               AND o.person = $3 AND o.at > $4 ORDER BY o.at DESC LIMIT 1) AS seen, ",
            case_columns!(),
            " WHERE a.reference = $1 AND c.authority = $2"
        ),
        reference,
        authority,
        person,
        since
    )
    .opt()
    .await
}

/// A case by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_case_by_id(tx: &mut Tx, id: CaseId) -> Result<Option<Case>> {
    q!(tx, concat!("SELECT ", case_columns!(), " WHERE c.id = $1"), id).opt().await
}

/// All cases of an application, by the hash of its secret.
///
/// # Errors
/// Engine errors.
pub async fn list_cases_by_secret(tx: &mut Tx, hash: &[u8]) -> Result<Vec<Case>> {
    q!(
        tx,
        concat!("SELECT ", case_columns!(), " WHERE a.secret_hash = $1 ORDER BY c.authority"),
        hash
    )
    .all()
    .await
}

/// All cases of an application.
///
/// # Errors
/// Engine errors.
pub async fn list_cases_of(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Case>> {
    q!(
        tx,
        concat!("SELECT ", case_columns!(), " WHERE a.id = $1 ORDER BY c.authority"),
        application
    )
    .all()
    .await
}

/// Locks an application with all its cases until the transaction ends: two who press at the same
/// moment see each other's change.
///
/// # Errors
/// Engine errors.
pub async fn lock_application(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    q!(tx, "UPDATE application SET change_seq = change_seq WHERE id = $1", application)
        .exec()
        .await
        .map(|_| ())
}

/// As [`lock_application`], by reference; false when there is none.
///
/// # Errors
/// Engine errors.
pub async fn lock_reference(tx: &mut Tx, reference: &str) -> Result<bool> {
    let locked =
        q!(tx, "UPDATE application SET change_seq = change_seq WHERE reference = $1", reference);
    Ok(locked.exec().await? > 0)
}

/// Notes the journal's number of an application's last change.
///
/// # Errors
/// Engine errors.
pub async fn touch(tx: &mut Tx, application: ApplicationId, seq: i64) -> Result<()> {
    q!(tx, "UPDATE application SET change_seq = $2 WHERE id = $1", application, seq).later().await
}

/// Notes that somebody opens a case for a purpose; false when they did so a short while before.
///
/// # Errors
/// Engine errors.
pub async fn note_opening(
    tx: &mut Tx,
    case: CaseId,
    person: PersonId,
    purpose: &str,
    now: Ts,
    before: Ts,
) -> Result<bool> {
    let noted = q!(
        tx,
        "INSERT INTO case_opening (case_id, person, purpose, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id, person, purpose) DO UPDATE SET at = excluded.at
         WHERE case_opening.at < $5",
        case,
        person,
        purpose,
        now,
        before
    );
    Ok(noted.exec().await? > 0)
}

/// Gives a case to a department, an authority and a person.
///
/// # Errors
/// Engine errors.
pub async fn set_holder(
    tx: &mut Tx,
    case: CaseId,
    authority: &str,
    department: &str,
    clerk: Option<PersonId>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE application_case SET authority = $2, department = $3, clerk = $4 WHERE id = $1",
        case,
        authority,
        department,
        clerk
    )
    .later()
    .await
}

/// Gives a case to a person, or to nobody.
///
/// # Errors
/// Engine errors.
pub async fn set_clerk(tx: &mut Tx, case: CaseId, clerk: Option<PersonId>) -> Result<()> {
    q!(tx, "UPDATE application_case SET clerk = $2 WHERE id = $1", case, clerk).later().await
}

/// A hand-over as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct NewLeg<'a> {
    /// From which department.
    pub from: &'a str,
    /// To which.
    pub department: &'a str,
    /// For which authority.
    pub authority: &'a str,
    /// To whom.
    pub assignee: Option<PersonId>,
    /// Why.
    pub reason: &'a str,
}

/// Keeps a hand-over.
///
/// # Errors
/// Engine errors.
pub async fn insert_leg(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    at: Ts,
    clerk: Option<PersonId>,
    leg: NewLeg<'_>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO case_leg
           (id, case_id, at, clerk, from_department, department, authority, assignee, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        case,
        at,
        clerk,
        leg.from,
        leg.department,
        leg.authority,
        leg.assignee,
        leg.reason
    )
    .later()
    .await
}

/// Notes when everything was ticked, or that it is not any more.
///
/// # Errors
/// Engine errors.
pub async fn set_checked(tx: &mut Tx, case: CaseId, at: Option<Ts>) -> Result<()> {
    q!(tx, "UPDATE application_case SET checked_at = $2 WHERE id = $1", case, at).later().await
}

/// Moves the day until which it is to be decided.
///
/// # Errors
/// Engine errors.
pub async fn set_due(tx: &mut Tx, case: CaseId, due_at: Ts) -> Result<()> {
    q!(tx, "UPDATE application_case SET due_at = $2 WHERE id = $1", case, due_at).later().await
}

/// Notes how a case was decided.
///
/// # Errors
/// Engine errors.
pub async fn mark_decided(
    tx: &mut Tx,
    case: CaseId,
    outcome: &str,
    at: Ts,
    ended_at: Option<Ts>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE application_case SET decided_at = $2, outcome = $3, ended_at = $4 WHERE id = $1",
        case,
        at,
        outcome,
        ended_at
    )
    .later()
    .await
}

/// Ends a case, and its application when no other case of it is open.
///
/// # Errors
/// Engine errors.
pub async fn mark_ended(
    tx: &mut Tx,
    application: ApplicationId,
    case: CaseId,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "UPDATE application_case SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL",
        case,
        at
    )
    .later()
    .await?;
    end_application(tx, application, at).await
}

/// Ends an application of which no case is open.
///
/// # Errors
/// Engine errors.
pub async fn end_application(tx: &mut Tx, application: ApplicationId, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE application SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM application_case c
             WHERE c.application = $1 AND c.ended_at IS NULL)",
        application,
        at
    )
    .later()
    .await
}

/// Notes that the applicant took an application back, and ends what was not decided.
///
/// # Errors
/// Engine errors.
pub async fn mark_withdrawn(tx: &mut Tx, application: ApplicationId, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE application_case SET outcome = 'withdrawn', ended_at = $2
         WHERE application = $1 AND decided_at IS NULL AND ended_at IS NULL",
        application,
        at
    )
    .later()
    .await?;
    q!(
        tx,
        "UPDATE application SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL",
        application,
        at
    )
    .later()
    .await?;
    end_application(tx, application, at).await
}
