//! Figures and feeds.

mod voiced;

use std::str::FromStr;

use atom_syndication::Feed;
use axum::{body::Body, http::Request};
use kernel::Ts;
use reports::{Closing, verbs};
use voiced::{Like, report, town};

#[tokio::test]
async fn figures_count_what_is_released_and_hide_nothing() {
    let town = town().await;
    let first = report(&town, Like::default()).await;
    report(&town, Like { place: None, district: None, ..Like::default() }).await;
    report(&town, Like { place: Some((9.3, 47.8)), district: None, ..Like::default() }).await;
    report(&town, Like { released: false, ..Like::default() }).await;
    town.clock.advance(3 * Ts::DAY);
    act!(&town, first, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Fixed, ""));
    let csv = town.visitor().get("/reports/figures.csv").await.text();
    let line = |begin: &str| {
        let found = csv.lines().find(|l| l.starts_with(begin));
        found.unwrap_or_else(|| panic!("no {begin} in {csv}")).to_owned()
    };
    assert_eq!(line("all,"), "all,,Konstanz,3,2,1,3.0");
    assert!(line("category,strassenschaden").ends_with(",3,2,1,3.0"));
    assert!(line("department,tiefbauamt").ends_with(",3,2,1,3.0"));
    assert!(line("district,altstadt").ends_with(",1,0,1,"));
    assert_eq!(line("without_place"), "without_place,,,1,,,");
    assert_eq!(line("outside"), "outside,,,1,,,");
    assert_eq!(line("month,2026-11"), "month,2026-11,,3,,1,");
    let page = town.visitor().get("/reports/figures").await;
    assert_eq!(page.all(".al-figure > dd:first-of-type"), ["3", "2", "1", "3 Tage"]);
    assert!(
        page.has("a[href='/reports?noplace=1']") && page.has("a[href='/reports?district=none']")
    );
    assert_eq!(page.all("svg[role=img] > title").len(), 1, "one category is no comparison");
}

#[tokio::test]
async fn the_median_is_the_middle_and_not_the_mean() {
    let town = town().await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(report(&town, Like::default()).await);
    }
    for (code, days) in codes.into_iter().zip([1, 1, 28]) {
        town.clock.advance(days * Ts::DAY);
        act!(&town, code, |tx, deed, report| verbs::close(
            tx,
            &deed,
            &report,
            Closing::Answered,
            ""
        ));
    }
    let csv = town.visitor().get("/reports/figures.csv").await.text();
    assert!(csv.contains("all,,Konstanz,3,0,3,2.0"), "{csv}");
}

#[tokio::test]
async fn what_an_older_system_only_checked_makes_nobody_look_fast() {
    let town = town().await;
    for closing in [Closing::Checked, Closing::Checked, Closing::Answered] {
        let code = report(&town, Like::default()).await;
        town.clock.advance(Ts::DAY * if closing == Closing::Answered { 8 } else { 1 });
        act!(&town, code, |tx, deed, report| verbs::close(tx, &deed, &report, closing, ""));
    }
    let csv = town.visitor().get("/reports/figures.csv").await.text();
    assert!(csv.contains("all,,Konstanz,3,0,3,8.0"), "{csv}");
    assert!(csv.contains("category,strassenschaden,Straßenschaden,3,0,3,8.0"), "{csv}");
    let page = town.visitor().get("/reports/figures").await;
    assert!(page.main().contains("Davon 2 aus einem älteren System"), "{}", page.main());
}

#[tokio::test]
async fn figures_are_counted_once_a_minute() {
    let town = town().await;
    report(&town, Like::default()).await;
    let total = async || {
        let page = town.visitor().get("/reports/figures").await;
        page.one(".al-figure > dd")
    };
    assert_eq!(total().await, "1");
    report(&town, Like::default()).await;
    assert_eq!(total().await, "1");
    town.clock.advance(Ts::MINUTE);
    assert_eq!(total().await, "2");
}

#[tokio::test]
async fn a_town_without_reports_has_figures_too() {
    let town = town().await;
    let page = town.visitor().get("/reports/figures").await;
    assert_eq!(page.status(), 200, "{}", page.text());
    assert_eq!(page.one(".al-figure > dd"), "0");
}

