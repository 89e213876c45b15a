//! What programs may read, and how they ask for less of it.

use kernel::Ts;
use reports::{store::find_by_code, verbs};
use store::Error;
use testkit::TestTown;

use crate::{
    V2, deed, json, key, listed, public,
    staff_town::{Like, report, town},
};

/// Closes a report with a note.
async fn close(town: &TestTown, code: &str, reason: reports::Closing) {
    let (deed, code) = (deed(town), code.to_owned());
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let report = find_by_code(tx, &code).await?.expect("it is there");
                verbs::close(tx, &deed, &report, reason, "Wir haben nachgesehen.").await
            })
        })
        .await
        .expect("it is closed");
}

async fn note(town: &TestTown, code: &str, text: &'static str, to_all: bool) {
    let (deed, code) = (deed(town), code.to_owned());
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let report = find_by_code(tx, &code).await?.expect("it is there");
                verbs::write_note(tx, &deed, &report, text, to_all).await
            })
        })
        .await
        .expect("it is noted");
}

#[tokio::test]
async fn what_is_not_released_is_nowhere() {
    let town = town().await;
    let code = report(&town, Like { text: "Geheimes Wort Quitte", ..Like::default() }).await;
    let mut program = town.visitor();
    for path in [
        "/requests.json",
        "/requests.xml?extensions=true",
        "/requests.json?status=open,closed",
        "/requests.json?updated_after=2000-01-01T00:00:00Z",
        "/requests.json?lat=47.66&long=9.175&radius=500",
        "/requests.json?page_size=1000",
    ] {
        let text = program.get(&format!("{V2}{path}")).await.text();
        assert!(!text.contains("Quitte") && !text.contains(&code), "{path}");
    }
    for path in [format!("{V2}/requests/{code}.json"), format!("{V2}/requests/{code}.xml")] {
        assert_eq!(program.get(&path).await.status(), 404);
    }
    assert!(listed(&mut program, &format!("?service_request_id={code}")).await.is_empty());
    let reads = key(&town, false, true).await.1;
    assert!(listed(&mut program, &format!("?api_key={reads}")).await.is_empty());
}

#[tokio::test]
async fn numbers_override_everything_else() {
    let town = town().await;
    let first = public(&town, Like::default()).await;
    town.clock.advance(200 * Ts::DAY);
    let second = public(&town, Like::default()).await;
    let mut program = town.visitor();
    assert_eq!(listed(&mut program, "").await, [second.as_str()]);
    let both =
        format!("?service_request_id={first},%20{second}&status=closed&page=9&service_code=none");
    assert_eq!(listed(&mut program, &both).await, [second.clone(), first.clone()]);
    let empty = "?service_request_id=&status=&service_code=&start_date=&bbox=&jurisdiction_id=";
    assert_eq!(listed(&mut program, empty).await, [second], "empty is the same as absent");
}

#[tokio::test]
async fn windows_states_services_and_pages_narrow_the_list() {
    let town = town().await;
    let old = public(&town, Like::default()).await;
    town.clock.advance(100 * Ts::DAY);
    let lamp = Like { category: "strassenlaterne", department: "stadtwerke", ..Like::default() };
    let middle = public(&town, lamp).await;
    town.clock.advance(Ts::DAY);
    let new = public(&town, Like::default()).await;
    let mut program = town.visitor();
    assert_eq!(listed(&mut program, "").await, [new.clone(), middle.clone()]);
    let around = "?start_date=2026-11-23T12:00:00Z&end_date=2026-11-23T13:00:00%2B01:00";
    assert_eq!(listed(&mut program, around).await, [old.as_str()], "both ends belong to it");
    assert_eq!(listed(&mut program, "?end_date=2026-11-24").await, [old.as_str()]);
    let two = "?service_code=strassenlaterne,nichts";
    let known = listed(&mut program, "?service_code=strassenlaterne").await;
    assert_eq!(known, [middle.as_str()]);
    assert_eq!(program.get(&format!("{V2}/requests.json{two}")).await.status(), 404);
    assert_eq!(listed(&mut program, "?page_size=1").await, [new.as_str()]);
    assert_eq!(listed(&mut program, "?page_size=1&page=2").await, [middle.as_str()]);
    assert!(listed(&mut program, "?page_size=1&page=3").await.is_empty());
    close(&town, &middle, reports::Closing::Fixed).await;
    assert_eq!(listed(&mut program, "?status=closed").await, [middle.as_str()]);
    assert_eq!(listed(&mut program, "?status=open").await, [new.as_str()]);
    assert_eq!(listed(&mut program, "?status=open,closed").await.len(), 2);
    town.clock.advance(Ts::DAY);
    note(&town, &old, "Kommt bald.", true).await;
    let since = town.app.clock.now().plus(-Ts::HOUR).rfc3339();
    assert_eq!(listed(&mut program, &format!("?updated_after={since}")).await, [old]);
    assert_eq!(listed(&mut program, &format!("?updated_before={since}")).await.len(), 2);
}

