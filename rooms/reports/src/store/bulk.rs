//! Several cases at once, for what is done to all of them.

use kernel::{FileId, ReportId, Ts};
use store::{Filter, Result, Tx};

use crate::{Report, store::report_columns};

/// A case among others.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Chosen {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// When the department that holds it said: this is ours.
    pub accepted_at: Option<Ts>,
    /// How many of its pictures nobody has decided about.
    pub hidden_pictures: i64,
}

/// The cases with these codes, in the order of their codes.
///
/// # Errors
/// Engine errors.
pub async fn list_chosen(tx: &mut Tx, codes: &[String]) -> Result<Vec<Chosen>> {
    let mut f = Filter::new(concat!(
        "SELECT ",
        report_columns!(),
        ", (SELECT leg.accepted_at FROM responsibility leg WHERE leg.report = report.id
             ORDER BY leg.nr DESC LIMIT 1) AS accepted_at,
           (SELECT CAST(count(*) AS BIGINT) FROM report_picture p
             WHERE p.report = report.id AND p.released_at IS NULL
               AND p.kept_back_at IS NULL AND p.said_in IS NULL) AS hidden_pictures
         FROM report WHERE TRUE"
    ));
    f.and_in("code", codes.to_vec());
    f.text(" ORDER BY code");
    f.query(tx).all().await
}

/// Locks the cases with these codes until the transaction ends: colleagues who press at the
/// same moment see each other's change.
///
/// # Errors
/// Engine errors.
pub async fn lock_chosen(tx: &mut Tx, codes: &[String]) -> Result<()> {
    let mut f = Filter::new("UPDATE report SET change_seq = change_seq WHERE TRUE");
    f.and_in("code", codes.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// A picture of one of several reports.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PictureOf {
    /// The report.
    pub report: ReportId,
    /// The file.
    pub file: FileId,
    /// The secret part of its address.
    pub token: String,
    /// When the public may see it.
    pub released_at: Option<Ts>,
    /// When staff looked at it and kept it from the public.
    pub kept_back_at: Option<Ts>,
}

impl PictureOf {
    /// Nobody has decided about it yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.released_at.is_none() && self.kept_back_at.is_none()
    }
}

/// The pictures of these reports, each report's in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_pictures_of(tx: &mut Tx, reports: &[ReportId]) -> Result<Vec<PictureOf>> {
    let mut f = Filter::new(
        "SELECT p.report, p.file, f.token, p.released_at, p.kept_back_at FROM report_picture p
         JOIN file f ON f.id = p.file AND f.deleted_at IS NULL WHERE p.said_in IS NULL",
    );
    f.and_in("p.report", reports.to_vec());
    f.text(" ORDER BY p.report, p.nr");
    f.query(tx).all().await
}
