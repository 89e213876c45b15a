//! Who in the department works on a report.

use kernel::{PersonId, ReportId};
use store::{Filter, Result, Tx, q};

/// The person a report is assigned to.
///
/// # Errors
/// Engine errors.
pub async fn find_assignee(tx: &mut Tx, report: ReportId) -> Result<Option<PersonId>> {
    q!(tx, "SELECT assignee FROM report WHERE id = $1", report)
        .scalar_opt::<Option<PersonId>>()
        .await
        .map(Option::flatten)
}

/// Assigns a report, or to nobody.
///
/// # Errors
/// Engine errors.
pub async fn set_assignee(tx: &mut Tx, report: ReportId, person: Option<PersonId>) -> Result<()> {
    q!(tx, "UPDATE report SET assignee = $1 WHERE id = $2", person, report).exec().await?;
    Ok(())
}

/// Narrows a list of reports to those of one person.
pub fn narrow_to_assignee(f: &mut Filter<'_>, person: PersonId) {
    f.and("report.assignee = $?", person);
}
