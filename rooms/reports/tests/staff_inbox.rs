//! Finding cases: parts, filters, numbers, pages, the list for outside.

mod staff_town;

use identity::Role;
use staff_town::{Like, clerk, picture, press, report, town};
use testkit::Answer;

/// Numbers of the cases on a page, in their order.
fn codes(page: &Answer) -> Vec<String> {
    page.all("tbody td.al-reporthead__code")
}

#[tokio::test]
async fn a_clerk_sees_their_own_department_first_and_the_others_on_request() {
    let town = town().await;
    let own = report(&town, Like::default()).await;
    let other = report(&town, Like { department: "stadtwerke", ..Like::default() }).await;
    let mut road = clerk(&town, "tiefbauamt").await;
    assert_eq!(codes(&road.get("/staff/reports").await), [&*own]);
    assert_eq!(codes(&road.get("/staff/reports?department=all").await).len(), 2);
    assert_eq!(codes(&road.get("/staff/reports?department=stadtwerke").await), [&*other]);
    let mut moderator = clerk(&town, "koordination").await;
    assert_eq!(codes(&moderator.get("/staff/reports").await).len(), 2);
}

#[tokio::test]
async fn counters_tell_how_much_lies_in_each_part() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let empty = clerk.get("/staff/reports").await;
    assert!(empty.has(".al-empty"), "{}", empty.main());
    for nr in 0..3 {
        let code = report(&town, Like::default()).await;
        if nr > 0 {
            press(&mut clerk, &code, "release", &[]).await;
        }
        if nr > 1 {
            let closing = [("close_reason", "answered"), ("close_note", "Ja.")];
            press(&mut clerk, &code, "closure", &closing).await;
        }
    }
    let page = clerk.get("/staff/reports").await;
    assert_eq!(page.all(".al-tabs a"), ["Neu 1", "Offen 1", "Widerspruch 0", "Abgeschlossen 1"]);
    // What is withheld is done with, not lost.
    let fresh = codes(&page).remove(0);
    press(&mut clerk, &fresh, "withholding", &[("withhold_reason", "Werbung")]).await;
    let closed = clerk.get("/staff/reports?tab=closed").await;
    assert_eq!(closed.all(".al-tabs a")[3], "Abgeschlossen 2");
    assert!(closed.main().contains("Zurückgehalten"));
}

#[tokio::test]
async fn public_reports_whose_pictures_wait_for_a_look_are_a_list_of_their_own() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let (file, token) = picture(&town, 5).await;
    let waits = Like { pictures: vec![file], at_once: true, ..Like::default() };
    let waits = report(&town, waits).await;
    report(&town, Like { at_once: true, ..Like::default() }).await;
    let list = "/staff/reports?tab=open&only=pictures";
    assert_eq!(codes(&road.get(list).await), [&*waits]);
    // A look decides: it is released, or kept back.
    press(&mut road, &waits, "release", &[("picture", &token)]).await;
    assert!(codes(&road.get(list).await).is_empty());
    let (file, token) = picture(&town, 6).await;
    let kept = report(&town, Like { pictures: vec![file], at_once: true, ..Like::default() }).await;
    assert_eq!(codes(&road.get(list).await), [&*kept]);
    let keeping = format!("pictures/{token}/keeping");
    press(&mut road, &kept, &keeping, &[]).await;
    assert!(codes(&road.get(list).await).is_empty());
}

#[tokio::test]
async fn what_was_reported_several_times_says_so_in_the_list() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let code = report(&town, Like::default()).await;
    let twin = report(&town, Like::default()).await;
    let row = road.get("/staff/reports").await;
    assert!(!row.one("tbody").contains("gemeldet"), "{}", row.one("tbody"));
    for code in [&code, &twin] {
        press(&mut road, code, "release", &[]).await;
    }
    press(&mut road, &twin, "merge", &[("merge_into", &code)]).await;
    let row = road.get("/staff/reports?tab=open").await.one("tbody");
    assert!(row.contains("2-mal gemeldet"), "{row}");
}

#[tokio::test]
async fn a_title_is_read_out_in_its_own_language() {
    let town = town().await;
    let code = report(&town, Like { at_once: true, ..Like::default() }).await;
    let mut clerk = clerk(&town, "tiefbauamt").await.speaking("en");
    for (path, title) in [
        ("/staff/reports?tab=open".to_owned(), ".al-table__title"),
        ("/reports".to_owned(), ".al-entry__title"),
        (format!("/staff/reports/{code}"), "h1"),
    ] {
        let page = clerk.get(&path).await;
        assert_eq!(page.attributes("html", "lang"), ["en"]);
        assert_eq!(page.attributes(title, "lang"), ["de"], "{path}: {}", page.main());
    }
}

