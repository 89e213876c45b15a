//! What the public page of a report shows, in few queries.

use files::File;
use kernel::{ReportId, Ts};
use store::{Result, Tx, q};

use crate::{
    Report,
    store::{file_columns, report_columns},
};

/// A report, and whether the asking device has said "me too".
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Seen {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// When this device supported it, or a report that was merged into it.
    pub supported_at: Option<Ts>,
    /// When staff took personal data out of its words.
    pub shortened_at: Option<Ts>,
    /// Number of the newest change of any report.
    pub change: i64,
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
            ", (SELECT min(s.at) FROM support s WHERE s.device = $2 AND (s.report = report.id
                  OR s.report IN (SELECT m.id FROM report m WHERE m.merged_into = report.id)))
                AS supported_at,
              (SELECT w.at FROM wording w WHERE w.report = report.id) AS shortened_at,
              (SELECT max(change_seq) FROM report) AS change
             FROM report WHERE code = $1"
        ),
        code,
        device
    )
    .opt()
    .await
}

/// Something said in public about a report: by a department, by somebody who was there, or by
/// another report that was merged into it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Said {
    /// When.
    pub at: Ts,
    /// Code of the merged report that says it; its text is empty when nobody released it.
    pub merged: Option<String>,
    /// Department; none when it was not the administration.
    pub department: Option<String>,
    /// Text.
    pub text: String,
    /// Picture of the place: the secret part of its address.
    pub picture: Option<String>,
}

/// Public notes, released objections and what was merged into the report, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_said(tx: &mut Tx, report: ReportId) -> Result<Vec<Said>> {
    q!(
        tx,
        "SELECT at, CAST(NULL AS TEXT) AS merged, department, text,
           CAST(NULL AS TEXT) AS picture FROM note WHERE report = $1 AND public
         UNION ALL
         SELECT d.at, CAST(NULL AS TEXT), CAST(NULL AS TEXT), d.text, f.token FROM dispute d
           LEFT JOIN file f ON f.id = d.file AND f.deleted_at IS NULL
           WHERE d.report = $1 AND d.released_at IS NOT NULL
         UNION ALL
         SELECT m.received_at, m.code, CAST(NULL AS TEXT),
           CASE WHEN report_merge.published_at IS NULL THEN '' ELSE m.description END,
           CAST(NULL AS TEXT)
           FROM report m JOIN report_merge ON report_merge.report = m.id
             AND report_merge.parted_at IS NULL WHERE m.merged_into = $1
         ORDER BY at DESC LIMIT 200",
        report
    )
    .all()
    .await
}

/// Released pictures of a report in their order, then those of reports that were merged into it.
///
/// # Errors
/// Engine errors.
pub async fn list_public_pictures(tx: &mut Tx, report: ReportId) -> Result<Vec<File>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            file_columns!(),
            " FROM (
               SELECT 0 AS place, p.nr, p.file AS shown FROM report_picture p
                 WHERE p.report = $1 AND p.released_at IS NOT NULL
               UNION ALL
               SELECT 1 AS place, p.nr, p.file FROM report_picture p
                 JOIN report_merge ON report_merge.report = p.report
                   AND report_merge.parted_at IS NULL AND report_merge.published_at IS NOT NULL
                 JOIN report m ON m.id = p.report
                 WHERE m.merged_into = $1 AND p.released_at IS NOT NULL
             ) AS released JOIN file ON file.id = shown AND file.deleted_at IS NULL
             ORDER BY place, nr, shown LIMIT 50"
        ),
        report
    )
    .all()
    .await
}
