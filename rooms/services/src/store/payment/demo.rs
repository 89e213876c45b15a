//! Rows of the payment service of demonstrations and tests.

use kernel::Ts;
use store::{Result, Tx, q};

/// A payment as that service knows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DemoPayment {
    /// Its id.
    pub id: String,
    /// The id of whoever asked.
    pub request_id: String,
    /// `originator/endpoint`.
    pub path: String,
    /// The request as it came.
    pub request: String,
    /// A word of the standard.
    pub status: String,
    /// How it was paid.
    pub method: Option<String>,
    /// When it becomes something else.
    pub turns_at: Option<Ts>,
    /// What it becomes.
    pub turns_to: Option<String>,
    /// When it was made.
    pub made_at: Ts,
}

/// Keeps a payment, unless its request has one; answers whether it is new.
///
/// # Errors
/// Engine errors.
pub async fn insert_demo_payment(tx: &mut Tx, new: &DemoPayment) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO demo_payment (id, request_id, path, request, status, made_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (request_id) DO NOTHING",
        new.id.as_str(),
        new.request_id.as_str(),
        new.path.as_str(),
        new.request.as_str(),
        new.status.as_str(),
        new.made_at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// A payment by its id.
///
/// # Errors
/// Engine errors.
pub async fn find_demo_payment(tx: &mut Tx, id: &str) -> Result<Option<DemoPayment>> {
    q!(
        tx,
        "SELECT id, request_id, path, request, status, method, turns_at, turns_to, made_at
         FROM demo_payment WHERE id = $1",
        id
    )
    .opt()
    .await
}

/// A payment by the id of whoever asked.
///
/// # Errors
/// Engine errors.
pub async fn find_demo_request(tx: &mut Tx, request: &str) -> Result<Option<DemoPayment>> {
    q!(
        tx,
        "SELECT id, request_id, path, request, status, method, turns_at, turns_to, made_at
         FROM demo_payment WHERE request_id = $1",
        request
    )
    .opt()
    .await
}

/// The newest payments.
///
/// # Errors
/// Engine errors.
pub async fn list_demo_payments(tx: &mut Tx, limit: i64) -> Result<Vec<DemoPayment>> {
    q!(
        tx,
        "SELECT id, request_id, path, request, status, method, turns_at, turns_to, made_at
         FROM demo_payment ORDER BY made_at DESC, id DESC LIMIT $1",
        limit
    )
    .all()
    .await
}

/// Makes something else of a payment that is not final, now or later.
///
/// # Errors
/// Engine errors.
pub async fn turn_demo_payment(
    tx: &mut Tx,
    id: &str,
    status: &str,
    method: Option<&str>,
    turn: Option<(Ts, &str)>,
) -> Result<()> {
    q!(
        tx,
        "UPDATE demo_payment SET status = $1, method = $2, turns_at = $3, turns_to = $4
         WHERE id = $5 AND status = 'INITIAL' AND turns_at IS NULL",
        status,
        method,
        turn.map(|(at, _)| at),
        turn.map(|(_, to)| to),
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// What is switched on.
///
/// # Errors
/// Engine errors.
pub async fn list_switches(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    q!(tx, "SELECT name, value FROM demo_payment_switch ORDER BY name").all().await
}

/// Switches something on, or with an empty value off.
///
/// # Errors
/// Engine errors.
pub async fn put_switch(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    q!(
        tx,
        "INSERT INTO demo_payment_switch (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value
    )
    .exec()
    .await?;
    Ok(())
}
