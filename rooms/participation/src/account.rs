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

use crate::{event::ParticipationForgotten, store::account as rows};

/// What remains when an author deletes their account.
pub const STAYS: &[Stays] = &[Stays {
    what: "participation-stays-words",
    why: "participation-stays-words-why",
    retention: "public",
}];

/// What happened to the person's contributions.
pub const TIMELINE: Timeline = Timeline {
    rows: rows::HAPPENED,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(entry).collect()) }),
};

fn entry(happened: Happened) -> TimelineEntry {
    TimelineEntry {
        room: "participation",
        path: format!("/participation/own/{}", happened.key),
        title: happened.title,
        what: match happened.what.as_str() {
            "released" => "participation-timeline-released",
            "refused" => "participation-timeline-refused",
            "answered" => "participation-timeline-answered",
            _ => "participation-timeline-received",
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
    let contributions = rows::export_contributions(&mut tx, owner.person).await?;
    Ok(json!({ "contribution": contributions }))
}

/// Takes the person out of their contributions. Words everybody reads stay, others go.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    let contributions = rows::delete_hidden(tx, who.person).await?;
    if contributions > 0 {
        let event = ParticipationForgotten { contributions, voices: 0 };
        record(tx, who.at, &who.actor, &event).await?;
    }
    rows::part_from_contributions(tx, who.person).await
}
