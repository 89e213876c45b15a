//! Money somebody has to look at.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

/// An open task, with what one needs to see.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OpenTask {
    /// Id.
    pub id: Uuid,
    /// The payment.
    pub payment: Uuid,
    /// Why.
    pub why: String,
    /// Since when.
    pub opened_at: Ts,
    /// `online`, `transfer` or `counter`.
    pub way: String,
    /// What was paid.
    pub cents: i64,
    /// What was asked for.
    pub due_cents: i64,
    /// The reference.
    pub reference: String,
    /// Key of the service.
    pub service: String,
    /// What is due.
    pub due: Uuid,
    /// Whether the payment is paid at all.
    pub paid_at: Option<Ts>,
    /// Whether another payment counts.
    pub settled_at: Option<Ts>,
}

/// Opens a task; the same one is opened once.
///
/// # Errors
/// Engine errors.
pub async fn insert_task(tx: &mut Tx, id: Uuid, payment: Uuid, why: &str, at: Ts) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO payment_task (id, payment, why, opened_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (payment, why) DO NOTHING",
        id,
        payment,
        why,
        at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// An open task by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_task(tx: &mut Tx, id: Uuid) -> Result<Option<OpenTask>> {
    q!(
        tx,
        "SELECT t.id, t.payment, t.why, t.opened_at, p.way, p.cents, d.cents AS due_cents,
           d.reference, d.service, d.id AS due, p.paid_at, d.paid_at AS settled_at
         FROM payment_task AS t JOIN payment AS p ON p.id = t.payment
           JOIN payment_due AS d ON d.id = p.due
         WHERE t.id = $1 AND t.closed_at IS NULL",
        id
    )
    .opt()
    .await
}

/// The open tasks, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_open_tasks(tx: &mut Tx, limit: i64) -> Result<Vec<OpenTask>> {
    q!(
        tx,
        "SELECT t.id, t.payment, t.why, t.opened_at, p.way, p.cents, d.cents AS due_cents,
           d.reference, d.service, d.id AS due, p.paid_at, d.paid_at AS settled_at
         FROM payment_task AS t JOIN payment AS p ON p.id = t.payment
           JOIN payment_due AS d ON d.id = p.due
         WHERE t.closed_at IS NULL ORDER BY t.opened_at, t.id LIMIT $1",
        limit
    )
    .all()
    .await
}

/// Closes a task; nobody where the house did it.
///
/// # Errors
/// Engine errors.
pub async fn close_task(
    tx: &mut Tx,
    id: Uuid,
    at: Ts,
    by: Option<PersonId>,
    outcome: &str,
) -> Result<()> {
    q!(
        tx,
        "UPDATE payment_task SET closed_at = $1, closed_by = $2, outcome = $3
         WHERE id = $4 AND closed_at IS NULL",
        at,
        by,
        outcome,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// A payment of which nobody knows where it belongs, and nobody was told: there must be none.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Stray {
    /// The payment.
    pub payment: Uuid,
    /// Its reference.
    pub reference: String,
}

/// Paid payments that neither count for what is due nor have (or had) a task, and what is due and
/// counts as paid by a payment that is not.
///
/// # Errors
/// Engine errors.
pub async fn list_strays(tx: &mut Tx) -> Result<Vec<Stray>> {
    q!(
        tx,
        "SELECT p.id AS payment, d.reference FROM payment AS p JOIN payment_due AS d ON d.id = p.due
         WHERE (p.paid_at IS NOT NULL AND (d.paid_by IS NULL OR d.paid_by <> p.id)
             AND NOT EXISTS (SELECT 1 FROM payment_task AS t WHERE t.payment = p.id
               AND t.why <> 'silent'))
           OR (d.paid_by = p.id AND (p.paid_at IS NULL OR p.returned_at IS NOT NULL))
         ORDER BY p.id"
    )
    .all()
    .await
}
