//! A report comes into being.

use kernel::{FileId, PersonId, ReportId, Ts};
use store::{Doc, Result, Tx, q};

use crate::report::Answered;

/// Everything a new report is made of.
#[derive(Debug, Clone)]
pub struct NewReport {
    /// Id.
    pub id: ReportId,
    /// Public code.
    pub code: String,
    /// Hash of the reporter's secret.
    pub secret_hash: Vec<u8>,
    /// Key that makes sending it twice harmless.
    pub idempotency_key: Option<String>,
    /// Where it comes from: `web`, `offline`, `import`, `demo`.
    pub source: String,
    /// Id in that source.
    pub source_id: Option<String>,
    /// `defect` or `idea`.
    pub kind: String,
    /// Category.
    pub category: String,
    /// Headline.
    pub title: String,
    /// Description.
    pub description: String,
    /// Answers.
    pub answers: Vec<Answered>,
    /// Language.
    pub lang: String,
    /// Longitude.
    pub lon: Option<f64>,
    /// Latitude.
    pub lat: Option<f64>,
    /// Address.
    pub address: Option<String>,
    /// Object.
    pub object_id: Option<String>,
    /// District of the coordinates.
    pub district: Option<String>,
    /// District of the source.
    pub picked_district: Option<String>,
    /// Account of the author.
    pub author: Option<PersonId>,
    /// Received.
    pub received_at: Ts,
    /// Released.
    pub published_at: Option<Ts>,
    /// Department.
    pub department: String,
    /// Closed.
    pub closed_at: Option<Ts>,
    /// Why closed.
    pub closed_reason: Option<String>,
    /// Last public change.
    pub changed_at: Ts,
    /// Number of the journal entry.
    pub change_seq: i64,
}

/// Inserts a report.
///
/// # Errors
/// Engine errors; a code, idempotency key or source id that exists violates a unique key.
pub async fn insert_report(tx: &mut Tx, new: NewReport) -> Result<()> {
    q!(
        tx,
        "INSERT INTO report (id, code, secret_hash, idempotency_key, source, source_id, kind,
           category, title, description, answers, lang, lon, lat, address, object_id, district,
           picked_district, author, received_at, published_at, department, closed_at,
           closed_reason, supporters, changed_at, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
           $19, $20, $21, $22, $23, $24, 0, $25, $26)",
        new.id,
        new.code,
        new.secret_hash,
        new.idempotency_key,
        new.source,
        new.source_id,
        new.kind,
        new.category,
        new.title,
        new.description,
        Doc(new.answers),
        new.lang,
        new.lon,
        new.lat,
        new.address,
        new.object_id,
        new.district,
        new.picked_district,
        new.author,
        new.received_at,
        new.published_at,
        new.department,
        new.closed_at,
        new.closed_reason,
        new.changed_at,
        new.change_seq
    )
    .later()
    .await?;
    Ok(())
}

/// Keeps how to reach the reporter.
///
/// # Errors
/// Engine errors.
pub async fn insert_contact(
    tx: &mut Tx,
    report: ReportId,
    name: Option<&str>,
    email: Option<&str>,
    phone: Option<&str>,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contact (report, name, email, phone, created_at) VALUES ($1, $2, $3, $4, $5)",
        report,
        name,
        email,
        phone,
        now
    )
    .later()
    .await?;
    Ok(())
}

/// Attaches pictures in their order, none of them released; at most a handful, so one statement
/// each.
///
/// # Errors
/// Engine errors.
pub async fn insert_pictures(tx: &mut Tx, report: ReportId, files: &[FileId]) -> Result<()> {
    for (nr, file) in (0_i64..).zip(files) {
        q!(
            tx,
            "INSERT INTO report_picture (report, file, nr) VALUES ($1, $2, $3)",
            report,
            *file,
            nr
        )
        .later()
        .await?;
    }
    Ok(())
}
