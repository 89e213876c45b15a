//! What becomes of an idea: the answer everybody reads.

use jobs::record;
use store::{Result, Tx};

use super::{Deed, tell::tell};
use crate::{
    contribution::{Contribution, State},
    event::ContributionAnswered,
    store::{Answered, following::News, insert_answer, list_answers},
};

/// Answers a public contribution, the first time or once more. The same answer twice is one.
///
/// # Errors
/// Engine errors.
pub async fn answer(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    department: &str,
    state: State,
    reason: &str,
) -> Result<bool> {
    let last = list_answers(tx, contribution.id).await?.into_iter().next();
    if last.is_some_and(|last| last.state() == state && last.reason == reason) {
        return Ok(false);
    }
    let event = ContributionAnswered {
        contribution: contribution.id,
        code: contribution.code.clone(),
        process: contribution.process.clone(),
        state: state.as_str().to_owned(),
        department: department.to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let answer = Answered {
        at: deed.now,
        department: department.to_owned(),
        state: state.as_str().to_owned(),
        reason: reason.to_owned(),
    };
    insert_answer(tx, &deed.chance, contribution.id, &answer, seq).await?;
    let news = News {
        what: "answered",
        detail: Some(state.as_str()),
        department: Some(department),
        words: Some(reason),
    };
    tell(tx, deed, contribution, seq, news).await?;
    Ok(true)
}
