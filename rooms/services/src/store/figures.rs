//! Counters of services.

use store::{Result, Tx, q};

/// A sum of counters.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sum {
    /// Key of the service.
    pub service: String,
    /// What was counted.
    pub what: String,
    /// Of which part.
    pub part: String,
    /// How often.
    pub n: i64,
}

/// Counts up.
///
/// # Errors
/// Engine errors.
pub async fn add(
    tx: &mut Tx,
    service: &str,
    day: i64,
    what: &str,
    part: &str,
    n: i64,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO service_count (service, day, what, part, n) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (service, day, what, part) DO UPDATE SET n = service_count.n + excluded.n",
        service,
        day,
        what,
        part,
        n
    )
    .later()
    .await
}

/// What was counted of all services from a day on.
///
/// # Errors
/// Engine errors.
pub async fn list_sums(tx: &mut Tx, since: i64) -> Result<Vec<Sum>> {
    q!(
        tx,
        "SELECT service, what, part, CAST(sum(n) AS BIGINT) AS n FROM service_count
         WHERE day >= $1 GROUP BY service, what, part ORDER BY service, what, part",
        since
    )
    .all()
    .await
}

/// What was counted of one service from a day on.
///
/// # Errors
/// Engine errors.
pub async fn list_sums_of(tx: &mut Tx, service: &str, since: i64) -> Result<Vec<Sum>> {
    q!(
        tx,
        "SELECT service, what, part, CAST(sum(n) AS BIGINT) AS n FROM service_count
         WHERE service = $1 AND day >= $2 GROUP BY service, what, part ORDER BY what, part",
        service,
        since
    )
    .all()
    .await
}

/// A counter of a day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Daily {
    /// Days since 1970.
    pub day: i64,
    /// What was counted.
    pub what: String,
    /// Of which part.
    pub part: String,
    /// How often.
    pub n: i64,
}

/// The counters of a service from a day on, day by day.
///
/// # Errors
/// Engine errors.
pub async fn list_daily(tx: &mut Tx, service: &str, since: i64) -> Result<Vec<Daily>> {
    q!(
        tx,
        "SELECT day, what, part, n FROM service_count WHERE service = $1 AND day >= $2
         ORDER BY day, what, part",
        service,
        since
    )
    .all()
    .await
}

/// Deletes the counters of days before.
///
/// # Errors
/// Engine errors.
pub async fn delete_before(tx: &mut Tx, day: i64) -> Result<()> {
    q!(tx, "DELETE FROM service_count WHERE day < $1", day).exec().await.map(|_| ())
}
