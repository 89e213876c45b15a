//! What an application costs and what of it is asked for, in one query for the applicant's page.

use store::{Result, Tx, q};

use super::{Charged, payment::Due};
use crate::application::ApplicationId;

/// A bill, for whoever is to pay it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// Secret part of the address of its page.
    pub token: String,
    /// The sum.
    pub cents: i64,
    /// Whether it is paid.
    pub paid: bool,
}

impl From<&Due> for Bill {
    fn from(due: &Due) -> Self {
        Self { token: due.token.clone(), cents: due.cents, paid: due.paid_by.is_some() }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    authority: String,
    fee: String,
    cents: i64,
    basis: String,
    token: String,
    paid: bool,
}

/// What an application costs, line by line, and the bills that were not withdrawn, the oldest
/// first.
///
/// # Errors
/// Engine errors.
pub async fn list_costs(
    tx: &mut Tx,
    application: ApplicationId,
) -> Result<(Vec<Charged>, Vec<Bill>)> {
    let rows: Vec<Row> = q!(
        tx,
        "SELECT nr AS place, authority, fee, cents, basis, '' AS token, FALSE AS paid
           FROM application_charge WHERE application = $1
         UNION ALL SELECT asked_at, authority, '', cents, '', token, paid_by IS NOT NULL
           FROM payment_due
           WHERE application = $1 AND (withdrawn_at IS NULL OR paid_by IS NOT NULL)
         ORDER BY place, token",
        application
    )
    .all()
    .await?;
    let (charges, bills): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.token.is_empty());
    let charge = |row: Row| Charged {
        authority: row.authority,
        fee: row.fee,
        nr: row.place,
        cents: row.cents,
        basis: row.basis,
    };
    let bill = |row: Row| Bill { token: row.token, cents: row.cents, paid: row.paid };
    Ok((charges.into_iter().map(charge).collect(), bills.into_iter().map(bill).collect()))
}