#[tokio::test]
async fn a_number_leads_to_its_case_whatever_the_filters_say() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut clerk = clerk(&town, "stadtwerke").await;
    let typed = format!("%23{}", code.to_lowercase());
    let answer = clerk.get(&format!("/staff/reports?q={typed}&district=egg&tab=closed")).await;
    assert_eq!(answer.location(), Some(format!("/staff/reports/{code}")));
}

#[tokio::test]
async fn words_find_what_is_not_released_and_what_is() {
    let town = town().await;
    let lamp = report(&town, Like { text: "Laterne 403 flackert", ..Like::default() }).await;
    let hole = report(&town, Like { text: "Ein Loch, 100% tief", ..Like::default() }).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let mut find = async |words: &str, tab: &str| {
        codes(&clerk.get(&format!("/staff/reports?tab={tab}&q={words}")).await)
    };
    assert_eq!(find("laterne+flackert", "new").await, [&*lamp]);
    assert_eq!(find("100%25", "new").await, [&*hole]);
    assert!(find("1_0", "new").await.is_empty());
    assert!(find("Laterne", "open").await.is_empty());
    press(&mut clerk, &lamp, "release", &[]).await;
    let mut find = async |words: &str, tab: &str| {
        codes(&clerk.get(&format!("/staff/reports?tab={tab}&q={words}")).await)
    };
    assert_eq!(find("Laternen", "open").await, [&*lamp]);
}

#[tokio::test]
async fn every_order_pages_through_all_cases_once() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    for nr in 0..53 {
        let code = report(&town, Like::default()).await;
        town.clock.advance(1_000_000);
        if nr % 3 == 0 {
            let day = format!("2026-12-{:02}", 1 + nr / 3);
            press(&mut clerk, &code, "acceptance", &[("accept_expected", &day)]).await;
        }
    }
    for sort in ["", "old", "due"] {
        let first = clerk.get(&format!("/staff/reports?sort={sort}")).await;
        let mut seen = codes(&first);
        assert_eq!(seen.len(), 50, "{sort}");
        let next = first.attributes("a[rel=next]", "href").remove(0);
        seen.extend(codes(&clerk.get(&next).await));
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!((seen.len(), once.len()), (53, 53), "{sort}");
    }
}

#[tokio::test]
async fn what_is_late_is_counted_and_comes_first_outside() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let calm = report(&town, Like { text: "Eilt nicht", ..Like::default() }).await;
    let late = report(&town, Like { text: "Eilt sehr", ..Like::default() }).await;
    for (code, day) in [(&calm, "2026-12-24"), (&late, "2026-11-24")] {
        press(&mut clerk, code, "release", &[]).await;
        press(&mut clerk, code, "acceptance", &[("accept_expected", day)]).await;
    }
    town.clock.advance(3 * kernel::Ts::DAY);
    let roles = [(Role::Field, Some("tiefbauamt"))];
    let mut worker = town.person("dragan@konstanz.example", &roles).await;
    let list = worker.get("/staff/reports/field").await;
    assert_eq!(list.all("h3.al-entry__title"), ["Eilt sehr", "Eilt nicht"]);
    assert_eq!(list.all(".al-due--late").len(), 1);
    let inbox = worker.get("/staff/reports").await;
    assert!(inbox.main().contains("1 Termin überschritten"), "{}", inbox.main());
    assert_eq!(codes(&worker.get("/staff/reports?tab=open&late=1").await), [&*late]);
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let town = town().await;
    let code = report(&town, Like { email: Some("a@b.example"), ..Like::default() }).await;
    let mut german = clerk(&town, "tiefbauamt").await;
    press(&mut german, &code, "start", &[("start_expected", "2026-12-01")]).await;
    for lang in ["de", "en", "de-simple"] {
        let mut actor = german.clone().speaking(lang);
        let case = format!("/staff/reports/{code}?done=started");
        for path in ["/staff/reports", "/staff/reports/field", &case] {
            let page = actor.get(path).await;
            assert_eq!(page.status(), 200, "{path}");
            let main = page.main();
            assert!(!main.contains("reports-"), "{lang} {path}: {main}");
            assert!(!page.text().contains("{ $"), "{lang} {path}");
        }
    }
}
