//! Money that goes back.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// A refund that is not paid out yet.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OpenRefund {
    /// Id.
    pub id: Uuid,
    /// The payment it is of.
    pub payment: Uuid,
    /// What goes back.
    pub cents: i64,
    /// Why: `task`, `recalculation` or `clerk`.
    pub reason: String,
    /// Why, in words.
    pub note: String,
    /// Since when.
    pub ordered_at: Ts,
    /// How it was paid.
    pub way: String,
    /// The payment service's number in the books, or its id.
    pub books_id: Option<String>,
    /// The reference.
    pub reference: String,
    /// Key of the service.
    pub service: String,
}

/// Orders a refund.
///
/// # Errors
/// Engine errors.
pub async fn insert_refund(
    tx: &mut Tx,
    (id, payment): (Uuid, Uuid),
    cents: i64,
    (reason, note): (&str, &str),
    at: Ts,
    by: Option<PersonId>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO payment_refund (id, payment, cents, reason, note, ordered_at, ordered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        payment,
        cents,
        reason,
        note,
        at,
        by
    )
    .exec()
    .await?;
    Ok(())
}

/// Cents of a payment that went back or will.
///
/// # Errors
/// Engine errors.
pub async fn sum_refunds(tx: &mut Tx, payment: Uuid) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(coalesce(sum(cents), 0) AS BIGINT) FROM payment_refund WHERE payment = $1",
        payment
    )
    .scalar()
    .await
}

/// A refund that is not paid out yet.
///
/// # Errors
/// Engine errors.
pub async fn find_refund(tx: &mut Tx, id: Uuid) -> Result<Option<OpenRefund>> {
    q!(
        tx,
        "SELECT r.id, r.payment, r.cents, r.reason, r.note, r.ordered_at, p.way,
           coalesce(p.books_id, p.remote_id) AS books_id, d.reference, d.service
         FROM payment_refund AS r JOIN payment AS p ON p.id = r.payment
           JOIN payment_due AS d ON d.id = p.due
         WHERE r.id = $1 AND r.paid_out_at IS NULL",
        id
    )
    .opt()
    .await
}

/// A refund of this sum under a reference that is not paid out yet, the oldest.
///
/// # Errors
/// Engine errors.
pub async fn find_open_refund(
    tx: &mut Tx,
    reference: &str,
    cents: i64,
) -> Result<Option<OpenRefund>> {
    q!(
        tx,
        "SELECT r.id, r.payment, r.cents, r.reason, r.note, r.ordered_at, p.way,
           coalesce(p.books_id, p.remote_id) AS books_id, d.reference, d.service
         FROM payment_refund AS r JOIN payment AS p ON p.id = r.payment
           JOIN payment_due AS d ON d.id = p.due
         WHERE d.reference = $1 AND r.cents = $2 AND r.paid_out_at IS NULL
         ORDER BY r.ordered_at, r.id LIMIT 1",
        reference,
        cents
    )
    .opt()
    .await
}

/// What is to be paid out, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_open_refunds(tx: &mut Tx, limit: i64) -> Result<Vec<OpenRefund>> {
    q!(
        tx,
        "SELECT r.id, r.payment, r.cents, r.reason, r.note, r.ordered_at, p.way,
           coalesce(p.books_id, p.remote_id) AS books_id, d.reference, d.service
         FROM payment_refund AS r JOIN payment AS p ON p.id = r.payment
           JOIN payment_due AS d ON d.id = p.due
         WHERE r.paid_out_at IS NULL ORDER BY r.ordered_at, r.id LIMIT $1",
        limit
    )
    .all()
    .await
}

/// Says that it was paid out.
///
/// # Errors
/// Engine errors.
pub async fn mark_refund_paid_out(
    tx: &mut Tx,
    id: Uuid,
    at: Ts,
    by: Option<PersonId>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE payment_refund SET paid_out_at = $1, paid_out_by = $2
         WHERE id = $3 AND paid_out_at IS NULL",
        at,
        by,
        id
    )
    .exec()
    .await?;
    Ok(())
}
