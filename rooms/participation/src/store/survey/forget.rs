//! What of a survey goes when its time is over.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

/// Deletes what was typed and never sent in these processes, whose last day is past, and anywhere
/// where nothing was typed since a moment. Answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_drafts(tx: &mut Tx, processes: &[String], before: Ts) -> Result<u64> {
    let mut f = Filter::new("DELETE FROM survey_response WHERE answers IS NULL");
    f.and("(touched_at < $? OR (TRUE", before);
    f.and_in("process", processes.to_vec());
    f.text("))");
    let begun = f.query(tx).exec().await?;
    let mut f = Filter::new("UPDATE survey_response SET draft = NULL WHERE draft IS NOT NULL");
    f.and("(touched_at < $? OR (TRUE", before);
    f.and_in("process", processes.to_vec());
    f.text("))");
    Ok(begun + f.query(tx).exec().await?)
}

/// Deletes words that were withheld, or never released, before a moment; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_texts_before(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM survey_text
         WHERE withheld_at < $1 OR (withheld_at IS NULL AND released_at IS NULL AND at < $1)",
        before
    )
    .exec()
    .await
}

/// Deletes whose the answers of these processes are; what they say stays. Answers how many.
///
/// # Errors
/// Engine errors.
pub async fn delete_survey_voters(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    let mut f = Filter::new(
        "UPDATE survey_response SET voter = NULL, browser = NULL WHERE voter IS NOT NULL",
    );
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await
}
