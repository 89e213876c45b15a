//! Figures over released reports. Medians come from window functions, which both engines
//! have; nothing here depends on the engine.

use kernel::Ts;
use store::{Result, Tx, q};

/// All released reports together.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Totals {
    /// Released.
    pub released: i64,
    /// Of these open.
    pub open: i64,
    /// Of these closed or fixed.
    pub done: i64,
    /// Without coordinates.
    pub without_place: i64,
    /// With coordinates outside every district.
    pub outside: i64,
    /// Received since the moment asked for.
    pub recent: i64,
}

/// Counts; `since` bounds `recent`.
///
/// # Errors
/// Engine errors.
pub async fn count_totals(tx: &mut Tx, since: Ts) -> Result<Totals> {
    q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) AS released,
           CAST(count(*) FILTER (WHERE closed_at IS NULL AND fixed_at IS NULL) AS BIGINT) AS open,
           CAST(count(*) FILTER (WHERE closed_at IS NOT NULL OR fixed_at IS NOT NULL) AS BIGINT) AS done,
           CAST(count(*) FILTER (WHERE lat IS NULL) AS BIGINT) AS without_place,
           CAST(count(*) FILTER (WHERE lat IS NOT NULL AND district IS NULL) AS BIGINT) AS outside,
           CAST(count(*) FILTER (WHERE received_at >= $1) AS BIGINT) AS recent
         FROM report WHERE published_at IS NOT NULL",
        since
    )
    .one()
    .await
}

/// Figures of one category or department.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CategoryFigure {
    /// Key.
    pub key: String,
    /// Released.
    pub released: i64,
    /// Open.
    pub open: i64,
    /// Median time from receipt to closing, microseconds; none when nothing is closed.
    pub median: Option<i64>,
}

/// By category, most reports first.
///
/// # Errors
/// Engine errors.
pub async fn list_by_category(tx: &mut Tx) -> Result<Vec<CategoryFigure>> {
    q!(
        tx,
        "WITH took AS (
           SELECT category AS key, coalesce(fixed_at, closed_at) - received_at AS took,
             row_number() OVER (PARTITION BY category ORDER BY coalesce(fixed_at, closed_at) - received_at) AS nr,
             count(*) OVER (PARTITION BY category) AS n
           FROM report WHERE published_at IS NOT NULL AND (closed_at IS NOT NULL OR fixed_at IS NOT NULL)
         ), median AS (SELECT key, took FROM took WHERE nr = (n + 1) / 2)
         SELECT category AS key, CAST(count(*) AS BIGINT) AS released,
           CAST(count(*) FILTER (WHERE closed_at IS NULL AND fixed_at IS NULL) AS BIGINT) AS open,
           (SELECT took FROM median WHERE median.key = report.category) AS median
         FROM report WHERE published_at IS NOT NULL GROUP BY category ORDER BY 2 DESC, 1 LIMIT 200"
    )
    .all()
    .await
}

/// By department, most reports first.
///
/// # Errors
/// Engine errors.
pub async fn list_by_department(tx: &mut Tx) -> Result<Vec<CategoryFigure>> {
    q!(
        tx,
        "WITH took AS (
           SELECT department AS key, coalesce(fixed_at, closed_at) - received_at AS took,
             row_number() OVER (PARTITION BY department ORDER BY coalesce(fixed_at, closed_at) - received_at) AS nr,
             count(*) OVER (PARTITION BY department) AS n
           FROM report WHERE published_at IS NOT NULL AND (closed_at IS NOT NULL OR fixed_at IS NOT NULL)
         ), median AS (SELECT key, took FROM took WHERE nr = (n + 1) / 2)
         SELECT department AS key, CAST(count(*) AS BIGINT) AS released,
           CAST(count(*) FILTER (WHERE closed_at IS NULL AND fixed_at IS NULL) AS BIGINT) AS open,
           (SELECT took FROM median WHERE median.key = report.department) AS median
         FROM report WHERE published_at IS NOT NULL GROUP BY department ORDER BY 2 DESC, 1 LIMIT 200"
    )
    .all()
    .await
}

/// Figures of one district.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DistrictFigure {
    /// Key.
    pub key: String,
    /// Released.
    pub released: i64,
    /// Open.
    pub open: i64,
}

/// By district of the coordinates.
///
/// # Errors
/// Engine errors.
pub async fn list_by_district(tx: &mut Tx) -> Result<Vec<DistrictFigure>> {
    q!(
        tx,
        "SELECT district AS key, CAST(count(*) AS BIGINT) AS released,
           CAST(count(*) FILTER (WHERE closed_at IS NULL AND fixed_at IS NULL) AS BIGINT) AS open
         FROM report WHERE published_at IS NOT NULL AND district IS NOT NULL
         GROUP BY district ORDER BY 2 DESC, 1 LIMIT 200"
    )
    .all()
    .await
}

/// Open reports by category, for the tiles of the start page.
///
/// # Errors
/// Engine errors.
pub async fn count_open_by_category(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT category, CAST(count(*) AS BIGINT) FROM report
         WHERE published_at IS NOT NULL AND closed_at IS NULL AND fixed_at IS NULL
         GROUP BY category LIMIT 500"
    )
    .all()
    .await
}

/// Received and done in a span of time.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MonthFigure {
    /// Received.
    pub received: i64,
    /// Closed or fixed.
    pub done: i64,
}

/// Counts what came in and what was done between two moments.
///
/// # Errors
/// Engine errors.
pub async fn list_by_month(tx: &mut Tx, spans: &[(Ts, Ts)]) -> Result<Vec<MonthFigure>> {
    let mut f = store::Filter::new("");
    for (i, (from, to)) in spans.iter().enumerate() {
        f.text(if i == 0 { "" } else { " UNION ALL " });
        f.bound("SELECT (SELECT CAST(count(*) AS BIGINT) FROM report WHERE published_at IS NOT NULL AND received_at >= $?", *from);
        f.bound(" AND received_at < $?) AS received,", *to);
        f.bound(" (SELECT CAST(count(*) AS BIGINT) FROM report WHERE published_at IS NOT NULL AND coalesce(fixed_at, closed_at) >= $?", *from);
        f.bound(" AND coalesce(fixed_at, closed_at) < $?) AS done", *to);
    }
    f.query(tx).all().await
}
