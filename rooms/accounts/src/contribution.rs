//! What the room itself contributes: objections in the timeline, in the export, for staff.

use std::sync::Arc;

use ::store::{Result, Tx};
use kernel::{
    PersonId, Ts,
    contribution::{InboxItem, Stays, TimelineEntry},
};
use serde_json::{Value, json};
use web::{
    Answer, Here,
    personal::{Erasing, Owner},
};

use crate::store;

/// What remains of a deleted account in this room: nothing but the journal, which the house keeps.
pub const STAYS: &[Stays] = &[Stays {
    what: "accounts-stays-journal",
    why: "accounts-stays-journal-why",
    retention: "journal",
}];

/// A person's objections and the answers to them.
///
/// # Errors
/// Store errors.
pub async fn timeline(
    here: Here,
    person: PersonId,
    before: Option<Ts>,
    limit: i64,
) -> Answer<Vec<TimelineEntry>> {
    let mut tx = here.town.store.read().await?;
    let until = before.unwrap_or(Ts(i64::MAX));
    let found = store::list_objections_of(&mut tx, person, until, limit).await?;
    let entry = |title: &str, what, at| TimelineEntry {
        room: "accounts",
        path: "/account/access".to_owned(),
        title: title.to_owned(),
        what,
        at,
    };
    let mut entries = Vec::new();
    for o in &found {
        entries.push(entry(&o.reason, "accounts-timeline-objected", o.made_at));
        let answered = o.answered_at.map(|at| entry(&o.reason, "accounts-timeline-answered", at));
        entries.extend(answered);
    }
    entries.retain(|e| e.at < until);
    Ok(entries)
}

/// What the room stores of a person.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let mut tx = here.town.store.read().await?;
    Ok(json!({
        "objection": store::export_objections(&mut tx, owner.person).await?,
        "quiet": store::export_quiet(&mut tx, owner.person).await?,
    }))
}

/// Takes a person out of the room's tables.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    store::erase_person(tx, who.person).await
}

/// Objections that wait for an answer.
///
/// # Errors
/// Store errors.
pub async fn list_items(here: Here) -> Answer<Vec<InboxItem>> {
    let mut tx = here.town.store.read().await?;
    let (waiting, since) = store::count_waiting(&mut tx).await?;
    let department = here.town.config.departments.iter().find(|d| d.moderation);
    let item = |since| InboxItem {
        room: "accounts",
        path: "/staff/objections".to_owned(),
        title: here.t1("accounts-desk-waiting", "n", waiting),
        department: department.map(|d| d.key.clone()),
        since,
    };
    Ok(since.map(item).into_iter().collect())
}
