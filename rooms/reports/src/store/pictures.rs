//! Pictures of a report: which there are, and who may see them.

use files::File;
use kernel::{FileId, ReportId, Ts};
use store::{Filter, Result, Tx, q};

use crate::store::file_columns;

/// A picture of a report.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Picture {
    /// File.
    pub file: FileId,
    /// When the public may see it.
    pub released_at: Option<Ts>,
    /// When staff looked at it and kept it from the public.
    pub kept_back_at: Option<Ts>,
}

/// Pictures in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_pictures(tx: &mut Tx, report: ReportId) -> Result<Vec<Picture>> {
    q!(
        tx,
        "SELECT file, released_at, kept_back_at FROM report_picture
         WHERE report = $1 AND said_in IS NULL ORDER BY nr LIMIT 50",
        report
    )
    .all()
    .await
}

/// A picture of a report with its file.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OwnPicture {
    /// The file.
    #[sqlx(flatten)]
    pub file: File,
    /// When the public may see it.
    pub released_at: Option<Ts>,
}

/// A report's own pictures with their files, in their order.
///
/// # Errors
/// Engine errors.
pub async fn list_own_pictures(tx: &mut Tx, report: ReportId) -> Result<Vec<OwnPicture>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            file_columns!(),
            ", p.released_at FROM report_picture p
             JOIN file ON file.id = p.file AND file.deleted_at IS NULL
             WHERE p.report = $1 AND p.said_in IS NULL ORDER BY p.nr LIMIT 50"
        ),
        report
    )
    .all()
    .await
}

/// Narrows a list of reports to those with a picture nobody has decided about. Worded like the
/// index of such pictures.
pub fn narrow_to_waiting_pictures(f: &mut Filter<'_>) {
    f.text(
        " AND report.id IN (SELECT p.report FROM report_picture p
           WHERE p.released_at IS NULL AND p.kept_back_at IS NULL AND p.said_in IS NULL)",
    );
}

/// A picture of a case: one of the report's own, or one that came with an objection.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CasePicture {
    /// File.
    pub file: FileId,
    /// When the public may see it.
    pub released_at: Option<Ts>,
    /// When staff looked at it and kept it from the public.
    pub kept_back_at: Option<Ts>,
    /// Whether it is the report's own.
    pub own: bool,
}

/// A file, if it is a picture of the case.
///
/// # Errors
/// Engine errors.
pub async fn find_case_picture(
    tx: &mut Tx,
    report: ReportId,
    file: FileId,
) -> Result<Option<CasePicture>> {
    q!(
        tx,
        "SELECT file, released_at, kept_back_at, file IS NOT NULL AS own FROM report_picture
           WHERE report = $1 AND file = $2
         UNION ALL
         SELECT file, released_at, CAST(NULL AS BIGINT), file IS NULL FROM dispute
           WHERE report = $1 AND file = $2
         LIMIT 1",
        report,
        file
    )
    .opt()
    .await
}

/// The public may see a picture, or may not (any more).
///
/// # Errors
/// Engine errors.
pub async fn set_picture_release(
    tx: &mut Tx,
    report: ReportId,
    file: FileId,
    at: Ts,
    released: bool,
) -> Result<()> {
    let (released_at, kept_back_at) = if released { (Some(at), None) } else { (None, Some(at)) };
    q!(
        tx,
        "UPDATE report_picture SET released_at = $1, kept_back_at = $2
         WHERE report = $3 AND file = $4",
        released_at,
        kept_back_at,
        report,
        file
    )
    .exec()
    .await?;
    Ok(())
}

/// Another file takes the place of a picture, wherever it is shown.
///
/// # Errors
/// Engine errors.
pub async fn replace_picture(tx: &mut Tx, old: FileId, new: FileId) -> Result<()> {
    q!(tx, "UPDATE report_picture SET file = $1 WHERE file = $2", new, old).exec().await?;
    q!(tx, "UPDATE dispute SET file = $1 WHERE file = $2", new, old).exec().await?;
    // A contractor sees what is left of it.
    q!(
        tx,
        "UPDATE errand SET pictures = replace(pictures, $1, $2)
         WHERE report IN (SELECT p.report FROM report_picture p WHERE p.file = $3)",
        old.to_string(),
        new.to_string(),
        new
    )
    .exec()
    .await?;
    Ok(())
}

/// A picture belongs to another report from now on, as its picture number `nr`, and waits there
/// for a look.
///
/// # Errors
/// Engine errors.
pub async fn move_picture(
    tx: &mut Tx,
    from: ReportId,
    to: ReportId,
    file: FileId,
    nr: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE report_picture SET report = $1, nr = $2, released_at = NULL, kept_back_at = NULL
         WHERE report = $3 AND file = $4",
        to,
        nr,
        from,
        file
    )
    .exec()
    .await?;
    Ok(())
}

/// Whether the public may see a file: a released picture of a released report, or of one that
/// was released before it was merged into such a report.
///
/// # Errors
/// Engine errors.
pub async fn picture_is_public(tx: &mut Tx, file: FileId) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT report.id FROM report_picture JOIN report ON report.id = report_picture.report
         WHERE report_picture.file = $1 AND report_picture.released_at IS NOT NULL
           AND report.published_at IS NOT NULL
         UNION ALL
         SELECT remaining.id FROM report_picture
           JOIN report ON report.id = report_picture.report
           JOIN report_merge ON report_merge.report = report.id AND report_merge.parted_at IS NULL
           JOIN report remaining ON remaining.id = report.merged_into
         WHERE report_picture.file = $1 AND report_picture.released_at IS NOT NULL
           AND report_merge.published_at IS NOT NULL AND remaining.published_at IS NOT NULL
         UNION ALL
         SELECT report.id FROM dispute JOIN report ON report.id = dispute.report
         WHERE dispute.file = $1 AND dispute.released_at IS NOT NULL
           AND report.published_at IS NOT NULL
         LIMIT 1",
        file
    )
    .scalar_opt::<ReportId>()
    .await?;
    Ok(found.is_some())
}

/// Hashes of the secrets whose pages show a file among a report's own pictures.
///
/// # Errors
/// Engine errors.
pub async fn list_picture_secrets(tx: &mut Tx, file: FileId) -> Result<Vec<Vec<u8>>> {
    q!(
        tx,
        "SELECT report.secret_hash FROM report_picture AS p
           JOIN report ON report.id = p.report
         WHERE p.file = $1 AND p.said_in IS NULL
         UNION ALL SELECT k.secret_hash FROM report_picture AS p
           JOIN own_key AS k ON k.report = p.report
         WHERE p.file = $1 AND p.said_in IS NULL",
        file
    )
    .scalars()
    .await
}
