//! Refusals: the right number, in the format that was asked for, with words for the user.

use axum::{body::Body, http::Request};
use serde_json::json;
use testkit::Answer;

use crate::{LAMP, V2, key, post, sender, staff_town::town};

fn xml(code: u16, text: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<errors><error><code>{code}</code>\
         <description>{text}</description></error></errors>\n"
    )
}

fn codes(answer: &Answer) -> Vec<u64> {
    let json = answer.json();
    json.as_array().expect("a list").iter().map(|e| e["code"].as_u64().expect("a code")).collect()
}

#[tokio::test]
async fn an_unknown_service_is_404_with_words_in_the_language_of_the_user() {
    let town = town().await;
    let (mut german, mut english) = (town.visitor(), town.visitor().speaking("en"));
    let path = format!("{V2}/services/none.xml");
    let answer = german.get(&path).await;
    assert_eq!(
        (answer.status(), answer.header("content-type")),
        (404, Some("text/xml; charset=utf-8"))
    );
    assert_eq!(answer.text(), xml(404, "Den Service „none“ (service_code) gibt es hier nicht."));
    let answer = english.get(&path.replace(".xml", ".json")).await;
    assert_eq!(answer.status(), 404);
    let text = "There is no service “none” (service_code) here.";
    assert_eq!(answer.json(), json!([{"code": 404, "description": text}]));
    let answer = german.get(&format!("{path}?locale=en")).await;
    assert_eq!(answer.text(), xml(404, text));
}

#[tokio::test]
async fn a_service_that_was_retired_takes_nothing_more_and_still_filters() {
    let town = crate::shapes::town_with(|text| {
        text.replace("key = \"radweg\"", "key = \"radweg\"\nretired = true")
    })
    .await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [&[("service_code", "radweg")], &LAMP[1..4]].concat();
    let answer = post(&mut program, "json", &key, &fields).await;
    assert_eq!((answer.status(), codes(&answer)), (404, vec![404]), "{}", answer.text());
    let answer = program.get(&format!("{V2}/services/radweg.json")).await;
    assert_eq!(answer.status(), 404);
    let answer = program.get(&format!("{V2}/requests.json?service_code=radweg")).await;
    assert_eq!(answer.status(), 200, "old reports keep it");
}

#[tokio::test]
async fn whatever_is_not_there_is_404_in_the_format_of_the_address() {
    let town = town().await;
    let mut program = town.visitor();
    for path in [
        "/open311",
        "/open311/",
        "/open311/v3/services.xml",
        "/open311/v2/services.html",
        "/open311/v2/requests/NOTHERE.xml",
        "/open311/v2/tokens/none.xml",
        "/open311/v2/requests/%FF.xml",
        "/open311/v2/requests/%00.xml",
        "/open311/v2/requests.xml?service_code=%00none",
        "/open311/v2/services.xml?jurisdiction_id=ulm.example",
        "/open311/v2/requests.xml?service_code=none",
        "/open311/v2/requests",
    ] {
        let answer = program.get(path).await;
        assert_eq!(answer.status(), 404, "{path}: {}", answer.text());
        assert_eq!(answer.header("content-type"), Some("text/xml; charset=utf-8"), "{path}");
        assert!(answer.text().contains("<errors><error><code>404</code>"), "{path}");
    }
    let answer = program.get("/open311/none.json").await;
    assert_eq!((answer.status(), codes(&answer)), (404, vec![404]));
    let request = Request::get("/open311/none").header("accept", "application/json");
    assert_eq!(codes(&program.send(request, Body::empty()).await), [404]);
}

#[tokio::test]
async fn a_wrong_method_is_400_and_says_which_ones_are_known() {
    let town = town().await;
    let mut program = town.visitor();
    for (method, path, allow) in [
        ("DELETE", "/requests.json", "GET, HEAD, POST, OPTIONS"),
        ("POST", "/services.json", "GET, HEAD, OPTIONS"),
        ("PUT", "/requests/ABC.json", "GET, HEAD, OPTIONS"),
    ] {
        let request = Request::builder().method(method).uri(format!("{V2}{path}"));
        let answer = program.send(request, Body::empty()).await;
        assert_eq!((answer.status(), codes(&answer)), (400, vec![405]), "{method} {path}");
        assert_eq!(answer.header("allow"), Some(allow));
    }
}

