//! What an import asks: which of its rows are here already, which codes are taken.

use std::collections::HashSet;

use store::{Filter, Result, Tx};

/// Which of these ids the source has here already.
///
/// # Errors
/// Engine errors.
pub async fn list_known_ids(
    tx: &mut Tx,
    source: &str,
    ids: Vec<String>,
) -> Result<HashSet<String>> {
    let mut filter = Filter::new("SELECT source_id FROM report WHERE source_id IS NOT NULL");
    filter.and("source = $?", source.to_owned()).and_in("source_id", ids);
    let known: Vec<(String,)> = filter.query(tx).all().await?;
    Ok(known.into_iter().map(|(id,)| id).collect())
}

/// Which of these public codes are taken.
///
/// # Errors
/// Engine errors.
pub async fn list_taken_codes(tx: &mut Tx, codes: Vec<String>) -> Result<HashSet<String>> {
    let mut filter = Filter::new("SELECT code FROM report WHERE code IS NOT NULL");
    filter.and_in("code", codes);
    let taken: Vec<(String,)> = filter.query(tx).all().await?;
    Ok(taken.into_iter().map(|(code,)| code).collect())
}