#[tokio::test]
async fn every_page_has_its_words_in_every_language() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let other =
        report(&town, Like { category: "idee_raum", kind: "idea", ..Like::default() }).await;
    for code in [&code, &other] {
        act!(&town, code, |tx, deed, report| verbs::close(
            tx,
            &deed,
            &report,
            Closing::Answered,
            ""
        ));
    }
    let pages = [
        "/reports/figures".to_owned(),
        "/reports/follow".to_owned(),
        "/reports/follow/done?sent".to_owned(),
        "/reports/follow/done?following".to_owned(),
        "/reports/follow/stop/unknown".to_owned(),
        "/reports/feed.atom".to_owned(),
        format!("/reports/{code}/feed.atom"),
        format!("/reports/{code}/dispute"),
    ];
    for lang in ["de", "en", "de-simple"] {
        for path in &pages {
            let page = town.visitor().speaking(lang).get(path).await;
            let text = if page.has("main") { page.main() } else { page.text() };
            let unsaid = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let unsaid: Vec<&str> =
                unsaid.filter(|w| w.starts_with("reports-") || w.starts_with("web-")).collect();
            assert!(unsaid.is_empty(), "{path} in {lang}: {unsaid:?}");
        }
    }
}

#[tokio::test]
async fn the_feed_holds_what_the_list_holds() {
    let town = town().await;
    let code =
        report(&town, Like { text: "Öl & <Wasser> auf der Straße", ..Like::default() }).await;
    report(&town, Like { district: Some("paradies"), ..Like::default() }).await;
    report(&town, Like { released: false, ..Like::default() }).await;
    let mut reader = town.visitor();
    let answer = reader.get("/reports/feed.atom").await;
    assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    let feed = Feed::from_str(&answer.text()).unwrap();
    assert_eq!(feed.entries.len(), 2);
    // RFC 4287: id, title, updated and an author somewhere.
    assert!(!feed.id.is_empty() && !feed.title.value.is_empty() && !feed.authors.is_empty());
    let own = feed.links.iter().find(|l| l.rel == "self").unwrap();
    assert!(own.href.starts_with("http://") && own.href.ends_with("/reports/feed.atom"));
    let filtered = reader.get("/reports/feed.atom?district=altstadt").await;
    let feed = Feed::from_str(&filtered.text()).unwrap();
    let [entry] = feed.entries.as_slice() else { panic!("{}", filtered.text()) };
    assert!(entry.id.starts_with("tag:") && entry.id.ends_with(&code));
    assert!(entry.links[0].href.ends_with(&format!("/reports/{code}")));
    let content = entry.content.as_ref().unwrap();
    assert!(content.value.as_deref().unwrap().contains("Öl & <Wasser>"));
}

#[tokio::test]
async fn a_reader_that_has_the_feed_is_told_so() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut reader = town.visitor();
    let path = format!("/reports/{code}/feed.atom");
    let first = reader.get(&path).await;
    let etag = first.header("etag").unwrap().to_owned();
    let ask = || Request::get(&path).header("if-none-match", &etag);
    let again = reader.send(ask(), Body::empty()).await;
    assert_eq!((again.status(), again.bytes().len()), (304, 0));
    act!(&town, code, |tx, deed, report| verbs::write_note(tx, &deed, &report, "Neues", true));
    let changed = reader.send(ask(), Body::empty()).await;
    assert_eq!(changed.status(), 200);
    let feed = Feed::from_str(&changed.text()).unwrap();
    assert_eq!(feed.entries.len(), 2);
    let ids: std::collections::BTreeSet<&str> =
        feed.entries.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids.len(), 2, "ids are unique");
}

#[tokio::test]
async fn an_unreleased_report_has_no_feed() {
    let town = town().await;
    let code = report(&town, Like { released: false, ..Like::default() }).await;
    assert_eq!(town.visitor().get(&format!("/reports/{code}/feed.atom")).await.status(), 404);
}
