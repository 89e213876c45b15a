//! What the payment service last said about itself.

use kernel::Ts;
use store::{Doc, Result, Tx, q};

use crate::payment::xbezahldienste::{Maintenance, Methods};

/// What the payment service last said about itself.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ServiceStatus {
    /// Which ways of paying work.
    pub methods: Doc<Methods>,
    /// When something will not work.
    pub windows: Doc<Maintenance>,
    /// When it was asked.
    pub asked_at: Ts,
    /// Why it did not answer.
    pub trouble: Option<String>,
}

/// What it last said.
///
/// # Errors
/// Engine errors.
pub async fn find_service_status(tx: &mut Tx, endpoint: &str) -> Result<Option<ServiceStatus>> {
    q!(
        tx,
        "SELECT methods, windows, asked_at, trouble FROM payment_service WHERE endpoint = $1",
        endpoint
    )
    .opt()
    .await
}

/// Keeps what it says.
///
/// # Errors
/// Engine errors.
pub async fn put_service_status(tx: &mut Tx, endpoint: &str, new: &ServiceStatus) -> Result<()> {
    q!(
        tx,
        "INSERT INTO payment_service (endpoint, methods, windows, asked_at, trouble)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (endpoint) DO UPDATE SET methods = excluded.methods,
           windows = excluded.windows, asked_at = excluded.asked_at, trouble = excluded.trouble",
        endpoint,
        new.methods.clone(),
        new.windows.clone(),
        new.asked_at,
        new.trouble.as_deref()
    )
    .exec()
    .await?;
    Ok(())
}
