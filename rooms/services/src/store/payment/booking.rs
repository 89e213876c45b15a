//! Bookings of bank statements.

use kernel::Ts;
use store::{Result, Tx, q};
use uuid::Uuid;

/// Whether a booking was read before.
///
/// # Errors
/// Engine errors.
pub async fn has_booking(tx: &mut Tx, key: &str) -> Result<bool> {
    let found = q!(tx, "SELECT key FROM payment_booking WHERE key = $1", key);
    Ok(found.scalar_opt::<String>().await?.is_some())
}

/// Notes that a booking was read, and what it is.
///
/// # Errors
/// Engine errors.
pub async fn insert_booking(
    tx: &mut Tx,
    key: &str,
    payment: Option<Uuid>,
    refund: Option<Uuid>,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO payment_booking (key, payment, refund, read_at) VALUES ($1, $2, $3, $4)",
        key,
        payment,
        refund,
        at
    )
    .exec()
    .await?;
    Ok(())
}

/// The last transfer of this sum for what is due that the bank has not taken back.
///
/// # Errors
/// Engine errors.
pub async fn find_paid_by_transfer(tx: &mut Tx, due: Uuid, cents: i64) -> Result<Option<Uuid>> {
    q!(
        tx,
        "SELECT id FROM payment WHERE due = $1 AND way = 'transfer' AND cents = $2
           AND paid_at IS NOT NULL AND returned_at IS NULL
         ORDER BY created_at DESC, id DESC LIMIT 1",
        due,
        cents
    )
    .scalar_opt()
    .await
}
