//! What of a ballot goes when its time is over.

use store::{Filter, Result, Tx};

/// Deletes the codes of these processes and what was entered with them on paper: nobody can vote with
/// them any more. Answers how many codes.
///
/// # Errors
/// Engine errors.
pub async fn delete_codes(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new("DELETE FROM budget_sheet WHERE TRUE");
    f.and_in("process", processes.to_vec());
    f.query(tx).later().await?;
    let mut f = Filter::new("DELETE FROM budget_code WHERE TRUE");
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await
}

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
