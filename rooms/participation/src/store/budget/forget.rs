//! What of a ballot goes when its time is over.

use store::{Filter, Result, Tx};

/// Deletes whose the ballots of these processes are; what they say stays. Answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_voters(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new(
        "UPDATE budget_ballot SET voter = NULL, browser = NULL, receipt_hash = NULL
         WHERE receipt_hash IS NOT NULL",
    );
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await
}
