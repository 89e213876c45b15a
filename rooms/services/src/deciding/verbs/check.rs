//! Ticking off what a clerk looked at.

use store::{Result, Tx};

use super::{Act, tell};
use crate::{
    deciding::settled,
    store::deciding::{
        case::set_checked,
        word::{delete_check, insert_check, list_checked},
    },
};

/// Keeps what is ticked: of the checks that apply, those in `ticked` and no others. False when
/// that is so already.
///
/// # Errors
/// Engine errors.
pub async fn check(tx: &mut Tx, act: &Act, ticked: &[String]) -> Result<bool> {
    let before = list_checked(tx, act.case.id).await?;
    let today = act.voice.today(act.deed.now);
    let facts = settled(&act.service, &act.case.answers.0, None, today);
    let checks = act.service.definition.procedure.checks.iter();
    let asked: Vec<&String> =
        checks.filter(|check| facts.holds(check.when.as_ref())).map(|check| &check.key).collect();
    let wanted: Vec<&String> = asked.iter().filter(|key| ticked.contains(key)).copied().collect();
    let complete = wanted.len() == asked.len();
    let same = before.len() == wanted.len() && wanted.iter().all(|key| before.contains(key));
    if same && complete == act.case.checked_at.is_some() {
        return Ok(false);
    }
    let count = i64::try_from(wanted.len()).unwrap_or(i64::MAX);
    tell!(tx, act, CaseChecked { ticked: count, complete });
    // A handful of rows of one case; each is written by itself.
    for key in &wanted {
        insert_check(tx, act.case.id, key, act.person(), act.deed.now).await?;
    }
    for key in before.iter().filter(|key| !wanted.contains(key)) {
        delete_check(tx, act.case.id, key).await?;
    }
    let checked_at = complete.then(|| act.case.checked_at.unwrap_or(act.deed.now));
    set_checked(tx, act.case.id, checked_at).await?;
    Ok(true)
}
