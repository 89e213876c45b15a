//! Everything stored about a person here, and its end.

use std::sync::Arc;

use jobs::record;
use kernel::contribution::TimelineEntry;
use serde_json::{Value, json};
use store::{Result, Tx};
use web::{
    Answer, Here,
    personal::{Erasing, Happened, Owner, Timeline},
};

use crate::{
    events::PersonErased,
    store::{erasure, export, people},
};

/// What remains of a deleted account.
pub const STAYS: &[kernel::contribution::Stays] = &[kernel::contribution::Stays {
    what: "identity-stays-access",
    why: "identity-stays-access-why",
    retention: "access_log_days",
}];

/// The milestones of an account in the person's timeline.
pub const TIMELINE: Timeline = Timeline {
    rows: export::MILESTONES,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(milestone).collect()) }),
};

fn milestone(happened: Happened) -> TimelineEntry {
    let (what, path) = match happened.what.as_str() {
        "post" => ("identity-timeline-post", "/account/post"),
        "linked" => ("identity-timeline-linked", "/account#providers"),
        "passkey" => ("identity-timeline-passkey", "/account#passkeys"),
        _ => ("identity-timeline-created", "/account"),
    };
    TimelineEntry {
        room: "identity",
        path: path.into(),
        title: String::new(),
        what,
        at: happened.at,
    }
}

/// Everything stored of a person. What opens doors (hashes of tokens, keys) is named and not told.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let mut tx = here.town.store.read().await?;
    let person = owner.person;
    Ok(json!({
        "person": export::export_person(&mut tx, person).await?,
        "role_grant": export::export_grants(&mut tx, person).await?,
        "session": export::export_sessions(&mut tx, person).await?,
        "signin_link": export::export_links(&mut tx, &owner.email).await?,
        "passkey": export::export_passkeys(&mut tx, person).await?,
        "identity_subject": export::export_subjects(&mut tx, person).await?,
        "postal_code": export::export_codes(&mut tx, person).await?,
        "kept_datum": export::export_data(&mut tx, person).await?,
        "access_log": export::export_accesses(&mut tx, person).await?,
    }))
}

/// Takes a person out of every table here; what others have to be able to prove about the use of
/// their data keeps a number without a name.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    let Erasing { person, email, actor, at, .. } = &*who;
    if people::find_person(tx, *person).await?.is_none() {
        return Ok(());
    }
    erasure::delete_belongings(tx, *person, email).await?;
    erasure::blank_person(tx, *person, *at).await?;
    record(tx, *at, actor, &PersonErased { person: *person }).await?;
    Ok(())
}
