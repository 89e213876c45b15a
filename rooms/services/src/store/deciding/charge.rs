//! What the decision makes of the fees.

use store::{Result, Tx, q};

use crate::application::ApplicationId;

/// What a case costs by its lines, in cents.
///
/// # Errors
/// Engine errors.
pub async fn sum_charges(tx: &mut Tx, application: ApplicationId, authority: &str) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(coalesce(sum(cents), 0) AS BIGINT) FROM application_charge
         WHERE application = $1 AND authority = $2",
        application,
        authority
    )
    .scalar()
    .await
}

/// Takes the lines of an authority away, so that they are written anew.
///
/// # Errors
/// Engine errors.
pub async fn delete_charges(
    tx: &mut Tx,
    application: ApplicationId,
    authority: &str,
) -> Result<()> {
    q!(
        tx,
        "DELETE FROM application_charge WHERE application = $1 AND authority = $2",
        application,
        authority
    )
    .later()
    .await
}

/// Adds a line after those there are.
///
/// # Errors
/// Engine errors.
pub async fn insert_charge(
    tx: &mut Tx,
    application: ApplicationId,
    authority: &str,
    fee: &str,
    cents: i64,
    basis: &str,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO application_charge (application, authority, fee, nr, cents, basis)
         SELECT $1, $2, $3, coalesce(max(nr), 0) + 1, $4, $5 FROM application_charge
         WHERE application = $1",
        application,
        authority,
        fee,
        cents,
        basis
    )
    .later()
    .await
}
