//! The ballot on a touch table: opened by staff for a day, for everybody once, without anybody's trace.

use kernel::Ts;
use testkit::{Actor, TestTown};

use crate::hall::{BUDGET, VOTE, clerk, open, said, sheets, told, urn};

const OPEN: &str = "/staff/participation/buergerhaushalt/kiosk";

/// The address of a kiosk that a clerk opened.
async fn kiosk(clerk: &mut Actor) -> String {
    let page = clerk.fill(OPEN, OPEN, &[]).await;
    assert_eq!(page.status(), 200, "{}", page.main());
    let link = page.attributes("#link-title ~ p a", "href").remove(0);
    link[link.find("/participation").expect("a path")..].to_owned()
}

/// Somebody votes at the table.
async fn vote(table: &mut Actor, path: &str, project: &str) -> testkit::Answer {
    table.fill(path, path, &[("choice", project)]).await
}

#[tokio::test]
async fn each_person_at_the_table_has_a_ballot_and_leaves_nothing_behind() {
    let town = open(&[]).await;
    let path = kiosk(&mut clerk(&town).await).await;
    let mut table = town.visitor();
    for project in ["1", "2"] {
        let page = table.get(&path).await;
        assert!(!page.has("input[name=choice][checked]"), "nothing is left of who was here before");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let sent = table.press(&page, &path, &[("choice", project)]).await;
        assert_eq!(sent.location(), Some(format!("{path}?done")));
        // The same form once more is the same ballot, and another choice in it changes nothing.
        assert_eq!(table.press(&page, &path, &[("choice", project)]).await.status(), 303);
        assert_eq!(table.press(&page, &path, &[("choice", "3")]).await.status(), 409);
        let thanks = table.get(&format!("{path}?done")).await;
        assert!(!thanks.main().contains("Brunnen"), "{}", thanks.main());
    }
    assert_eq!(said(&town).await, [[(1, 1)], [(2, 1)]]);
    assert!(urn(&town).await.iter().all(|ballot| ballot.channel == "kiosk"));
    let fresh = table.get(VOTE).await;
    assert!(!fresh.has("input[name=choice][checked]"), "the browser of the table has no ballot");
    assert_eq!(told(&town, &["budget_kiosk_opened"]).await, 1);
}

#[tokio::test]
async fn a_forged_pass_an_old_one_and_one_of_another_process_open_nothing() {
    let town = open(&[]).await;
    let mut clerk = clerk(&town).await;
    let path = kiosk(&mut clerk).await;
    let mut table = town.visitor();
    let form = table.get(&path).await;
    let (start, pass) = path.rsplit_once('/').expect("a pass");
    let (until, seal) = pass.split_once('.').expect("a moment and a seal");
    let later = until.parse::<i64>().expect("a moment") + Ts::DAY;
    let other: String = seal.chars().rev().collect();
    for forged in [
        format!("{start}/{later}.{seal}"),
        format!("{start}/{until}.{other}"),
        format!("{start}/x"),
        format!("{start}/."),
        path.replace("buergerhaushalt", "buergerhaushalt-2026"),
    ] {
        assert_eq!(table.get(&forged).await.status(), 404, "{forged}");
        assert_eq!(table.press(&form, &path, &[]).await.status(), 422, "an empty ballot");
    }
    for fields in [vec![("choice", "1"), ("key", "x")], vec![("choice", "4")]] {
        assert!(table.press(&form, &path, &fields).await.status() >= 400, "{fields:?}");
    }
    town.clock.advance(15 * Ts::HOUR);
    assert_eq!(table.get(&path).await.status(), 404);
    assert_eq!(table.press(&form, &path, &[("choice", "1")]).await.status(), 404);
    assert_eq!(urn(&town).await, []);
    let mut citizen = town.person("a@b.example", &[]).await;
    assert_eq!(citizen.get(OPEN).await.status(), 403);
}

/// A town where each ballot needs a code.
async fn coded() -> TestTown {
    open(&[("who = \"anybody\"", "who = \"code\"")]).await
}

#[tokio::test]
async fn where_codes_are_asked_for_the_table_asks_too_and_changes_no_earlier_vote() {
    let town = coded().await;
    let mut clerk = clerk(&town).await;
    let codes = sheets(&mut clerk, "2").await;
    let path = kiosk(&mut clerk).await;
    let mut table = town.visitor();
    assert_eq!(vote(&mut table, &path, "1").await.status(), 422);
    let fields = [("code", codes[0].as_str()), ("choice", "1")];
    assert_eq!(table.fill(&path, &path, &fields).await.status(), 303);
    let again = [("code", codes[0].as_str()), ("choice", "2")];
    assert_eq!(table.fill(&path, &path, &again).await.status(), 409);
    assert_eq!(said(&town).await, [[(1, 1)]]);
    let account = open(&[("who = \"anybody\"", "who = \"account\"")]).await;
    let mut clerk = crate::hall::clerk(&account).await;
    assert_eq!(clerk.get(OPEN).await.status(), 404, "nobody signs in at a table");
    assert_eq!(account.visitor().get(&format!("{BUDGET}/kiosk/1.x")).await.status(), 404);
}
