//! Ways somebody paid, or tried to.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// A way somebody paid, or tried to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Payment {
    /// Id.
    pub id: Uuid,
    /// What it is for.
    pub due: Uuid,
    /// The key that makes a repeat harmless.
    pub request_id: String,
    /// `online`, `transfer` or `counter`.
    pub way: String,
    /// The sum.
    pub cents: i64,
    /// When it was stored, before anything else happened.
    pub created_at: Ts,
    /// When the payment service had it.
    pub started_at: Option<Ts>,
    /// The service's id.
    pub remote_id: Option<String>,
    /// The pay page.
    pub remote_url: Option<String>,
    /// The service's number in the books.
    pub books_id: Option<String>,
    /// When it was paid.
    pub paid_at: Option<Ts>,
    /// When it became impossible.
    pub failed_at: Option<Ts>,
    /// When the payer gave it up.
    pub cancelled_at: Option<Ts>,
    /// When the bank took it back.
    pub returned_at: Option<Ts>,
    /// When the service was asked last.
    pub looked_at: Option<Ts>,
    /// When it is asked next.
    pub look_at: Option<Ts>,
    /// How often it was asked.
    pub looks: i64,
    /// What went wrong last, for those who look after it.
    pub trouble: Option<String>,
    /// The clerk who took the money.
    pub taken_by: Option<PersonId>,
}

/// Adds a payment; one with its request id stays as it is.
///
/// # Errors
/// Engine errors.
pub async fn insert_payment(tx: &mut Tx, payment: &Payment) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO payment (id, due, request_id, way, cents, created_at, paid_at, look_at, looks,
           taken_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9) ON CONFLICT (request_id) DO NOTHING",
        payment.id,
        payment.due,
        payment.request_id.as_str(),
        payment.way.as_str(),
        payment.cents,
        payment.created_at,
        payment.paid_at,
        payment.look_at,
        payment.taken_by
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// A payment.
///
/// # Errors
/// Engine errors.
pub async fn find_payment(tx: &mut Tx, id: Uuid) -> Result<Option<Payment>> {
    q!(
        tx,
        "SELECT id, due, request_id, way, cents, created_at, started_at, remote_id, remote_url,
           books_id, paid_at, failed_at, cancelled_at, returned_at, looked_at, look_at, looks,
           trouble, taken_by FROM payment WHERE id = $1",
        id
    )
    .opt()
    .await
}

/// The payment at the payment service that is not over.
///
/// # Errors
/// Engine errors.
pub async fn find_open_online(tx: &mut Tx, due: Uuid) -> Result<Option<Payment>> {
    q!(
        tx,
        "SELECT id, due, request_id, way, cents, created_at, started_at, remote_id, remote_url,
           books_id, paid_at, failed_at, cancelled_at, returned_at, looked_at, look_at, looks,
           trouble, taken_by FROM payment
         WHERE due = $1 AND way = 'online' AND paid_at IS NULL AND failed_at IS NULL
           AND cancelled_at IS NULL",
        due
    )
    .opt()
    .await
}

/// All payments for what is due, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_payments(tx: &mut Tx, due: Uuid) -> Result<Vec<Payment>> {
    q!(
        tx,
        "SELECT id, due, request_id, way, cents, created_at, started_at, remote_id, remote_url,
           books_id, paid_at, failed_at, cancelled_at, returned_at, looked_at, look_at, looks,
           trouble, taken_by FROM payment WHERE due = $1 ORDER BY created_at, id",
        due
    )
    .all()
    .await
}

/// Says that the payment service has it.
///
/// # Errors
/// Engine errors.
pub async fn mark_started(
    tx: &mut Tx,
    id: Uuid,
    at: Ts,
    remote_id: &str,
    remote_url: &str,
) -> Result<()> {
    q!(
        tx,
        "UPDATE payment SET started_at = coalesce(started_at, $1), remote_id = $2, remote_url = $3
         WHERE id = $4",
        at,
        remote_id,
        remote_url,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that it was paid; the first moment stays.
///
/// # Errors
/// Engine errors.
pub async fn mark_paid(tx: &mut Tx, id: Uuid, at: Ts, books_id: Option<&str>) -> Result<()> {
    q!(
        tx,
        "UPDATE payment SET paid_at = coalesce(paid_at, $1), books_id = coalesce($2, books_id),
           look_at = NULL, trouble = NULL
         WHERE id = $3",
        at,
        books_id,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that it cannot be paid any more; what was paid stays paid.
///
/// # Errors
/// Engine errors.
pub async fn mark_failed(tx: &mut Tx, id: Uuid, at: Ts, trouble: &str) -> Result<()> {
    q!(
        tx,
        "UPDATE payment SET failed_at = $1, trouble = $2
         WHERE id = $3 AND paid_at IS NULL AND failed_at IS NULL",
        at,
        trouble,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that it was given up; what was paid stays paid.
///
/// # Errors
/// Engine errors.
pub async fn mark_cancelled(tx: &mut Tx, id: Uuid, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE payment SET cancelled_at = $1
         WHERE id = $2 AND paid_at IS NULL AND cancelled_at IS NULL",
        at,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// Says that the bank took the money back.
///
/// # Errors
/// Engine errors.
pub async fn mark_returned(tx: &mut Tx, id: Uuid, at: Ts) -> Result<()> {
    q!(tx, "UPDATE payment SET returned_at = $1 WHERE id = $2 AND returned_at IS NULL", at, id)
        .exec()
        .await?;
    Ok(())
}

/// Notes that the service was asked, and when it is asked again.
///
/// # Errors
/// Engine errors.
pub async fn mark_looked(
    tx: &mut Tx,
    id: Uuid,
    at: Ts,
    next: Option<Ts>,
    trouble: Option<&str>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE payment SET looked_at = $1, look_at = $2, looks = looks + 1,
           trouble = coalesce($3, trouble)
         WHERE id = $4",
        at,
        next,
        trouble,
        id
    )
    .exec()
    .await?;
    Ok(())
}
