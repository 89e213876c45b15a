//! Which statements people vote on.

use jobs::record;
use store::{Result, Tx};

use crate::{
    Deed,
    event::opinions::{StatementRefused, StatementReleased},
    process::Rule,
    store::opinions::{
        find_statement, hold_head, set_head, set_statement_refused, set_statement_released,
    },
};

/// Lets people vote on a statement; also takes a refusal back. False where it was so before, or
/// there is no such statement.
///
/// # Errors
/// Engine errors.
pub async fn release_statement(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    number: u32,
) -> Result<bool> {
    let mut head = hold_head(tx, process).await?;
    let found = find_statement(tx, process, number).await?;
    if found.is_none_or(|row| row.is_public() || row.text.is_empty()) {
        return Ok(false);
    }
    let event = StatementReleased { process: process.to_owned(), statement: number };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_statement_released(tx, process, number, deed.now, seq).await?;
    (head.change_seq, head.anew_seq) = (seq, seq);
    set_head(tx, process, head).await?;
    Ok(true)
}

/// Keeps a statement from people, for a rule everybody can read, with a reason for its author. Votes
/// given before stay and do not count. False where it was so before, or there is no such statement.
///
/// # Errors
/// Engine errors.
pub async fn refuse_statement(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    number: u32,
    rule: &Rule,
    reason: &str,
) -> Result<bool> {
    let mut head = hold_head(tx, process).await?;
    let found = find_statement(tx, process, number).await?;
    if found.is_none_or(|row| row.refused_at.is_some()) {
        return Ok(false);
    }
    let event =
        StatementRefused { process: process.to_owned(), statement: number, rule: rule.key.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    set_statement_refused(tx, (process, number), deed.now, &rule.key, reason, seq).await?;
    (head.change_seq, head.anew_seq) = (seq, seq);
    set_head(tx, process, head).await?;
    Ok(true)
}
