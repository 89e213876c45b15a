//! What the room contributes to somebody's account.

use std::sync::Arc;

use jobs::record;
use kernel::contribution::{Stays, TimelineEntry};
use serde_json::{Value, json};
use store::{Result, Tx};
use web::{
    Answer, Here,
    personal::{Erasing, Happened, Owner, Timeline},
};

use crate::{
    event::ReportContactDeleted,
    store::{account as rows, forget_contacts, forget_following_reporters},
};

/// What remains when a reporter deletes their account.
pub const STAYS: &[Stays] = &[
    Stays { what: "reports-stays-words", why: "reports-stays-words-why", retention: "public" },
    Stays {
        what: "reports-stays-pictures",
        why: "reports-stays-words-why",
        retention: "pictures_after_closing_days",
    },
    Stays {
        what: "reports-stays-answers",
        why: "reports-stays-answers-why",
        retention: "contact_after_closing_days",
    },
];

/// What happened to the person's reports.
pub const TIMELINE: Timeline = Timeline {
    rows: rows::HAPPENED,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(entry).collect()) }),
};

fn entry(happened: Happened) -> TimelineEntry {
    TimelineEntry {
        room: "reports",
        path: format!("/reports/own/{}", happened.key),
        title: happened.title,
        what: match happened.what.as_str() {
            "started" => "reports-timeline-started",
            "asked" => "reports-timeline-asked",
            "closed" => "reports-timeline-closed",
            _ => "reports-timeline-received",
        },
        at: happened.at,
    }
}

/// Everything the room stores of the person. Hashes of links and of devices name nobody and are
/// left out.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let mut tx = here.town.store.read().await?;
    let (person, email) = (owner.person, owner.email.as_str());
    Ok(json!({
        "report": rows::export_reports(&mut tx, person, email).await?,
        "contact": rows::export_contacts(&mut tx, person, email).await?,
        "follower": rows::export_followers(&mut tx, email).await?,
        "inquiry": rows::export_inquiries(&mut tx, person).await?,
        "wording": rows::export_wordings(&mut tx, person).await?,
        "saved_view": rows::export_views(&mut tx, person).await?,
        "field_stop": rows::export_stops(&mut tx, person).await?,
        "field_act": rows::export_acts(&mut tx, person).await?,
        "errand": rows::export_errands(&mut tx, email).await?,
    }))
}

/// Takes the person out of their reports: how to reach them, what they follow, whose they are. The
/// words stay.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    let reports = rows::list_reports_of(tx, who.person, &who.email).await?;
    forget_following_reporters(tx, &reports).await?;
    for (report, code) in forget_contacts(tx, &reports, who.at).await? {
        record(tx, who.at, &who.actor, &ReportContactDeleted { report, code }).await?;
    }
    rows::delete_belongings(tx, who.person, &who.email, &reports).await?;
    rows::part_from_reports(tx, who.person).await
}
