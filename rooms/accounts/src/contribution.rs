//! What the room itself contributes: objections in the timeline, in the export, for staff.

use std::sync::Arc;

use ::store::{Result, Tx};
use kernel::contribution::{InboxItem, Stays, TimelineEntry};
use serde_json::{Value, json};
use web::{
    Answer, Here,
    personal::{Erasing, Happened, Owner, Timeline},
    room::{Audience, Inbox, Waits},
};

use crate::store;

/// What remains of a deleted account in this room: nothing but the journal, which the house keeps.
pub const STAYS: &[Stays] = &[Stays {
    what: "accounts-stays-journal",
    why: "accounts-stays-journal-why",
    retention: "journal",
}];

/// A person's objections and the answers to them.
pub const TIMELINE: Timeline = Timeline {
    rows: store::OBJECTED,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(entry).collect()) }),
};

fn entry(happened: Happened) -> TimelineEntry {
    TimelineEntry {
        room: "accounts",
        path: "/account/access".to_owned(),
        title: happened.title,
        what: match happened.what.as_str() {
            "answered" => "accounts-timeline-answered",
            _ => "accounts-timeline-objected",
        },
        at: happened.at,
    }
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

/// Objections that wait for an answer, with those who look at everything new.
pub const INBOX: Inbox =
    Inbox { rows: store::WAITING, audience: Audience::Administrators, tell: waiting };

fn waiting(here: &Here, waits: Waits) -> InboxItem {
    let department = here.town.config.departments.iter().find(|d| d.moderation);
    InboxItem {
        room: "accounts",
        path: "/staff/objections".to_owned(),
        title: here.t1("accounts-desk-waiting", "n", waits.waiting),
        department: department.map(|d| d.key.clone()),
        since: waits.since,
    }
}