#[tokio::test]
async fn places_are_found_by_circle_and_by_section() {
    let town = town().await;
    let code = public(&town, Like::default()).await;
    let mut program = town.visitor();
    for (query, found) in [
        ("?lat=47.66&long=9.175&radius=10", true),
        ("?lat=47.661&long=9.175&radius=120", true),
        ("?lat=47.661&long=9.175&radius=100", false),
        ("?lat=47.66&long=9.1765&radius=120", true),
        ("?lat=47.66&long=9.1765&radius=100", false),
        ("?bbox=9.17,47.65,9.18,47.67", true),
        ("?bbox=9.176,47.65,9.18,47.67", false),
    ] {
        let expected: Vec<String> = found.then(|| code.clone()).into_iter().collect();
        assert_eq!(listed(&mut program, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn closed_requests_say_why_and_when() {
    let town = town().await;
    let code = public(&town, Like::default()).await;
    let mut program = town.visitor();
    town.clock.advance(Ts::HOUR);
    close(&town, &code, reports::Closing::NotPossible).await;
    town.clock.advance(Ts::HOUR);
    note(&town, &code, "Internes über Frau Maier", false).await;
    let path = format!("{V2}/requests/{code}.json?extensions=true&locale=en");
    let request = json(&mut program, &path).await[0].clone();
    assert_eq!(request["status"], "closed");
    assert_eq!(request["updated_datetime"], "2026-11-23T13:00:00Z", "when it was closed");
    assert!(request["status_notes"].as_str().unwrap().contains("nachgesehen"));
    let more = &request["extended_attributes"];
    assert_eq!(more["detailed_status"], "REJECTED");
    assert_eq!(more["detailed_status_datetime"], "2026-11-23T13:00:00Z");
    assert_eq!((&more["votes"], &more["trust"]), (&0.into(), &0.into()));
    assert_eq!(request["notes"][0]["description"], "Wir haben nachgesehen.");
    assert_eq!(request["notes"].as_array().unwrap().len(), 1, "internal notes stay inside");
    let plain = json(&mut program, &format!("{V2}/requests/{code}.json")).await;
    assert!(plain[0].get("extended_attributes").is_none());
}

#[tokio::test]
async fn a_sensitive_place_is_rounded_however_it_is_asked_for() {
    let town = town().await;
    // 9.175 lies on the edge between two points of the grid.
    let like = || Like { category: "fahrzeug_abgemeldet", ..Like::default() };
    let code = public(&town, like()).await;
    let mut program = town.visitor();
    let shown = json(&mut program, &format!("{V2}/requests/{code}.json")).await[0].clone();
    let (lat, long) = (shown["lat"].as_f64().unwrap(), shown["long"].as_f64().unwrap());
    assert_ne!((lat, long), (47.66, 9.175), "the exact place");
    assert_eq!(listed(&mut program, "?lat=47.66&long=9.175&radius=20").await, [""; 0]);
    let there = format!("?lat={lat}&long={long}&radius=20");
    assert_eq!(listed(&mut program, &there).await, [code.as_str()]);
    let section =
        |half: f64| format!("?bbox={},{},{},{}", long - half, lat - half, long + half, lat + half);
    assert_eq!(listed(&mut program, &section(0.000_01)).await, [code.as_str()]);
    let key = key(&town, false, true).await.1;
    let exact = json(&mut program, &format!("{V2}/requests/{code}.json?api_key={key}")).await;
    assert_eq!(exact[0]["long"], 9.175);
}
