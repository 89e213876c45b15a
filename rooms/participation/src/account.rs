//! What the room contributes to somebody's account.

use std::sync::Arc;

use jobs::record;
use kernel::contribution::{Stays, TimelineEntry};
use serde_json::{Value, json};
use store::{Result, Tx};
use web::{
    Answer, Here, device,
    personal::{Erasing, Happened, Owner, Timeline},
};

use crate::{
    Processes,
    event::ParticipationForgotten,
    pages::{mark_in_survey, mark_of},
    store::{
        account as rows,
        following::{delete_reader_of, export_followed, export_reader},
        opinions::renew_heads,
    },
};

/// What remains when an author deletes their account.
pub const STAYS: &[Stays] = &[Stays {
    what: "participation-stays-words",
    why: "participation-stays-words-why",
    retention: "public",
}];

/// What happened to the person's contributions and comments.
pub const TIMELINE: Timeline = Timeline {
    rows: rows::HAPPENED,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(entry).collect()) }),
};

fn entry(happened: Happened) -> TimelineEntry {
    let path = match happened.what.as_str() {
        "statement" => format!("/participation/{}/opinions", happened.key),
        "commented" | "comment-refused" => {
            format!("/participation/own/comment/{}", happened.key)
        }
        _ => format!("/participation/own/{}", happened.key),
    };
    TimelineEntry {
        room: "participation",
        path,
        title: happened.title,
        what: match happened.what.as_str() {
            "released" => "participation-timeline-released",
            "refused" => "participation-timeline-refused",
            "answered" => "participation-timeline-answered",
            "statement" => "participation-opinions-timeline",
            "commented" => "participation-timeline-commented",
            "comment-refused" => "participation-timeline-comment-refused",
            _ => "participation-timeline-received",
        },
        at: happened.at,
    }
}

/// Everything the room stores of the person, also what is kept under a keyed hash of the account.
/// The hashes themselves, and those of links, name nobody and are left out.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let voice = device::of_person(&here, owner.person);
    let processes = Processes::of(&here.town);
    let budgets = processes.iter().filter(|process| process.budget().is_some());
    let voters = budgets.map(|process| mark_of(&here, &process.slug, owner.person)).collect();
    let surveys = processes.iter().filter(|process| process.survey().is_some());
    let marks = surveys.map(|process| mark_in_survey(&here, &process.slug, owner.person)).collect();
    let mut tx = here.town.store.read().await?;
    let (responses, texts) = rows::export_surveys(&mut tx, marks).await?;
    let contributions = rows::export_contributions(&mut tx, owner.person).await?;
    let statements = rows::export_statements(&mut tx, owner.person).await?;
    let comments = rows::export_comments(&mut tx, owner.person).await?;
    let appeals = rows::export_appeals(&mut tx, owner.person).await?;
    let reader = export_reader(&mut tx, &owner.email).await?;
    let followed = export_followed(&mut tx, &owner.email).await?;
    let flags = rows::export_flags(&mut tx, voice.clone()).await?;
    let supports = rows::export_supports(&mut tx, voice).await?;
    let ballots = rows::export_ballots(&mut tx, voters).await?;
    Ok(json!({
        "contribution": contributions,
        "contribution_comment": comments,
        "contribution_appeal": appeals,
        "contribution_flag": flags,
        "contribution_support": supports,
        "opinion_statement": statements,
        "participation_reader": reader,
        "contribution_follower": followed,
        "budget_ballot": ballots,
        "survey_response": responses,
        "survey_text": texts,
    }))
}

/// Takes the person out of their contributions and comments. Words everybody reads stay, others go.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    let statements = rows::part_from_statements(tx, who.person, who.at).await?;
    rows::delete_appeals(tx, who.person).await?;
    rows::blank_flags(tx, who.mark.clone()).await?;
    delete_reader_of(tx, &who.email).await?;
    let contributions = rows::delete_hidden(tx, who.person).await? + statements;
    let comments = rows::delete_hidden_comments(tx, who.person).await?;
    if contributions + comments > 0 {
        let event = ParticipationForgotten { contributions, comments, voices: 0, addresses: 0 };
        let seq = record(tx, who.at, &who.actor, &event).await?;
        renew_heads(tx, seq).await?;
    }
    rows::part_from_contributions(tx, who.person).await?;
    rows::part_from_comments(tx, who.person).await
}
