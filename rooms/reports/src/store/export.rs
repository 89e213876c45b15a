//! Released reports for files, a batch at a time by keyset.

use kernel::FileId;
use store::{Filter, Result, Tx};

use super::{list::narrow, report_columns};
use crate::{Report, store::ListFilter};

/// A report and its first picture the public may see.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Exported {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// First released picture.
    pub picture: Option<FileId>,
}

/// Released reports, the newest first, at most `limit`; `filter.before` goes on after a batch.
///
/// # Errors
/// Engine errors.
pub async fn list_exported(tx: &mut Tx, filter: &ListFilter, limit: i64) -> Result<Vec<Exported>> {
    let mut f = Filter::new(concat!(
        "SELECT ",
        report_columns!(),
        ", (SELECT p.file FROM report_picture p WHERE p.report = report.id
              AND p.released_at IS NOT NULL ORDER BY p.nr LIMIT 1) AS picture
         FROM report WHERE published_at IS NOT NULL AND withheld_at IS NULL"
    ));
    if !narrow(tx, &mut f, filter) {
        return Ok(Vec::new());
    }
    f.bound(" ORDER BY received_at DESC, report.id DESC LIMIT $?", limit);
    f.query(tx).all().await
}
