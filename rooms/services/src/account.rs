//! What the room contributes to somebody's account.

use std::sync::Arc;

use kernel::contribution::{Stays, TimelineEntry};
use serde_json::{Value, json};
use store::{Result, Tx};
use web::{
    Answer, Here,
    personal::{Erasing, Happened, Owner, Timeline},
};

use crate::{
    Deed, jobs,
    pages::shown::money,
    published::Catalogue,
    starts::proposal,
    store::{
        self as store_of, account as rows, account_case as cases, account_money as money, starts,
    },
};

/// Drafts of one person; nobody fills in more at once.
const DRAFTS: i64 = 1_000;

/// What remains when an applicant deletes their account.
pub const STAYS: &[Stays] = &[
    Stays {
        what: "services-stays-applications",
        why: "services-stays-applications-why",
        retention: "service",
    },
    Stays {
        what: "services-stays-payments",
        why: "services-stays-payments-why",
        retention: "accounting_years",
    },
];

/// What happened to the person's applications, and to the money for them.
pub const TIMELINE: Timeline =
    Timeline { rows: rows::HAPPENED, tell: |here, happened| Box::pin(tell(here, happened)) };

async fn tell(here: Here, happened: Vec<Happened>) -> Answer<Vec<TimelineEntry>> {
    // Where nothing happened, the catalogue need not be looked up.
    if happened.is_empty() {
        return Ok(Vec::new());
    }
    let catalogue = Catalogue::of(&here).await?;
    let entry = |h: Happened| {
        let (service, cents) = h.title.split_once(':').unwrap_or((&h.title, ""));
        let name = catalogue.find(service).map(|s| s.definition.name.get(here.lang));
        let sum = cents.parse().ok().map(|cents| money(&here, cents));
        let said = name.into_iter().chain([h.key.as_str()]).chain(sum.as_deref());
        TimelineEntry {
            room: "services",
            path: format!("/services/own/{}", h.key),
            title: said.collect::<Vec<_>>().join(", "),
            what: match h.what.as_str() {
                "withdrawn" => "services-timeline-withdrawn",
                "decided" => "services-timeline-decided",
                "ended" => "services-timeline-ended",
                "asked" => "services-timeline-asked",
                "paid" => "services-timeline-paid",
                "failed" => "services-timeline-failed",
                "refunding" => "services-timeline-refunding",
                "refunded" => "services-timeline-refunded",
                _ => "services-timeline-received",
            },
            at: h.at,
        }
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
        "case_extension": cases::export_extensions(&mut tx, owner.person).await?,
        "case_decision": cases::export_decisions(&mut tx, owner.person).await?,
        "case_letter": cases::export_letters(&mut tx, owner.person).await?,
        "payment_due": money::export_dues(&mut tx, owner.person).await?,
        "payment": money::export_payments(&mut tx, owner.person).await?,
        "payment_refund": money::export_refunds(&mut tx, owner.person).await?,
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
    for proposal in starts::list_proposals_of(tx, who.person).await? {
        proposal::end(tx, &deed.actor, deed.now, proposal, "erased").await?;
    }
    rows::part_from_applications(tx, who.person).await?;
    let drafts = store_of::list_drafts_of(tx, who.person, DRAFTS).await?;
    jobs::drop_drafts(tx, &deed, &drafts).await
}
