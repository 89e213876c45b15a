//! How often the database is asked: at most six times for a page (ARCHITECTURE.md, promise 7). The
//! counter is the process's own: this file has one test and no other.

#[path = "deciding/town.rs"]
mod town;

use testkit::Actor;
use town::{Like, applied, case_path, check_all, clerk, decide, progress_path};

/// Queries of a page, the look at the session among them.
const PAGE: u64 = 6;

/// The least of several visits: what the first one loads is kept for the next.
async fn queries(actor: &mut Actor, path: &str) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..3 {
        let before = store::meter::counted().queries;
        let answer = actor.get(path).await;
        least = least.min(store::meter::counted().queries - before);
        assert_eq!(answer.status(), 200, "{path}: {}", answer.main());
    }
    least
}

#[tokio::test]
async fn no_page_of_deciding_asks_more_than_six_times() {
    let town = town::town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(&town, "anna").await, clerk(&town, "ben").await);
    first.fill(&path, &format!("{path}/taking"), &[]).await;
    let asked = [("request_text", "Schein"), ("request_due", "2026-12-04")];
    first.fill(&path, &format!("{path}/request"), &asked).await;
    let mut applicant = town.person("betrieb@example.org", &[]).await;
    let own = progress_path(&sent);
    applicant.fill(&own, &format!("{own}/answer"), &[("answer", "Hier.")]).await;
    check_all(&mut first, &path).await;
    let mut found = Vec::new();
    found.push(("decision", queries(&mut first, &format!("{path}/decision")).await));
    decide(&mut first, &path, &[("outcome", "approved")]).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    second.fill(&path, &format!("{path}/issue"), &[]).await;
    found.push(("case", queries(&mut second, &path).await));
    found.push(("inbox", queries(&mut second, "/staff/services?tab=done").await));
    found.push(("progress", queries(&mut applicant, &own).await));
    let links = applicant.get(&own).await.attributes(".al-entry__title a", "href");
    let permit = links.into_iter().find(|l| l.starts_with("/permits/")).expect("a permit");
    found.push(("permit", queries(&mut applicant, &permit).await));
    let number = applicant.get(&permit).await.one(".al-reporthead__code");
    found.push(("check", queries(&mut second, &format!("/staff/permits/{number}")).await));
    let many: Vec<_> = found.iter().filter(|(_, n)| *n > PAGE).collect();
    assert!(many.is_empty(), "{found:?}");
}
