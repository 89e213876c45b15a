//! Figures over released reports. What an older system only calls checked counts as done, but
//! not into the time that being done takes. Medians come from window functions, which both engines
//! have; nothing here depends on the engine.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

/// All released reports together.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Totals {
    /// Released.
    pub released: i64,
    /// Of these open.
    pub open: i64,
    /// Of these closed or fixed.
    pub done: i64,
    /// Of these known to be fixed.
    pub fixed: i64,
    /// Without coordinates.
    pub without_place: i64,
    /// With coordinates outside every district.
    pub outside: i64,
    /// When the first came in.
    pub first: Option<Ts>,
    /// When the last came in.
    pub last: Option<Ts>,
    /// Median time from receipt to closing or repair, microseconds; none when nothing is done.
    pub median: Option<i64>,
    /// Of those done: imported ones whose source only says that they were checked.
    pub checked: i64,
    /// Their median time from receipt to the check, microseconds.
    pub checked_median: Option<i64>,
}

/// Counts all released reports.
///
/// # Errors
/// Engine errors.
pub async fn count_totals(tx: &mut Tx) -> Result<Totals> {
    q!(
        tx,
        "WITH done AS (
           SELECT coalesce(fixed_at, closed_at) - received_at AS took,
             CASE WHEN fixed_at IS NULL AND closed_reason = 'checked' THEN 1 ELSE 0 END AS checked
           FROM report
           WHERE published_at IS NOT NULL AND (closed_at IS NOT NULL OR fixed_at IS NOT NULL)
         ), ranked AS (
           SELECT took, checked, row_number() OVER (PARTITION BY checked ORDER BY took) AS nr,
             count(*) OVER (PARTITION BY checked) AS n FROM done
         )
         SELECT CAST(count(*) AS BIGINT) AS released,
           CAST(count(*) FILTER (WHERE closed_at IS NULL AND fixed_at IS NULL) AS BIGINT) AS open,
           CAST(count(*) FILTER (WHERE closed_at IS NOT NULL OR fixed_at IS NOT NULL) AS BIGINT)
             AS done,
           CAST(count(*) FILTER (WHERE fixed_at IS NOT NULL) AS BIGINT) AS fixed,
           CAST(count(*) FILTER (WHERE lat IS NULL) AS BIGINT) AS without_place,
           CAST(count(*) FILTER (WHERE lat IS NOT NULL AND district IS NULL) AS BIGINT)
             AS outside,
           min(received_at) AS first,
           max(received_at) AS last,
           (SELECT took FROM ranked WHERE checked = 0 AND nr = (n + 1) / 2) AS median,
           (SELECT CAST(count(*) AS BIGINT) FROM done WHERE checked = 1) AS checked,
           (SELECT took FROM ranked WHERE checked = 1 AND nr = (n + 1) / 2) AS checked_median
         FROM report WHERE published_at IS NOT NULL"
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
    /// Median time from receipt to closing or repair, microseconds; none when nothing is done.
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
           FROM report WHERE published_at IS NOT NULL AND (fixed_at IS NOT NULL
             OR (closed_at IS NOT NULL AND coalesce(closed_reason, '') <> 'checked'))
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
           FROM report WHERE published_at IS NOT NULL AND (fixed_at IS NOT NULL
             OR (closed_at IS NOT NULL AND coalesce(closed_reason, '') <> 'checked'))
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

/// Received and done in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MonthFigure {
    /// Received.
    pub received: i64,
    /// Closed or fixed.
    pub done: i64,
}

/// What came in and what was done, month by month. `borders` are the beginnings of the months
/// and the end of the last one, in their order; there is one figure less than borders.
///
/// # Errors
/// Engine errors.
pub async fn list_by_month(tx: &mut Tx, borders: &[Ts]) -> Result<Vec<MonthFigure>> {
    let [first, .., end] = borders else { return Ok(Vec::new()) };
    let mut figures = vec![MonthFigure::default(); borders.len() - 1];
    let mut f = Filter::new("SELECT done, month, CAST(count(*) AS BIGINT) FROM (SELECT done, CASE");
    for (nr, border) in borders.iter().enumerate().take(figures.len()).rev() {
        f.bound(" WHEN at >= $?", *border);
        f.bound(" THEN CAST($? AS BIGINT)", i64::try_from(nr).unwrap_or(0));
    }
    f.text(
        " END AS month FROM (
           SELECT CAST(0 AS BIGINT) AS done, received_at AS at FROM report
           WHERE published_at IS NOT NULL AND ",
    );
    f.bound("received_at >= $?", *first);
    f.bound(" AND received_at < $?", *end);
    f.text(
        " UNION ALL SELECT CAST(1 AS BIGINT), coalesce(fixed_at, closed_at) FROM report
           WHERE published_at IS NOT NULL AND ",
    );
    f.bound("coalesce(fixed_at, closed_at) >= $?", *first);
    f.bound(" AND coalesce(fixed_at, closed_at) < $?", *end);
    f.text(") AS moments) AS months GROUP BY done, month");
    for (done, month, count) in f.query(tx).all::<(i64, i64, i64)>().await? {
        let figure = usize::try_from(month).ok().and_then(|nr| figures.get_mut(nr));
        if let Some(figure) = figure {
            *(if done == 0 { &mut figure.received } else { &mut figure.done }) = count;
        }
    }
    Ok(figures)
}
