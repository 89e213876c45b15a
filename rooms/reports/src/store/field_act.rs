//! What field workers told.

use kernel::{PersonId, ReportId, Ts};
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use super::case::case_columns;
use crate::{
    Report,
    field::{Act, Visit},
    store::{Case, report_columns},
};

/// Something told from outside.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct FieldNews {
    /// Made by the telephone.
    pub key: Uuid,
    /// About which case.
    pub report: ReportId,
    /// What: see [`Act`].
    pub act: String,
    /// When, by the telephone's clock.
    pub happened_at: Ts,
    /// When it arrived.
    pub taken_at: Ts,
    /// Who.
    pub person: PersonId,
    /// Words, for colleagues.
    pub text: String,
    /// A picture of the place: the secret part of its address.
    pub picture: Option<String>,
    /// The case had been closed in the meantime.
    pub late: bool,
    /// When a clerk was done with it.
    pub settled_at: Option<Ts>,
}

impl FieldNews {
    /// What it says.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        Act::from_name(&self.act)
    }
}

macro_rules! field_news {
    ($condition:literal) => {
        concat!(
            "SELECT a.key, a.report, a.act, a.happened_at, a.taken_at, a.person, a.text,
               f.token AS picture, a.late, a.settled_at FROM field_act a
             LEFT JOIN file f ON f.id = a.file AND f.deleted_at IS NULL WHERE ",
            $condition
        )
    };
}

/// What was told under a key, if anything was.
///
/// # Errors
/// Engine errors.
pub async fn find_field_news(tx: &mut Tx, key: Uuid) -> Result<Option<FieldNews>> {
    q!(tx, field_news!("a.key = $1"), key).opt().await
}

/// Keeps what was told.
///
/// # Errors
/// Engine errors.
pub async fn insert_field_news(
    tx: &mut Tx,
    report: ReportId,
    visit: &Visit,
    person: PersonId,
    department: &str,
    now: Ts,
    late: bool,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO field_act (key, report, act, happened_at, taken_at, person, department, text,
           file, late) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        visit.key,
        report,
        visit.act.as_str(),
        visit.happened_at,
        now,
        person,
        department,
        visit.text.as_str(),
        visit.file,
        late
    )
    .exec()
    .await?;
    Ok(())
}

/// What was told about these cases, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_field_news(tx: &mut Tx, reports: &[ReportId]) -> Result<Vec<FieldNews>> {
    let mut f = Filter::new(field_news!("TRUE"));
    f.and_in("a.report", reports.to_vec());
    f.text(" ORDER BY a.taken_at DESC, a.key DESC LIMIT 1000");
    f.query(tx).all().await
}

/// A clerk is done with everything that was told about a case; false when nothing waited.
///
/// # Errors
/// Engine errors.
pub async fn settle_field_news(tx: &mut Tx, report: ReportId, now: Ts) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE field_act SET settled_at = $1 WHERE report = $2 AND settled_at IS NULL",
        now,
        report
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// What the case's page says about work outside.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Outside {
    /// The next day on whose list the case stands, `2026-11-24`.
    pub day: Option<String>,
    /// What was told last: see [`Act`].
    pub act: Option<String>,
    /// Whether something that was told waits for a clerk.
    pub waits: bool,
}

#[derive(sqlx::FromRow)]
struct CaseOutside {
    #[sqlx(flatten)]
    case: Case,
    #[sqlx(flatten)]
    outside: Outside,
}

/// A case by its code, and how it stands with it outside from a day on.
///
/// # Errors
/// Engine errors.
pub async fn find_case_outside(
    tx: &mut Tx,
    code: &str,
    from: &str,
) -> Result<Option<(Case, Outside)>> {
    let found: Option<CaseOutside> = q!(
        tx,
        concat!(
            "SELECT ",
            case_columns!(),
            ", (SELECT min(s.day) FROM field_stop s WHERE s.report = report.id AND s.day >= $2)
               AS day,
             (SELECT a.act FROM field_act a WHERE a.report = report.id
               ORDER BY a.taken_at DESC, a.key DESC LIMIT 1) AS act,
             EXISTS (SELECT 1 FROM field_act a WHERE a.report = report.id
               AND a.settled_at IS NULL AND NOT a.late
               AND a.act IN ('done', 'not_found', 'cannot')) AS waits
             FROM report WHERE code = $1"
        ),
        code,
        from
    )
    .opt()
    .await?;
    Ok(found.map(|found| (found.case, found.outside)))
}

/// An open case that is on no list yet, or that came back from outside.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Unplanned {
    /// The case.
    #[sqlx(flatten)]
    pub report: Report,
    /// Somebody told about it from outside, and a clerk has not looked yet.
    pub back: bool,
}

/// Open cases of departments (none for all): first what came back from outside, then released
/// ones that are on no list from a day on, what is expected first coming first.
///
/// # Errors
/// Engine errors.
pub async fn list_unplanned(
    tx: &mut Tx,
    departments: Option<&[String]>,
    from: &str,
    limit: i64,
) -> Result<Vec<Unplanned>> {
    let mut f = Filter::new(concat!(
        "SELECT ",
        report_columns!(),
        ", back.told IS NOT NULL AS back FROM report
         LEFT JOIN (SELECT DISTINCT report AS told FROM field_act
           WHERE settled_at IS NULL AND NOT late AND act IN ('done', 'not_found', 'cannot'))
           AS back ON back.told = report.id
         WHERE closed_at IS NULL"
    ));
    f.and(
        "(back.told IS NOT NULL OR published_at IS NOT NULL AND fixed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM field_stop
             WHERE field_stop.report = report.id AND field_stop.day >= $?))",
        from.to_owned(),
    );
    if let Some(departments) = departments {
        f.and_in("department", departments.to_vec());
    }
    f.bound(
        " ORDER BY CASE WHEN back.told IS NULL THEN 1 ELSE 0 END,
           coalesce(expected_at, 9000000000000000), received_at, report.id LIMIT $?",
        limit,
    );
    f.query(tx).all().await
}
