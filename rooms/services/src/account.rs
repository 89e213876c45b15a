//! What the room contributes to somebody's account.

use std::sync::Arc;

use kernel::{
    PersonId, Ts,
    contribution::{Stays, TimelineEntry},
};
use serde_json::{Value, json};
use store::{Result, Tx};
use web::{
    Answer, Here,
    personal::{Erasing, Owner},
};

use crate::{
    Deed, jobs,
    published::Catalogue,
    store::{self as store_of, account as rows, account_case as cases, starts},
};

/// Drafts of one person; nobody fills in more at once.
const DRAFTS: i64 = 1_000;

/// What remains when an applicant deletes their account.
pub const STAYS: &[Stays] = &[Stays {
    what: "services-stays-applications",
    why: "services-stays-applications-why",
    retention: "contact_after_closing_days",
}];

/// What happened to the person's applications.
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
    let happened = rows::list_happened(&mut tx, person, until, limit).await?;
    drop(tx);
    let catalogue = Catalogue::of(&here).await?;
    let entry = |h: rows::Happened| TimelineEntry {
        room: "services",
        path: format!("/services/own/{}", h.reference),
        title: catalogue.find(&h.service).map_or_else(
            || h.reference.clone(),
            |s| format!("{}, {}", s.definition.name.get(here.lang), h.reference),
        ),
        what: match h.what.as_str() {
            "withdrawn" => "services-timeline-withdrawn",
            "decided" => "services-timeline-decided",
            "ended" => "services-timeline-ended",
            _ => "services-timeline-received",
        },
        at: h.at,
    };
    Ok(happened.into_iter().map(entry).collect())
}

/// Everything the room stores of the person.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let mut tx = here.town.store.read().await?;
    Ok(json!({
        "application": rows::export_applications(&mut tx, owner.person).await?,
        "application_draft": rows::export_drafts(&mut tx, owner.person).await?,
        "application_file": rows::export_files(&mut tx, owner.person).await?,
        "case_message": cases::export_messages(&mut tx, owner.person).await?,
        "case_request": cases::export_requests(&mut tx, owner.person).await?,
        "case_decision": cases::export_decisions(&mut tx, owner.person).await?,
        "case_letter": cases::export_letters(&mut tx, owner.person).await?,
        "permit": cases::export_permits(&mut tx, owner.person).await?,
        "proposal": starts::export_proposals(&mut tx, owner.person).await?,
        "permit_change": cases::export_changes(&mut tx, owner.person).await?,
    }))
}

/// Throws the person's drafts away with what was attached, and takes them out of their
/// applications. Those are decided all the same: the link on the receipt leads there.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    let deed = Deed { actor: who.actor, now: who.at, chance: who.chance.clone() };
    for draft in store_of::list_drafts_of(tx, who.person, DRAFTS).await? {
        jobs::drop_draft(tx, &deed, &draft).await?;
    }
    starts::delete_proposals_of(tx, who.person).await?;
    rows::part_from_applications(tx, who.person).await
}
