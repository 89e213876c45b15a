//! What was counted is published, once.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Deed,
    count::{Counted, Told},
    event::count::BudgetCounted,
    store::budget::{count_ballots, has_open_sheets, insert_count, set_count_change},
};

/// What became of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// Everybody can read it.
    Done,
    /// Another count had been published; nothing changed.
    Already,
    /// Ballots on paper are entered once only, or differently; nothing changed.
    OpenSheets,
    /// The urn holds other ballots than were counted; nothing changed.
    OtherBallots,
}

/// Publishes a count. Nothing changes it afterwards.
///
/// # Errors
/// Engine errors.
pub async fn publish(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    counted: &Counted,
) -> Result<Publication> {
    if has_open_sheets(tx, process).await? {
        return Ok(Publication::OpenSheets);
    }
    let now: i64 = count_ballots(tx, process).await?.iter().map(|(_, ballots)| ballots).sum();
    if now != counted.voters {
        return Ok(Publication::OtherBallots);
    }
    if !insert_count(tx, process, deed.now, counted).await? {
        return Ok(Publication::Already);
    }
    let event = BudgetCounted {
        process: process.to_owned(),
        rule: counted.rule.to_owned(),
        ballots: counted.voters,
        sha256: hex(&counted.sha256),
        winners: Told::read(&counted.result.outcome).winners,
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_count_change(tx, process, seq).await?;
    Ok(Publication::Done)
}

/// Bytes as people compare them.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
