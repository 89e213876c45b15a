//! One report, by what the asker knows of it.

use kernel::{ReportId, Ts, chance::token_hash};
use store::{Result, Tx, q};

use crate::{Report, store::report_columns};

/// By its public code, whether released or not.
///
/// # Errors
/// Engine errors.
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Report>> {
    q!(tx, concat!("SELECT ", report_columns!(), " FROM report WHERE code = $1"), code).opt().await
}

/// By the hash of the reporter's secret, or of a key to the same page that was mailed later.
///
/// # Errors
/// Engine errors.
pub async fn find_by_secret(tx: &mut Tx, secret_hash: &[u8]) -> Result<Option<Report>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            report_columns!(),
            " FROM report WHERE secret_hash = $1
               OR id = (SELECT k.report FROM own_key k WHERE k.secret_hash = $1)"
        ),
        secret_hash
    )
    .opt()
    .await
}

/// How an idempotency key is stored. The reporter's secret follows from the key, so the key
/// itself stays out of the database like the secret does.
#[must_use]
pub fn stored_key(key: &str) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(token_hash(&format!("report-key/{key}")))
}

/// By the idempotency key it was sent with.
///
/// # Errors
/// Engine errors.
pub async fn find_by_idempotency_key(tx: &mut Tx, key: &str) -> Result<Option<Report>> {
    q!(
        tx,
        concat!("SELECT ", report_columns!(), " FROM report WHERE idempotency_key = $1"),
        stored_key(key)
    )
    .opt()
    .await
}

/// What stands in the way of a new report.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Standing {
    /// Id.
    pub id: ReportId,
    /// Code.
    pub code: String,
    /// It was sent with the same idempotency key; else it only has the code.
    pub same: bool,
}

/// The report that was sent with this idempotency key, and the one that has this code: asked
/// together, because every submission waits for the answer.
///
/// # Errors
/// Engine errors.
pub async fn list_standing(tx: &mut Tx, key: &str, code: &str) -> Result<Vec<Standing>> {
    q!(
        tx,
        "SELECT id, code, TRUE AS same FROM report WHERE idempotency_key = $1
         UNION ALL
         SELECT id, code, FALSE AS same FROM report WHERE code = $2",
        stored_key(key),
        code
    )
    .all()
    .await
}

/// How to reach a reporter. Personal data: whoever opens it as staff notes the access.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
}

/// The reporter's contact data, if any was given and not yet deleted.
///
/// # Errors
/// Engine errors.
pub async fn find_contact(tx: &mut Tx, report: ReportId) -> Result<Option<Contact>> {
    q!(tx, "SELECT name, email, phone FROM contact WHERE report = $1", report).opt().await
}

/// Notes at every report of this address, however it was typed, that mail to it comes back; answers
/// how many.
///
/// # Errors
/// Engine errors.
pub async fn mark_contacts_returned(tx: &mut Tx, email: &str, now: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE contact SET returned_at = $1
         WHERE email IS NOT NULL AND lower(email) = $2 AND returned_at IS NULL",
        now,
        email.to_ascii_lowercase()
    )
    .exec()
    .await
}
