//! How often the database is asked: at most six times for a page. The counter is the process's
//! own: this file has one test and no other.

mod town;

use town::{administrator, citizen, everywhere};

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;
/// Times a page is opened. The least counts: what a first visitor loads (the catalogue of services)
/// is kept for the next.
const OPENED: usize = 2;

#[tokio::test]
async fn no_page_asks_more_than_six_times() {
    let town = town::town().await;
    let (mut anna, id) = citizen(&town).await;
    everywhere(&town, id).await;
    let mut it = administrator(&town).await;
    let letter = anna.get("/account/mailbox").await;
    let letter = letter.attributes(".al-entry__title a", "href").remove(0);
    anna.get(&letter).await;
    let mut over = Vec::new();
    for path in [
        "/account",
        "/account/timeline",
        "/account/mailbox",
        letter.as_str(),
        "/account/kept",
        "/account/access",
        "/account/choices",
        "/account/export",
        "/account/leave",
        "/account/access/v2/findUsage",
        "/staff/objections",
        "/staff/objections/OBJ",
    ] {
        let who = if path.starts_with("/staff") { &mut it } else { &mut anna };
        let mut asked = u64::MAX;
        for _ in 0..OPENED {
            let before = store::meter::counted().queries;
            assert_eq!(who.get(path).await.status(), 200, "{path}");
            asked = asked.min(store::meter::counted().queries - before);
        }
        if asked > PAGE {
            over.push(format!("{path}: {asked}"));
        }
    }
    assert_eq!(over, Vec::<String>::new());
}
