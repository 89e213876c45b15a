//! What lies in the town's tables and in those of the payment service, read with eyes of our own.

use std::path::Path;

use anyhow::Result;

use super::{open, rows};

/// An application as it lies there.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Application {
    /// Its number.
    pub reference: String,
    /// What was answered.
    pub answers: String,
    /// Its receipt.
    pub receipt: String,
    /// Cases for authorities.
    pub cases: i64,
    /// Papers.
    pub files: i64,
    /// Bills.
    pub dues: i64,
}

/// A payment as the town knows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Paid {
    /// What the payment service knows it by.
    pub request_id: String,
    /// Whether the town knows that it is paid.
    pub paid: i64,
    /// Bills it counts for.
    pub counts: i64,
    /// Tasks it has (or had) for somebody.
    pub tasks: i64,
}

/// A payment as the payment service knows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Charged {
    /// What the town asked with.
    pub request_id: String,
    /// `PAYED` and others.
    pub status: String,
    /// What it turns into, when that is planned.
    pub turns_to: String,
}

impl Charged {
    /// Whether money was taken, or will have been by the time anybody looks.
    pub fn has_money(&self) -> bool {
        self.status == "PAYED" || self.turns_to == "PAYED"
    }
}

/// What lies in the town's tables.
#[derive(Debug, Clone, Default)]
pub struct Town {
    /// The applications for the service.
    pub applications: Vec<Application>,
    /// What was paid, or was to be.
    pub payments: Vec<Paid>,
    /// Payments and bills that do not fit each other.
    pub strays: i64,
    /// Details of journal entries that say an application was received.
    pub received: Vec<String>,
    /// Details of journal entries that say money came.
    pub came: Vec<String>,
}

/// Reads the town's tables.
///
/// # Errors
/// When they cannot be read.
pub async fn find_town(data: &Path, database: Option<&str>) -> Result<Town> {
    let mut open = open(data, database).await?;
    let applications = rows!(
        &mut open,
        Application,
        "SELECT a.reference, a.answers, a.receipt,
           (SELECT CAST(count(*) AS BIGINT) FROM application_case AS c WHERE c.application = a.id)
             AS cases,
           (SELECT CAST(count(*) AS BIGINT) FROM application_file AS f WHERE f.application = a.id)
             AS files,
           (SELECT CAST(count(*) AS BIGINT) FROM payment_due AS d WHERE d.application = a.id)
             AS dues
         FROM application AS a WHERE a.service = 'probe'"
    )?;
    let payments = rows!(
        &mut open,
        Paid,
        "SELECT p.request_id,
           CAST(CASE WHEN p.paid_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS paid,
           (SELECT CAST(count(*) AS BIGINT) FROM payment_due AS d WHERE d.paid_by = p.id)
             AS counts,
           (SELECT CAST(count(*) AS BIGINT) FROM payment_task AS t
            WHERE t.payment = p.id AND t.why <> 'silent') AS tasks
         FROM payment AS p JOIN payment_due AS d ON d.id = p.due WHERE d.service = 'probe'"
    )?;
    let strays = rows!(
        &mut open,
        (i64,),
        "SELECT CAST(count(*) AS BIGINT) AS strays
         FROM payment AS p JOIN payment_due AS d ON d.id = p.due
         WHERE (p.paid_at IS NOT NULL AND (d.paid_by IS NULL OR d.paid_by <> p.id)
             AND NOT EXISTS (SELECT 1 FROM payment_task AS t WHERE t.payment = p.id
               AND t.why <> 'silent'))
           OR (d.paid_by = p.id AND (p.paid_at IS NULL OR p.returned_at IS NOT NULL))"
    )?;
    let received = rows!(
        &mut open,
        (String,),
        "SELECT detail FROM journal WHERE room = 'services' AND verb = 'application_received'
           AND detail LIKE '%\"service\":\"probe\"%'"
    )?;
    let came = rows!(
        &mut open,
        (String,),
        "SELECT detail FROM journal WHERE room = 'services' AND verb = 'payment_paid'"
    )?;
    Ok(Town {
        applications,
        payments,
        strays: strays.first().map_or(0, |(count,)| *count),
        received: received.into_iter().map(|(detail,)| detail).collect(),
        came: came.into_iter().map(|(detail,)| detail).collect(),
    })
}

/// Reads the tables of the payment service.
///
/// # Errors
/// When they cannot be read.
pub async fn list_charged(data: &Path) -> Result<Vec<Charged>> {
    let mut open = open(data, None).await?;
    Ok(rows!(
        &mut open,
        Charged,
        "SELECT request_id, status, coalesce(turns_to, '') AS turns_to FROM demo_payment"
    )?)
}
