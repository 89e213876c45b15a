//! No page around an urn and its count asks the database more than six times. The counter is the process's own: this
//! file has one test and no other.

mod town;

use town::{
    BUDGET,
    urn::{COUNT, clerk, close, fill, open},
};

/// The pages of staff.
const STAFF: &str = "/staff/participation/buergerhaushalt";
/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;

#[tokio::test]
async fn no_page_around_an_urn_asks_more_than_six_times() {
    let town = town::town().await;
    open(&town).await;
    fill(&town).await;
    let (mut over, mut before) = (Vec::new(), clerk(&town).await);
    for page in ["projects", "codes", "paper", "kiosk"] {
        ask(&mut before, &format!("{STAFF}/{page}"), &mut over).await;
    }
    let opened = before.fill(&format!("{STAFF}/kiosk"), &format!("{STAFF}/kiosk"), &[]).await;
    let link = opened.attributes("#link-title ~ p a", "href").remove(0);
    let kiosk = &link[link.find("/participation").expect("a path")..];
    ask(&mut town.visitor(), kiosk, &mut over).await;
    close(&town).await;
    let mut clerk = clerk(&town).await;
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
