//! Lists for outside: which case stands where on whose list of a day.

use kernel::{PersonId, Point, ReportId, Ts};
use store::{Filter, Result, Tx, q};

use crate::{Report, field::Whose, store::report_columns};

/// A case on a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stop {
    /// The case.
    #[sqlx(flatten)]
    pub report: Report,
    /// Department of the list.
    pub holder: String,
    /// Crew of the list; empty for none.
    pub crew: String,
    /// Person of the list.
    pub person: Option<PersonId>,
    /// Its place on the list; numbers may have gaps.
    pub nr: i64,
}

impl Stop {
    /// Whose list it stands on.
    #[must_use]
    pub fn whose(&self) -> Whose {
        Whose { holder: self.holder.clone(), crew: self.crew.clone(), person: self.person }
    }
}

/// Stops of one day, list by list, each in its order; of departments (none for all), and for
/// `only` this person without what is on other people's own lists.
///
/// # Errors
/// Engine errors.
pub async fn list_stops(
    tx: &mut Tx,
    day: &str,
    departments: Option<&[String]>,
    only: Option<PersonId>,
    limit: i64,
) -> Result<Vec<Stop>> {
    let mut f = Filter::new(concat!(
        "SELECT ",
        report_columns!(),
        ", holder, crew, person, nr FROM field_stop JOIN report ON report.id = field_stop.report
         WHERE TRUE"
    ));
    f.and("day = $?", day.to_owned());
    if let Some(departments) = departments {
        f.and_in("holder", departments.to_vec());
    }
    if let Some(person) = only {
        f.and("(person IS NULL OR person = $?)", person);
    }
    f.bound(" ORDER BY holder, crew, person IS NOT NULL, person, nr, report.id LIMIT $?", limit);
    f.query(tx).all().await
}

/// Puts a case at the end of a list; a case that is on another list of the day moves over, one
/// that is on this list stays where it is. False when nothing changed.
///
/// # Errors
/// Engine errors.
pub async fn put_stop(
    tx: &mut Tx,
    day: &str,
    report: ReportId,
    whose: &Whose,
    now: Ts,
) -> Result<bool> {
    let changed = q!(
        tx,
        "INSERT INTO field_stop (day, report, holder, crew, person, nr, planned_at)
         VALUES ($1, $2, $3, $4, $5,
           (SELECT coalesce(max(nr), 0) + 1 FROM field_stop WHERE day = $1), $6)
         ON CONFLICT (day, report) DO UPDATE
           SET holder = excluded.holder, crew = excluded.crew, person = excluded.person,
             nr = excluded.nr, planned_at = excluded.planned_at
           WHERE field_stop.holder <> excluded.holder OR field_stop.crew <> excluded.crew
             OR field_stop.person IS DISTINCT FROM excluded.person",
        day,
        report,
        whose.holder.as_str(),
        whose.crew.as_str(),
        whose.person,
        now
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// Takes a case off the list of a day; false when it was not on one.
///
/// # Errors
/// Engine errors.
pub async fn delete_stop(tx: &mut Tx, day: &str, report: ReportId) -> Result<bool> {
    let deleted =
        q!(tx, "DELETE FROM field_stop WHERE day = $1 AND report = $2", day, report).exec().await?;
    Ok(deleted > 0)
}

/// A day on whose list a case stands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Planned {
    /// The day, `2026-11-24`.
    pub day: String,
    /// Department of the list.
    pub holder: String,
    /// Crew of the list; empty for none.
    pub crew: String,
    /// Person of the list.
    pub person: Option<PersonId>,
}

/// On which lists a case stands from a day on, the next first.
///
/// # Errors
/// Engine errors.
pub async fn list_planned(tx: &mut Tx, report: ReportId, from: &str) -> Result<Vec<Planned>> {
    q!(
        tx,
        "SELECT day, holder, crew, person FROM field_stop WHERE report = $1 AND day >= $2
         ORDER BY day LIMIT 20",
        report,
        from
    )
    .all()
    .await
}

/// Whether a case stands on a list of one of these departments (none for all) on the day `from`
/// or later.
///
/// # Errors
/// Engine errors.
pub async fn is_planned_for(
    tx: &mut Tx,
    report: ReportId,
    from: &str,
    departments: Option<&[String]>,
) -> Result<bool> {
    let mut f = Filter::new("SELECT nr FROM field_stop WHERE TRUE");
    f.and("report = $?", report);
    f.and("day >= $?", from.to_owned());
    if let Some(departments) = departments {
        f.and_in("holder", departments.to_vec());
    }
    f.text(" LIMIT 1");
    Ok(!f.query(tx).scalars::<i64>().await?.is_empty())
}

/// The stops of the list that a case stands on, in their order, with code and place.
///
/// # Errors
/// Engine errors.
pub async fn list_way(
    tx: &mut Tx,
    day: &str,
    code: &str,
) -> Result<Vec<(ReportId, String, Option<Point>)>> {
    let rows: Vec<(ReportId, String, Option<f64>, Option<f64>)> = q!(
        tx,
        "SELECT report.id, report.code, report.lon, report.lat
         FROM field_stop JOIN report ON report.id = field_stop.report
         JOIN field_stop own ON own.day = field_stop.day AND own.holder = field_stop.holder
           AND own.crew = field_stop.crew AND own.person IS NOT DISTINCT FROM field_stop.person
         WHERE field_stop.day = $1
           AND own.report = (SELECT id FROM report WHERE code = $2)
         ORDER BY field_stop.nr, report.id LIMIT 500",
        day,
        code
    )
    .all()
    .await?;
    let point = |lon: Option<f64>, lat: Option<f64>| Point::new(lon?, lat?);
    Ok(rows.into_iter().map(|(id, code, lon, lat)| (id, code, point(lon, lat))).collect())
}

/// Gives the stops of a list the order of `ids`.
///
/// # Errors
/// Engine errors.
pub async fn order_stops(tx: &mut Tx, day: &str, ids: &[ReportId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let mut f = Filter::new("UPDATE field_stop SET nr = CASE report");
    for (nr, id) in (1_i64..).zip(ids) {
        f.bound(" WHEN $?", *id);
        f.bound(" THEN CAST($? AS BIGINT)", nr);
    }
    f.text(" ELSE nr END WHERE TRUE");
    f.and("day = $?", day.to_owned());
    f.and_in("report", ids.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}
