//! What the public page of a report shows, in few queries.

use kernel::{FileId, ReportId, Ts};
use store::{Result, Tx, q};

use crate::{Report, store::report_columns};

/// A report, and whether the asking device has said "me too".
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Seen {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// When this device supported it.
    pub supported_at: Option<Ts>,
}

/// By its code, as a device sees it; `device` may be empty for one that is not known.
///
/// # Errors
/// Engine errors.
pub async fn find_seen(tx: &mut Tx, code: &str, device: &[u8]) -> Result<Option<Seen>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            report_columns!(),
            ", (SELECT s.at FROM support s WHERE s.report = report.id AND s.device = $2)
                AS supported_at FROM report WHERE code = $1"
        ),
        code,
        device
    )
    .opt()
    .await
}

/// Something said in public about a report: by a department, or by somebody who was there.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Said {
    /// When.
    pub at: Ts,
    /// Department; none when it was not the administration.
    pub department: Option<String>,
    /// Text.
    pub text: String,
    /// Picture of the place.
    pub file: Option<FileId>,
}

/// Public notes and released objections, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_said(tx: &mut Tx, report: ReportId) -> Result<Vec<Said>> {
    q!(
        tx,
        "SELECT at, department, text, CAST(NULL AS UUID) AS file FROM note
           WHERE report = $1 AND public
         UNION ALL
         SELECT at, CAST(NULL AS TEXT), text, file FROM dispute
           WHERE report = $1 AND released_at IS NOT NULL
         ORDER BY at DESC LIMIT 200",
        report
    )
    .all()
    .await
}
