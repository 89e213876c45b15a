//! The staff's map, and the way from case to case.

use identity::Role;
use testkit::Actor;

use crate::staff_town::{Like, clerk, picture, press, report, town};

/// The tile of the whole town.
const TILE: &str = "11/1076/714";

async fn staff_tile(actor: &mut Actor, query: &str) -> String {
    let answer = actor.get(&format!("/staff/reports/tiles/{TILE}?{query}")).await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    String::from_utf8_lossy(answer.bytes()).into_owned()
}

#[tokio::test]
async fn unreleased_reports_are_on_the_map_of_staff_and_on_no_other() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut road = clerk(&town, "tiefbauamt").await;
    assert!(staff_tile(&mut road, "tab=new").await.contains(&code));
    let mut visitor = town.visitor();
    let public = visitor.get(&format!("/reports/tiles/{TILE}")).await;
    assert_eq!(public.status(), 200);
    assert!(!String::from_utf8_lossy(public.bytes()).contains(&code));
    // The staff's tiles are no way around that: not for visitors, not for citizens.
    let path = format!("/staff/reports/tiles/{TILE}?tab=new");
    assert_eq!(visitor.get(&path).await.status(), 303);
    let mut citizen = town.person("marlene@konstanz.example", &[]).await;
    assert_eq!(citizen.get(&path).await.status(), 403);
    // Nor for whoever reads figures and works on nothing.
    let role = [(Role::Officer, None)];
    let mut officer = town.person("miriam@konstanz.example", &role).await;
    for closed in [path.as_str(), "/staff/reports", "/staff/reports/field"] {
        assert_eq!(officer.get(closed).await.status(), 403, "{closed}");
    }
    assert_eq!(officer.get(&format!("/reports/{code}")).await.status(), 404);
    press(&mut road, &code, "release", &[]).await;
    let public = visitor.get(&format!("/reports/tiles/{TILE}")).await;
    assert!(String::from_utf8_lossy(public.bytes()).contains(&code));
    assert!(!staff_tile(&mut road, "tab=new").await.contains(&code));
    assert!(staff_tile(&mut road, "tab=open").await.contains(&code));
    // Taken back, it is gone from the public's map again.
    press(&mut road, &code, "withholding", &[("withhold_reason", "Werbung")]).await;
    let public = visitor.get(&format!("/reports/tiles/{TILE}")).await;
    assert!(!String::from_utf8_lossy(public.bytes()).contains(&code));
    assert!(staff_tile(&mut road, "tab=closed").await.contains(&code));
}

#[tokio::test]
async fn the_map_shows_what_the_list_shows() {
    let town = town().await;
    let lamp = Like {
        text: "Laterne flackert",
        category: "laterne",
        pictures: vec![picture(&town, 3).await.0],
        ..Like::default()
    };
    let lamp = report(&town, lamp).await;
    let mut road = clerk(&town, "tiefbauamt").await;
    for (query, there) in [
        ("tab=new", true),
        ("tab=open", false),
        ("tab=new&category=laterne", true),
        ("tab=new&category=strassenschaden", false),
        ("tab=new&district=altstadt", true),
        ("tab=new&district=none", false),
        ("tab=new&department=stadtwerke", false),
        ("tab=new&department=all", true),
        ("tab=new&q=flackern", true),
        ("tab=new&q=Schlagloch", false),
        ("tab=new&late=1", false),
        ("tab=new&only=mine", false),
        ("tab=new&only=reminded", false),
        ("tab=new&only=pictures", true),
    ] {
        let listed = road.get(&format!("/staff/reports?{query}")).await;
        let listed = listed.all("tbody td.al-reporthead__code").contains(&lamp);
        assert_eq!(listed, there, "list {query}");
        assert_eq!(staff_tile(&mut road, query).await.contains(&lamp), there, "tile {query}");
    }
    // Another department's inbox begins with its own reports, on the map as in the list.
    let mut works = clerk(&town, "stadtwerke").await;
    assert!(!staff_tile(&mut works, "tab=new").await.contains(&lamp));
    let page = road.get("/staff/reports?tab=new&view=map&category=laterne").await;
    assert_eq!(
        page.attributes("[data-map]", "data-tiles"),
        ["/staff/reports/tiles/{z}/{x}/{y}?tab=new&category=laterne"]
    );
    assert_eq!(page.all("tbody td.al-reporthead__code"), [lamp], "the list stays beneath");
}

#[tokio::test]
async fn from_case_to_case_in_the_order_of_the_list() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(report(&town, Like::default()).await);
        town.clock.advance(1_000_000);
    }
    report(&town, Like { department: "stadtwerke", ..Like::default() }).await;
    let list = road.get("/staff/reports?tab=new&sort=old").await;
    let first = list.attributes("tbody a.al-table__title", "href").remove(0);
    assert!(first.starts_with(&format!("/staff/reports/{}?list=", codes[0])), "{first}");
    let mut path = first;
    for code in &codes[1..] {
        let case = road.get(&path).await;
        let next = case.attributes("a[rel=next]", "href").remove(0);
        path = road.get(&next).await.location().expect("a way on");
        assert!(path.starts_with(&format!("/staff/reports/{code}?list=")), "{path}");
    }
    // What is done to a case keeps the way, and the case its place in the order.
    let (_, carried) = path.split_once('?').expect("the list goes along");
    let act = format!("release?{carried}");
    let done = press(&mut road, &codes[2], &act, &[]).await.location().expect("back to the case");
    assert!(done.contains("done=released&list="), "{done}");
    let case = road.get(&done).await;
    let previous = case.attributes("a[rel=prev]", "href").remove(0);
    let before = road.get(&previous).await.location().expect("a way back");
    assert!(before.starts_with(&format!("/staff/reports/{}?", codes[1])), "{before}");
    let last = case.attributes("a[rel=next]", "href").remove(0);
    let end = road.get(&last).await.location().expect("the list");
    assert_eq!(end, "/staff/reports?tab=new&sort=old&end=last");
    assert!(road.get(&end).await.one(".al-notice").contains("letzte Vorgang"));
}

#[tokio::test]
async fn a_carried_list_leads_nowhere_but_into_the_inbox() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let evil = "https%3A%2F%2Fevil.example%2F%3Ftab%3Dnew";
    let case = road.get(&format!("/staff/reports/{code}?list={evil}")).await;
    for link in case.attributes(".al-neighbours a", "href") {
        assert!(link.starts_with("/staff/reports"), "{link}");
        assert!(!link.contains("evil"), "{link}");
    }
    let mut worker = town.person("d@konstanz.example", &[(Role::Field, Some("tiefbauamt"))]).await;
    let next = worker.get(&format!("/staff/reports/{code}/next?list=tab%3Dnew")).await;
    assert_eq!(next.location().as_deref(), Some("/staff/reports?tab=new&end=last"));
    assert_eq!(town.visitor().get(&format!("/staff/reports/{code}/next")).await.status(), 303);
}