#[tokio::test]
async fn without_the_right_key_nothing_is_taken_403() {
    let town = town().await;
    let reads = key(&town, false, true).await.1;
    let mut program = town.visitor();
    for wrong in ["", "alm_nothing", &reads] {
        for ending in ["json", "xml"] {
            let answer = post(&mut program, ending, wrong, &LAMP).await;
            assert_eq!(answer.status(), 403, "{wrong}: {}", answer.text());
            assert!(answer.header("content-type").unwrap().contains(ending));
        }
    }
    let answer = program.get(&format!("{V2}/requests.json?api_key=alm_nothing")).await;
    assert_eq!((answer.status(), codes(&answer)), (403, vec![403]), "a wrong key never passes");
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_report_is_said_at_once_400() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let long = "x".repeat(4_001);
    let fields = [
        ("service_code", "strassenlaterne"),
        ("description", long.as_str()),
        ("email", "anna@"),
        ("media_url", "file:///etc/passwd"),
        ("attribute[zustand]", "blau"),
        ("attribute[farbe]", "rot"),
    ];
    let answer = post(&mut program, "json", &key, &fields).await;
    assert_eq!(answer.status(), 400);
    let text = answer.text();
    assert_eq!(codes(&answer).len(), 6, "{text}");
    for part in ["4000", "lat", "E-Mail", "media_url", "attribute[zustand]", "farbe"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[tokio::test]
async fn one_wrong_thing_is_one_error() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let place = [("lat", "47.66"), ("long", "9.175")];
    let lamp = [("service_code", "strassenlaterne"), ("attribute[zustand]", "dunkel")];
    let with = |more: &[(&'static str, &'static str)]| [&lamp[..], more].concat();
    for (fields, status, part) in [
        (place.to_vec(), 400, "service_code"),
        ([&place[..], &[("service_code", "none")]].concat(), 404, "none"),
        (with(&[]), 400, "address_string"),
        (with(&[("lat", "47.66")]), 400, "lat"),
        (with(&[("lat", "97"), ("long", "9")]), 400, "lat"),
        (with(&[("lat", "52.5"), ("long", "13.4")]), 400, "weit"),
        (vec![("service_code", "strassenlaterne"), place[0], place[1]], 400, "zustand"),
        (with(&[place[0], place[1], ("attribute[zustand][]", "blinkt")]), 400, "zustand"),
        (with(&[place[0], place[1], ("jurisdiction_id", "ulm")]), 404, "ulm"),
    ] {
        let answer = post(&mut program, "json", &key, &fields).await;
        assert_eq!((answer.status(), codes(&answer)), (status, vec![status.into()]), "{fields:?}");
        assert!(answer.text().contains(part), "{part}: {}", answer.text());
    }
}

#[tokio::test]
async fn questions_that_make_no_sense_are_400() {
    let town = town().await;
    let mut program = town.visitor();
    for query in [
        "start_date=yesterday",
        "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z",
        "start_date=2026-03-02&end_date=2026-03-01",
        "status=gone",
        "page=0",
        "page_size=x",
        "lat=47.6&long=9.1",
        "lat=47.6&long=9.1&radius=-1",
        "lat=x&long=9.1&radius=5",
        "bbox=1,2,3",
        "bbox=9,48,8,47",
        "extensions=perhaps",
        "keyword=tip",
        "page=1000000000&page_size=1000",
    ] {
        let answer = program.get(&format!("{V2}/requests.json?{query}")).await;
        assert_eq!((answer.status(), codes(&answer)), (400, vec![400]), "{query}");
    }
}

#[tokio::test]
async fn a_database_that_is_broken_is_500_in_the_format_of_the_address() {
    let town = town().await;
    let broken = town.store().write::<_, store::Error, _>(|tx| {
        Box::pin(async move { tx.query("DROP TABLE note").exec().await })
    });
    broken.await.expect("it is gone");
    let mut program = town.visitor();
    let answer = program.get(&format!("{V2}/requests.xml")).await;
    assert_eq!(answer.status(), 500, "{}", answer.text());
    assert!(answer.text().contains("<errors><error><code>500</code>"));
    let answer = program.get(&format!("{V2}/requests.json")).await;
    assert_eq!((answer.status(), codes(&answer)), (500, vec![500]));
}
