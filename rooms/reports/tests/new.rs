//! Reporting as a visitor does it: page by page, without a script.

mod voiced;

#[path = "new/drafts.rs"]
mod drafts;
#[path = "new/journey.rs"]
mod journey;
#[path = "new/mistakes.rs"]
mod mistakes;
#[path = "new/offline.rs"]
mod offline;
#[path = "new/own.rs"]
mod own;

use reports::{
    Report,
    store::{Inbox, InboxFilter, find_by_code, list_cases},
};
use testkit::{Actor, Answer, TestTown, town::example};

/// A picture of the example municipality.
fn picture(name: &str) -> Vec<u8> {
    std::fs::read(example("konstanz").join("demo/pictures").join(name))
        .expect("the picture is there")
}

const WHERE: &str = "/reports/new/where";
const WHAT: &str = "/reports/new/what";
const DESCRIBE: &str = "/reports/new/describe";
const YOU: &str = "/reports/new/you";
const CHECK: &str = "/reports/new/check";

/// Sends a step and expects to be led to `next`.
async fn pass(actor: &mut Actor, step: &str, fields: &[(&str, &str)], next: &str) {
    let answer = actor.fill(step, step, fields).await;
    assert_eq!(answer.location().as_deref(), Some(next), "{step}: {}", answer.main());
}

/// Fills every step with what is necessary.
async fn pass_all(actor: &mut Actor) {
    pass(actor, WHERE, &[("address", "Seestraße 33")], WHAT).await;
    let chosen = "/reports/new/what#chosen";
    pass(actor, WHAT, &[("category", "strassenlaterne")], chosen).await;
    pass(actor, WHAT, &[("q-zustand", "dunkel"), ("q-lampe", "PW 112")], DESCRIBE).await;
    pass(actor, DESCRIBE, &[("text", "Die Laterne ist seit Montag dunkel.")], YOU).await;
    pass(actor, YOU, &[], CHECK).await;
}

/// Presses "send"; answers the page with number and link.
async fn send(actor: &mut Actor) -> Answer {
    let answer = actor.fill(CHECK, CHECK, &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/reports/new/done"), "{}", answer.main());
    actor.get("/reports/new/done").await
}

/// Codes of everything that came in.
async fn received(town: &TestTown) -> Vec<String> {
    let mut tx = town.store().read().await.expect("the store opens");
    let lines = list_cases(&mut tx, Inbox::New, &InboxFilter::default(), 100).await;
    lines.expect("the inbox opens").into_iter().map(|line| line.code).collect()
}

async fn stored(town: &TestTown, code: &str) -> Report {
    let mut tx = town.store().read().await.expect("the store opens");
    find_by_code(&mut tx, code).await.expect("the query runs").expect("the report is stored")
}
