//! A report as staff see it, with everything said about it.

use kernel::{PersonId, ReportId, Ts};
use store::{Result, Tx, q};

use crate::{Report, store::report_columns};

/// A report as staff see it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Case {
    /// The report.
    #[sqlx(flatten)]
    pub report: Report,
    /// Account of the author.
    pub author: Option<PersonId>,
    /// Whether there are contact data, which are not read here.
    pub has_contact: bool,
    /// Whether mail to the reporter comes back.
    pub mail_returned: bool,
    /// Person it is assigned to.
    pub assignee: Option<PersonId>,
    /// How many reports were merged into it.
    pub merged: i64,
    /// Code of the report it was merged into.
    pub into_code: Option<String>,
    /// Code of the report it was a part of.
    pub origin_code: Option<String>,
    /// When personal data were taken out of its words.
    pub shortened_at: Option<Ts>,
}

macro_rules! case_columns {
    () => {
        concat!(
            report_columns!(),
            ", author, assignee, EXISTS (SELECT 1 FROM contact WHERE contact.report = report.id)
               AS has_contact,
             EXISTS (SELECT 1 FROM contact WHERE contact.report = report.id
               AND contact.returned_at IS NOT NULL) AS mail_returned,
             (SELECT CAST(count(*) AS BIGINT) FROM report m WHERE m.merged_into = report.id)
               AS merged,
             (SELECT o.code FROM report o WHERE o.id = report.merged_into) AS into_code,
             (SELECT o.code FROM report o WHERE o.id = report.split_from) AS origin_code,
             (SELECT w.at FROM wording w WHERE w.report = report.id) AS shortened_at"
        )
    };
}
pub(super) use case_columns;

/// A case by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_case(tx: &mut Tx, code: &str) -> Result<Option<Case>> {
    q!(tx, concat!("SELECT ", case_columns!(), " FROM report WHERE code = $1"), code).opt().await
}

/// A case by its code, locked until the transaction ends: two colleagues who press at the
/// same moment see each other's change.
///
/// # Errors
/// Engine errors.
pub async fn find_case_for_change(tx: &mut Tx, code: &str) -> Result<Option<Case>> {
    q!(
        tx,
        concat!(
            "UPDATE report SET change_seq = change_seq WHERE code = $1 RETURNING ",
            case_columns!()
        ),
        code
    )
    .opt()
    .await
}

/// Something said about a report: a note of staff, or somebody's "it is not fixed".
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Voice {
    /// `note` or `dispute`.
    pub kind: String,
    /// When.
    pub at: Ts,
    /// Department of a note; empty for a dispute.
    pub department: String,
    /// Text.
    pub text: String,
    /// Whether the public reads it.
    pub public: bool,
    /// Picture of a dispute: the secret part of its address.
    pub picture: Option<String>,
    /// When staff decided about a dispute.
    pub decided_at: Option<Ts>,
}

impl Voice {
    /// Whether it is a dispute nobody has decided yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.kind == "dispute" && self.decided_at.is_none()
    }
}

/// Everything said about a report, newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_voices(tx: &mut Tx, report: ReportId) -> Result<Vec<Voice>> {
    q!(
        tx,
        "SELECT 'note' AS kind, id, at, department, text, public, CAST(NULL AS TEXT) AS picture,
           CAST(NULL AS BIGINT) AS decided_at FROM note WHERE report = $1
         UNION ALL
         SELECT 'dispute' AS kind, d.id, d.at, '' AS department, d.text,
           d.released_at IS NOT NULL AS public, f.token, d.decided_at FROM dispute d
           LEFT JOIN file f ON f.id = d.file AND f.deleted_at IS NULL WHERE d.report = $1
         ORDER BY at DESC, id DESC LIMIT 200",
        report
    )
    .all()
    .await
}
