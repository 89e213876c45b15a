//! How often the database is asked: at most six times for a page of applying. The counter is the
//! process's own: this file has one test and no other.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "the pieces are used in part")]

#[path = "apply/filling.rs"]
mod filling;
#[path = "apply/town.rs"]
mod town;

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;
/// Times a page is opened. The least counts: what a first visitor loads (the catalogue of services)
/// is kept for the next.
const OPENED: usize = 2;

#[tokio::test]
async fn no_page_of_applying_asks_more_than_six_times() {
    let town = town::town().await;
    let mut citizen = town.person("anna@elektro-weiss.example", &[]).await;
    let mut sender = filling::complete(&town).await;
    let own = town::send(&mut sender.clone(), filling::SERVICE).await;
    let own = own.attributes("a.kern-btn--primary", "href").remove(0);
    filling::business(&mut sender).await;
    filling::business(&mut citizen).await;
    let service = format!("/services/{}", filling::SERVICE);
    let (review, scope) = (format!("{service}/review"), filling::step("umfang"));
    let fixed = ["/services", "/services/resume", "/services/status", "/receipts/verify"];
    let mut over = Vec::new();
    for path in fixed.into_iter().chain([&service, &review, &scope, &own].map(String::as_str)) {
        for (who, actor) in [("a visitor", &mut sender), ("a citizen", &mut citizen)] {
            let mut asked = u64::MAX;
            for _ in 0..OPENED {
                let before = store::meter::counted().queries;
                assert_eq!(actor.get(path).await.status(), 200, "{who} {path}");
                asked = asked.min(store::meter::counted().queries - before);
            }
            if asked > PAGE {
                over.push(format!("{who} {path}: {asked}"));
            }
        }
    }
    assert_eq!(over, Vec::<String>::new());
}
