//! Applications, their cases and what they cost.

use kernel::{PersonId, Ts, chance::token_hash};
use store::{Doc, Result, Tx, q};

use crate::{
    Answers,
    application::{Application, ApplicationId, Case, CaseId},
    came::Channel,
    receipt::{Signed, hex},
};

/// Everything a new application is made of.
#[derive(Debug, Clone)]
pub struct NewApplication {
    /// Its id.
    pub id: ApplicationId,
    /// Its number.
    pub reference: String,
    /// Hash of the applicant's secret.
    pub secret_hash: Vec<u8>,
    /// The draft's key as it is stored, see [`stored_key`].
    pub idempotency_key: String,
    /// Key of the service.
    pub service: String,
    /// Version of the service.
    pub version: i64,
    /// The answers that count.
    pub answers: Answers,
    /// Language.
    pub lang: String,
    /// Whose account it is in.
    pub person: Option<PersonId>,
    /// Where mail about it goes.
    pub email: Option<String>,
    /// When it is stored, or its paper came in.
    pub received_at: Ts,
    /// How it came in.
    pub channel: Channel,
    /// Who of the town typed it for the applicant.
    pub typed_by: Option<PersonId>,
    /// The application whose permits it renews.
    pub renews: Option<ApplicationId>,
    /// What the applicant can prove.
    pub receipt: Signed,
    /// Number of the journal entry.
    pub change_seq: i64,
}

/// The form in which a draft's key is kept with the application: whoever reads the rows cannot
/// make the applicant's secret from it.
#[must_use]
pub fn stored_key(idempotency_key: &str) -> String {
    hex(&token_hash(&format!("application-key/{idempotency_key}")))
}

/// Inserts an application.
///
/// # Errors
/// Engine errors; a number or key that exists violates a unique key.
pub async fn insert_application(tx: &mut Tx, new: &NewApplication) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application (id, reference, secret_hash, idempotency_key, service, version,
           answers, lang, person, email, received_at, receipt, change_seq,
           channel, typed_by, renews)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        new.id,
        new.reference.as_str(),
        new.secret_hash.as_slice(),
        new.idempotency_key.as_str(),
        new.service.as_str(),
        new.version,
        Doc(&new.answers),
        new.lang.as_str(),
        new.person,
        new.email.as_deref(),
        new.received_at,
        Doc(&new.receipt),
        new.change_seq,
        new.channel.as_str(),
        new.typed_by,
        new.renews
    )
    .exec()
    .await?;
    Ok(())
}

/// A case that begins with its application.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Its id.
    pub id: CaseId,
    /// Key of the authority; empty for the municipality.
    pub authority: String,
    /// Key of the department.
    pub department: String,
    /// Until when it is to be decided.
    pub due_at: Option<Ts>,
    /// Number of the permit it renews.
    pub renews: Option<String>,
}

/// Inserts a case; an application has a handful at most.
///
/// # Errors
/// Engine errors.
pub async fn insert_case(tx: &mut Tx, application: ApplicationId, new: &NewCase) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_case (id, application, authority, department, due_at, renews)
         VALUES ($1, $2, $3, $4, $5, $6)",
        new.id,
        application,
        new.authority.as_str(),
        new.department.as_str(),
        new.due_at,
        new.renews.as_deref()
    )
    .later()
    .await?;
    Ok(())
}

/// A line of what an application costs.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Charged {
    /// Key of the authority; empty for the municipality.
    pub authority: String,
    /// Key of the fee.
    pub fee: String,
    /// Its place in the list.
    pub nr: i64,
    /// Cents.
    pub cents: i64,
    /// The law it stands on.
    pub basis: String,
}

/// Inserts a line of what it costs.
///
/// # Errors
/// Engine errors.
pub async fn insert_charge(tx: &mut Tx, application: ApplicationId, new: &Charged) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_charge (application, authority, fee, nr, cents, basis)
         VALUES ($1, $2, $3, $4, $5, $6)",
        application,
        new.authority.as_str(),
        new.fee.as_str(),
        new.nr,
        new.cents,
        new.basis.as_str()
    )
    .later()
    .await?;
    Ok(())
}

/// What an application costs, line by line.
///
/// # Errors
/// Engine errors.
pub async fn list_charges(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Charged>> {
    q!(
        tx,
        "SELECT authority, fee, nr, cents, basis FROM application_charge
         WHERE application = $1 ORDER BY nr",
        application
    )
    .all()
    .await
}

/// The cases of an application.
///
/// # Errors
/// Engine errors.
pub async fn list_cases(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Case>> {
    q!(
        tx,
        "SELECT id, authority, department, clerk, due_at, checked_at, decided_at, outcome, ended_at,
           EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = application_case.id
             AND r.answered_at IS NULL AND r.withdrawn_at IS NULL) AS asked,
           (SELECT max(p.valid_until) FROM permit p WHERE p.case_id = application_case.id
             AND p.issued_at IS NOT NULL AND p.revoked_at IS NULL) AS valid_until
         FROM application_case WHERE application = $1 ORDER BY id",
        application
    )
    .all()
    .await
}

/// An application that was sent before.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sent {
    /// Its id.
    pub id: ApplicationId,
    /// Its number.
    pub reference: String,
}

/// The application a draft became, by the draft's key.
///
/// # Errors
/// Engine errors.
pub async fn find_by_idempotency_key(tx: &mut Tx, key: &str) -> Result<Option<Sent>> {
    q!(tx, "SELECT id, reference FROM application WHERE idempotency_key = $1", stored_key(key))
        .opt()
        .await
}

/// An application by its number.
///
/// # Errors
/// Engine errors.
pub async fn find_by_reference(tx: &mut Tx, reference: &str) -> Result<Option<Application>> {
    q!(
        tx,
        "SELECT id, reference, service, version, answers, lang, person, email, received_at,
           withdrawn_at, ended_at, receipt
         FROM application WHERE reference = $1",
        reference
    )
    .opt()
    .await
}

/// An application by the hash of the applicant's secret.
///
/// # Errors
/// Engine errors.
pub async fn find_by_secret(tx: &mut Tx, hash: &[u8]) -> Result<Option<Application>> {
    q!(
        tx,
        "SELECT id, reference, service, version, answers, lang, person, email, received_at,
           withdrawn_at, ended_at, receipt
         FROM application WHERE secret_hash = $1",
        hash
    )
    .opt()
    .await
}

/// An application by the hash of the applicant's secret, or by its number where it is in the
/// account of `person`.
///
/// # Errors
/// Engine errors.
pub async fn find_own(
    tx: &mut Tx,
    hash: &[u8],
    reference: &str,
    person: Option<PersonId>,
) -> Result<Option<Application>> {
    q!(
        tx,
        "SELECT id, reference, service, version, answers, lang, person, email, received_at,
           withdrawn_at, ended_at, receipt
         FROM application
         WHERE secret_hash = $1 OR (reference = $2 AND person IS NOT NULL AND person = $3)",
        hash,
        reference,
        person
    )
    .opt()
    .await
}

/// The applications in somebody's account, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_of_person(tx: &mut Tx, person: PersonId, limit: i64) -> Result<Vec<Application>> {
    q!(
        tx,
        "SELECT id, reference, service, version, answers, lang, person, email, received_at,
           withdrawn_at, ended_at, receipt
         FROM application WHERE person = $1 ORDER BY received_at DESC, id DESC LIMIT $2",
        person,
        limit
    )
    .all()
    .await
}
