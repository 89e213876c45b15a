//! What is due.

use kernel::Ts;
use serde::{Deserialize, Serialize};
use store::{Doc, Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{Answers, application::ApplicationId};

/// What one authority collects for one occasion of an application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Due {
    /// Id.
    pub id: Uuid,
    /// The application, as long as it is there.
    pub application: Option<ApplicationId>,
    /// Key of the service.
    pub service: String,
    /// Key of the authority that charges it; empty for the municipality.
    pub authority: String,
    /// What for: `application`, or a change or renewal with its id.
    pub occasion: String,
    /// Secret part of the address of its page.
    pub token: String,
    /// Its reference at banks.
    pub reference: String,
    /// The sum.
    pub cents: i64,
    /// What the sum is made of.
    pub lines: Doc<Vec<Line>>,
    /// Since when it is asked for.
    pub asked_at: Ts,
    /// When it was no longer asked for.
    pub withdrawn_at: Option<Ts>,
    /// The payment that counts.
    pub paid_by: Option<Uuid>,
    /// When it counted as paid.
    pub paid_at: Option<Ts>,
}

/// A line of a bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Key of the fee.
    pub fee: String,
    /// Cents.
    pub cents: i64,
    /// The law it stands on.
    pub basis: String,
}

/// Adds what is due; what is there already stays as it is.
///
/// # Errors
/// Engine errors.
pub async fn insert_due(tx: &mut Tx, due: &Due) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO payment_due (id, application, service, authority, occasion, token, reference,
           cents, lines, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (application, authority, occasion) DO NOTHING",
        due.id,
        due.application,
        due.service.as_str(),
        due.authority.as_str(),
        due.occasion.as_str(),
        due.token.as_str(),
        due.reference.as_str(),
        due.cents,
        Doc(due.lines.0.clone()),
        due.asked_at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// What is due, by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_due(tx: &mut Tx, id: Uuid) -> Result<Option<Due>> {
    q!(
        tx,
        "SELECT id, application, service, authority, occasion, token, reference, cents, lines,
           asked_at, withdrawn_at, paid_by, paid_at FROM payment_due WHERE id = $1",
        id
    )
    .opt()
    .await
}

/// What is due, by the secret part of its address.
///
/// # Errors
/// Engine errors.
pub async fn find_due_by_token(tx: &mut Tx, token: &str) -> Result<Option<Due>> {
    q!(
        tx,
        "SELECT id, application, service, authority, occasion, token, reference, cents, lines,
           asked_at, withdrawn_at, paid_by, paid_at FROM payment_due WHERE token = $1",
        token
    )
    .opt()
    .await
}

/// What one authority collects for one occasion.
///
/// # Errors
/// Engine errors.
pub async fn find_due_of(
    tx: &mut Tx,
    application: ApplicationId,
    authority: &str,
    occasion: &str,
) -> Result<Option<Due>> {
    q!(
        tx,
        "SELECT id, application, service, authority, occasion, token, reference, cents, lines,
           asked_at, withdrawn_at, paid_by, paid_at FROM payment_due
         WHERE application = $1 AND authority = $2 AND occasion = $3",
        application,
        authority,
        occasion
    )
    .opt()
    .await
}

/// Everything that is due for an application, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_dues(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Due>> {
    q!(
        tx,
        "SELECT id, application, service, authority, occasion, token, reference, cents, lines,
           asked_at, withdrawn_at, paid_by, paid_at FROM payment_due
         WHERE application = $1 ORDER BY asked_at, id",
        application
    )
    .all()
    .await
}

/// What is due under one of these references.
///
/// # Errors
/// Engine errors.
pub async fn find_dues_by_reference(tx: &mut Tx, references: &[&str]) -> Result<Vec<Due>> {
    let mut f = Filter::new(
        "SELECT id, application, service, authority, occasion, token, reference, cents, lines,
           asked_at, withdrawn_at, paid_by, paid_at FROM payment_due WHERE TRUE",
    );
    f.and_in("reference", references.to_vec());
    f.text(" ORDER BY id");
    f.query(tx).all().await
}

/// What was paid, with what decides how much it should have been.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PaidDue {
    /// What is due.
    pub id: Uuid,
    /// Key of the authority that charges it.
    pub authority: String,
    /// Its reference.
    pub reference: String,
    /// The payment that counts.
    pub payment: Uuid,
    /// What was paid.
    pub cents: i64,
    /// What of it went back or will.
    pub refunded: i64,
    /// When the application came in, as long as it is there.
    pub received_at: Option<Ts>,
    /// Its answers.
    pub answers: Option<Doc<Answers>>,
    /// Number of the permit its case renews.
    pub renews: Option<String>,
}

/// What was paid for applications for a service from `from` on and before `until`, a page of it by
/// its id.
///
/// # Errors
/// Engine errors.
pub async fn list_paid_between(
    tx: &mut Tx,
    service: &str,
    (from, until): (Ts, Ts),
    after: Uuid,
    limit: i64,
) -> Result<Vec<PaidDue>> {
    q!(
        tx,
        "SELECT d.id, d.authority, d.reference, p.id AS payment, p.cents,
           CAST(coalesce((SELECT sum(r.cents) FROM payment_refund AS r WHERE r.payment = p.id), 0)
             AS BIGINT) AS refunded,
           a.received_at, a.answers, (SELECT c.renews FROM application_case AS c
             WHERE c.application = a.id AND c.authority = d.authority) AS renews
         FROM payment_due AS d JOIN payment AS p ON p.id = d.paid_by
           LEFT JOIN application AS a ON a.id = d.application
         WHERE d.service = $1 AND d.occasion = 'application' AND d.paid_at >= $2 AND d.paid_at < $3
           AND d.id > $4
         ORDER BY d.id LIMIT $5",
        service,
        from,
        until,
        after,
        limit
    )
    .all()
    .await
}

/// Says which payment counts.
///
/// # Errors
/// Engine errors.
pub async fn mark_due_paid(tx: &mut Tx, due: Uuid, payment: Uuid, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE payment_due SET paid_by = $1, paid_at = $2 WHERE id = $3 AND paid_by IS NULL",
        payment,
        at,
        due
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that the payment that counted does not any more.
///
/// # Errors
/// Engine errors.
pub async fn mark_due_open(tx: &mut Tx, due: Uuid, payment: Uuid) -> Result<()> {
    q!(
        tx,
        "UPDATE payment_due SET paid_by = NULL, paid_at = NULL WHERE id = $1 AND paid_by = $2",
        due,
        payment
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that it is no longer asked for.
///
/// # Errors
/// Engine errors.
pub async fn mark_due_withdrawn(tx: &mut Tx, due: Uuid, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE payment_due SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL",
        at,
        due
    )
    .exec()
    .await?;
    Ok(())
}
