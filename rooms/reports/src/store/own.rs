//! What only the reporter may ask for.

use kernel::{PersonId, ReportId};
use store::{Result, Tx, q};

/// The account a report belongs to.
///
/// # Errors
/// Engine errors.
pub async fn find_author(tx: &mut Tx, report: ReportId) -> Result<Option<PersonId>> {
    q!(tx, "SELECT author FROM report WHERE id = $1", report).scalar::<Option<PersonId>>().await
}

/// Deletes how to reach the reporter; false when nothing was there.
///
/// # Errors
/// Engine errors.
pub async fn delete_contact(tx: &mut Tx, report: ReportId) -> Result<bool> {
    let deleted = q!(tx, "DELETE FROM contact WHERE report = $1", report).exec().await?;
    Ok(deleted > 0)
}
