//! No page of a count asks the database more than six times. The counter is the process's own: this
//! file has one test and no other.

mod town;

use town::{
    BUDGET,
    urn::{COUNT, clerk, close, fill, open},
};

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;

#[tokio::test]
async fn no_page_of_a_count_asks_more_than_six_times() {
    let town = town::town().await;
    open(&town).await;
    fill(&town).await;
    close(&town).await;
    let mut clerk = clerk(&town).await;
    let mut over = Vec::new();
    ask(&mut clerk, &format!("{COUNT}?compare=true"), &mut over).await;
    let done = clerk.fill(COUNT, COUNT, &[("ready", "yes")]).await;
    assert_eq!(done.status(), 303, "{}", done.main());
    ask(&mut clerk, COUNT, &mut over).await;
    for path in ["", "/result", "/result/1", "/result.json", "/ballots.pb"] {
        ask(&mut clerk, &format!("{BUDGET}{path}"), &mut over).await;
    }
    assert!(over.is_empty(), "{over:?}");
}

/// Notes a page that asks too often.
async fn ask(actor: &mut testkit::Actor, path: &str, over: &mut Vec<String>) {
    let before = store::meter::counted().queries;
    let answer = actor.get(path).await;
    let queries = store::meter::counted().queries - before;
    assert_eq!(answer.status(), 200, "{path}");
    if queries > PAGE {
        over.push(format!("{path}: {queries}"));
    }
}
