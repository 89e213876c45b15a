//! Work and what is told about it.

use jobs::record;
use kernel::Ts;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportNoted, ReportStarted},
    store::{insert_note, mark_started, set_expected, touch},
    verbs::{Deed, accept},
};

/// Somebody works on it; that also accepts the responsibility.
///
/// # Errors
/// Engine errors.
pub async fn start_work(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    expected_at: Option<Ts>,
) -> Result<()> {
    let expected_at = expected_at.filter(|at| Some(*at) != report.expected_at);
    if report.started_at.is_some() && expected_at.is_none() {
        return Ok(());
    }
    accept(tx, deed, report, None).await?;
    let event = ReportStarted {
        report: report.id,
        code: report.code.clone(),
        department: report.department.clone(),
        expected_at: expected_at.map(|t| t.0),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_started(tx, report.id, deed.now, seq).await?;
    set_expected(tx, report.id, expected_at, deed.now, seq).await
}

/// Writes a note: for everybody, or for colleagues only.
///
/// # Errors
/// Engine errors.
pub async fn write_note(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    text: &str,
    public: bool,
) -> Result<()> {
    let event = ReportNoted { report: report.id, code: report.code.clone(), public };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let (department, author) = (deed.department.as_str(), deed.person());
    insert_note(tx, &deed.chance, report.id, deed.now, department, author, text, public).await?;
    if public {
        touch(tx, report.id, deed.now, seq).await?;
    }
    Ok(())
}
