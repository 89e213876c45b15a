//! What Open311 answers: released reports by the filters of the protocol.

use kernel::{FileId, ReportId, Ts};
use store::{Filter, Result, Tx};

use super::{
    list::narrow_to_sort,
    shown::{Around, and_around},
};
use crate::{Report, store::report_columns};

/// What a program asked for.
#[derive(Debug, Clone, Default)]
pub struct Open311Filter {
    /// Public codes; when there are any, nothing else counts.
    pub codes: Vec<String>,
    /// Categories, any of them.
    pub categories: Vec<String>,
    /// `defect` or `idea`.
    pub kind: Option<String>,
    /// Only what is not closed (`true`) or only what is (`false`).
    pub open: Option<bool>,
    /// Received at or after.
    pub received_from: Option<Ts>,
    /// Received at or before.
    pub received_to: Option<Ts>,
    /// Changed at or after.
    pub changed_from: Option<Ts>,
    /// Changed at or before.
    pub changed_to: Option<Ts>,
    /// Where.
    pub around: Option<Around>,
    /// Only with a picture the public may see.
    pub with_picture: bool,
    /// Categories whose places are shown rounded.
    pub sensitive: Vec<String>,
    /// How many.
    pub limit: i64,
    /// How many to pass over: the protocol counts pages.
    pub offset: i64,
}

/// A report, and the last thing the administration told about it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Told {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// Text of the newest public note.
    pub last_note: Option<String>,
    /// Code of the report that remains, where this one was merged.
    pub merged_code: Option<String>,
}

/// Released reports, the newest first; by their last change where that was asked for.
///
/// # Errors
/// Engine errors.
pub async fn list_told(tx: &mut Tx, filter: &Open311Filter) -> Result<Vec<Told>> {
    let mut f = Filter::new(concat!(
        "SELECT ",
        report_columns!(),
        ", (SELECT n.text FROM note n WHERE n.report = report.id AND n.public
              ORDER BY n.at DESC, n.id DESC LIMIT 1) AS last_note,
           (SELECT r.code FROM report r WHERE r.id = report.merged_into) AS merged_code
         FROM report WHERE withheld_at IS NULL"
    ));
    if filter.codes.is_empty() {
        f.text(" AND published_at IS NOT NULL");
        narrow(&mut f, filter);
    } else {
        // Whoever knows the number of a merged report hears where it went on.
        f.text(
            " AND (published_at IS NOT NULL OR EXISTS (SELECT 1 FROM report_merge m
                WHERE m.report = report.id AND m.parted_at IS NULL
                  AND m.published_at IS NOT NULL))",
        );
        f.and_in("code", filter.codes.clone());
    }
    let by_change = filter.changed_from.is_some() || filter.changed_to.is_some();
    f.text(if by_change {
        " ORDER BY changed_at DESC, id DESC"
    } else {
        " ORDER BY received_at DESC, id DESC"
    });
    f.bound(" LIMIT $?", filter.limit).bound(" OFFSET $?", filter.offset);
    f.query(tx).all().await
}

fn narrow(f: &mut Filter<'_>, filter: &Open311Filter) {
    narrow_to_sort(f, &filter.categories, filter.kind.as_deref(), filter.open);
    if let Some(at) = filter.received_from {
        f.and("received_at >= $?", at);
    }
    if let Some(at) = filter.received_to {
        f.and("received_at <= $?", at);
    }
    if let Some(at) = filter.changed_from {
        f.and("changed_at >= $?", at);
    }
    if let Some(at) = filter.changed_to {
        f.and("changed_at <= $?", at);
    }
    if filter.with_picture {
        f.text(
            " AND EXISTS (SELECT 1 FROM report_picture p WHERE p.report = report.id
                AND p.released_at IS NOT NULL)",
        );
    }
    if let Some(around) = filter.around {
        and_around(f, around, &filter.sensitive);
    }
}

/// Pictures of these reports that the public may see, in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_released_pictures(
    tx: &mut Tx,
    reports: &[ReportId],
) -> Result<Vec<(ReportId, FileId)>> {
    let mut f =
        Filter::new("SELECT report, file FROM report_picture WHERE released_at IS NOT NULL");
    f.and_in("report", reports.iter().copied());
    f.text(" ORDER BY report, nr");
    f.query(tx).all().await
}

/// Public notes of these reports: report, moment, department, text; the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_public_notes(
    tx: &mut Tx,
    reports: &[ReportId],
) -> Result<Vec<(ReportId, Ts, String, String)>> {
    let mut f = Filter::new("SELECT report, at, department, text FROM note WHERE public");
    f.and_in("report", reports.iter().copied());
    f.text(" ORDER BY at DESC, id DESC LIMIT 10000");
    f.query(tx).all().await
}
