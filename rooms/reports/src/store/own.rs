//! What only the reporter may ask for.

use kernel::{FileId, PersonId, ReportId, Ts};
use store::{Filter, Result, Tx, q};

use crate::{
    Report,
    store::{Contact, report_columns},
};

/// A report as its reporter sees it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Own {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// Whether it belongs to an account.
    pub claimed: bool,
    /// When contact data were deleted, by the reporter or because their time was over.
    pub contact_deleted_at: Option<Ts>,
    /// Why staff shortened its words, if they did.
    pub shortened_reason: Option<String>,
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

impl Own {
    /// How to reach the reporter, as far as it was told and is kept.
    #[must_use]
    pub fn contact(&self) -> Option<Contact> {
        let (name, email, phone) = (self.name.clone(), self.email.clone(), self.phone.clone());
        let known = name.is_some() || email.is_some() || phone.is_some();
        known.then_some(Contact { name, email, phone })
    }
}

/// By the hash of the reporter's secret, or of a key to the same page; or by its code, where it
/// belongs to this account. With everything that is the reporter's.
///
/// # Errors
/// Engine errors.
pub async fn find_own(
    tx: &mut Tx,
    secret_hash: &[u8],
    code: &str,
    author: Option<PersonId>,
) -> Result<Option<Own>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            report_columns!(),
            ", author IS NOT NULL AS claimed,
              (SELECT g.contact_at FROM forgotten g WHERE g.report = report.id)
                AS contact_deleted_at,
              (SELECT w.reason FROM wording w WHERE w.report = report.id) AS shortened_reason,
              contact.name, contact.email, contact.phone
             FROM report LEFT JOIN contact ON contact.report = report.id
             WHERE secret_hash = $1
               OR report.id = (SELECT k.report FROM own_key k WHERE k.secret_hash = $1)
               OR (code = $2 AND author = $3)"
        ),
        secret_hash,
        code,
        author
    )
    .opt()
    .await
}

/// A page of the reports that belong to an account, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_by_author(
    tx: &mut Tx,
    author: PersonId,
    after: Option<(Ts, ReportId)>,
    limit: i64,
) -> Result<Vec<Report>> {
    let mut f = Filter::new(concat!("SELECT ", report_columns!(), " FROM report WHERE"));
    f.bound(" author = $?", author);
    if let Some((at, id)) = after {
        f.and("(received_at, id) < ($?", at);
        f.bound(", $?)", id);
    }
    f.bound(" ORDER BY received_at DESC, id DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// Whether a picture is part of a report that belongs to this account.
///
/// # Errors
/// Engine errors.
pub async fn picture_is_of_author(tx: &mut Tx, file: FileId, author: PersonId) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT report.id FROM report_picture JOIN report ON report.id = report_picture.report
         WHERE report_picture.file = $1 AND report_picture.said_in IS NULL
           AND report.author = $2 LIMIT 1",
        file,
        author
    )
    .scalar_opt::<ReportId>()
    .await?;
    Ok(found.is_some())
}

/// The account a report belongs to.
///
/// # Errors
/// Engine errors.
pub async fn find_author(tx: &mut Tx, report: ReportId) -> Result<Option<PersonId>> {
    q!(tx, "SELECT author FROM report WHERE id = $1", report).scalar::<Option<PersonId>>().await
}

/// The report that remains where one was merged, and the reports that were parts of one.
///
/// # Errors
/// Engine errors.
pub async fn list_kin(tx: &mut Tx, report: &Report) -> Result<Vec<Report>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            report_columns!(),
            " FROM report WHERE split_from = $1 OR id = $2 ORDER BY received_at, id LIMIT 50"
        ),
        report.id,
        report.merged_into
    )
    .all()
    .await
}

/// A report with its parts and the parts of those.
///
/// # Errors
/// Engine errors.
pub async fn list_with_parts(tx: &mut Tx, report: ReportId) -> Result<Vec<ReportId>> {
    q!(
        tx,
        "WITH RECURSIVE part (id) AS (SELECT id FROM report WHERE id = $1
           UNION SELECT p.id FROM report p JOIN part ON p.split_from = part.id)
         SELECT id FROM part",
        report
    )
    .scalars()
    .await
}
