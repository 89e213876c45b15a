//! What the answers look like, letter by letter, and who may read them.

use axum::{body::Body, http::Request};
use reports::store::{Inbox, InboxFilter, list_cases};
use serde_json::json;
use testkit::{
    TestTown,
    town::{example, folder_files},
};

use crate::{
    V2, json, public,
    staff_town::{Like, town},
};

/// The town with another `categories.toml`.
pub async fn town_with(change: impl FnOnce(&str) -> String) -> TestTown {
    let town = town().await;
    let mut files = folder_files(&example("konstanz"));
    let name = "categories.toml";
    let text = String::from_utf8(files[name].clone()).expect("text");
    let changed = change(&text);
    assert_ne!(changed, text, "nothing was changed");
    files.insert(name.to_owned(), changed.into_bytes());
    let hosts = vec![town.host.clone()];
    let registry = town.app.towns.registry();
    registry.put(&town.town.key, hosts, files, testkit::town::NOW).await.expect("it is put");
    town.app.towns.refresh().await.expect("it is read");
    town
}

/// Number of the report that came in last.
pub async fn newest(town: &TestTown) -> String {
    let mut tx = town.store().read().await.expect("the store opens");
    let lines = list_cases(&mut tx, Inbox::New, &InboxFilter::default(), 1).await;
    lines.expect("the inbox opens").remove(0).code
}

#[tokio::test]
async fn the_discovery_names_the_protocol_its_address_and_both_formats() {
    let town = town().await;
    let mut program = town.visitor();
    let found = json(&mut program, "/open311/discovery.json").await;
    let endpoint = &found["endpoints"][0];
    assert_eq!(endpoint["specification"], "http://wiki.open311.org/GeoReport_v2");
    assert_eq!(endpoint["url"], format!("http://{}/open311/v2", town.host));
    assert_eq!(endpoint["type"], "production");
    assert_eq!(endpoint["formats"], json!(["text/xml", "application/json"]));
    assert!(found["key_service"].as_str().unwrap().contains("rathaus@konstanz.example"));
    assert_eq!(found, json(&mut program, &format!("{V2}/discovery.json")).await);
    let xml = program.get("/open311/discovery.xml").await;
    assert_eq!(xml.header("content-type"), Some("text/xml; charset=utf-8"));
    let text = xml.text();
    assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<discovery><changeset>"));
    assert!(text.contains("<formats><format>text/xml</format>"), "{text}");
}

#[tokio::test]
async fn every_category_is_a_service_and_says_whether_it_asks_more() {
    let town = town().await;
    let mut program = town.visitor();
    let services = json(&mut program, &format!("{V2}/services.json?locale=en")).await;
    let all = services.as_array().expect("a list");
    let lamp = all.iter().find(|s| s["service_code"] == "strassenlaterne").expect("the lamp");
    assert_eq!(lamp["service_name"], "Street lamp broken");
    assert_eq!(lamp["metadata"], true);
    assert_eq!(lamp["type"], "realtime");
    assert_eq!(lamp["group"], "Street lighting");
    assert_eq!(lamp["keywords"], "defect,Street lighting,Lamp");
    assert!(all.iter().any(|s| s["metadata"] == false));
    let xml = program.get(&format!("{V2}/services.xml?jurisdiction_id=")).await.text();
    assert!(xml.contains("<services><service><service_code>strassenlaterne</service_code>"));
    assert!(xml.contains("<metadata>true</metadata><type>realtime</type>"));
}

#[tokio::test]
async fn a_definition_holds_questions_in_order_and_notices_nobody_has_to_answer() {
    let town = town().await;
    let mut program = town.visitor();
    let path = format!("{V2}/services/strassenlaterne.json?locale=en");
    let definition = json(&mut program, &path).await;
    assert_eq!(definition["service_code"], "strassenlaterne");
    let attributes = definition["attributes"].as_array().expect("a list");
    let of = |code: &str| attributes.iter().find(|a| a["code"] == code).expect(code).clone();
    let lamp = of("lampe");
    assert_eq!((&lamp["variable"], &lamp["datatype"]), (&json!(true), &json!("string")));
    assert_eq!(lamp["values"], json!([]));
    let state = of("zustand");
    assert_eq!((&state["required"], &state["datatype"]), (&json!(true), &json!("singlevaluelist")));
    assert_eq!(state["values"][0]["key"], "dunkel");
    let orders: Vec<i64> = attributes.iter().map(|a| a["order"].as_i64().unwrap()).collect();
    assert_eq!(orders, (1..=i64::try_from(orders.len()).unwrap()).collect::<Vec<_>>());
    for notice in attributes.iter().filter(|a| a["variable"] == false) {
        assert_eq!(notice["required"], false);
    }
    let xml = program.get(&format!("{V2}/services/strassenlaterne.xml")).await.text();
    assert!(xml.contains(
        "<service_definition><service_code>strassenlaterne</service_code><attributes><attribute>"
    ));
    assert!(xml.contains("<values><value><key>dunkel</key><name>"), "{xml}");
}

#[tokio::test]
async fn a_request_reads_the_same_in_both_formats() {
    let town = town().await;
    let code = public(&town, Like { text: "Loch & <Riss>", ..Like::default() }).await;
    let mut program = town.visitor();
    let answer = program.get(&format!("{V2}/requests/{code}.xml")).await;
    assert_eq!(answer.header("content-type"), Some("text/xml; charset=utf-8"));
    assert_eq!(
        answer.text(),
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests><request>\
             <service_request_id>{code}</service_request_id><status>open</status><status_notes/>\
             <service_name>Straßenschaden</service_name><service_code>strassenschaden</service_code>\
             <description>Loch &amp; &lt;Riss&gt;</description>\
             <agency_responsible>Tiefbauamt</agency_responsible><service_notice/>\
             <requested_datetime>2026-11-23T12:00:00Z</requested_datetime>\
             <updated_datetime>2026-11-23T12:00:00Z</updated_datetime><expected_datetime/>\
             <address>Altstadt</address><address_id/><zipcode/><lat>47.66</lat><long>9.175</long>\
             <media_url/></request></service_requests>\n"
        )
    );
    assert_eq!(
        json(&mut program, &format!("{V2}/requests/{}.json", code.to_lowercase())).await,
        json!([{
            "service_request_id": code, "status": "open", "status_notes": null,
            "service_name": "Straßenschaden", "service_code": "strassenschaden",
            "description": "Loch & <Riss>", "agency_responsible": "Tiefbauamt",
            "service_notice": null, "requested_datetime": "2026-11-23T12:00:00Z",
            "updated_datetime": "2026-11-23T12:00:00Z", "expected_datetime": null,
            "address": "Altstadt", "address_id": null, "zipcode": null,
            "lat": 47.66, "long": 9.175, "media_url": null,
        }])
    );
}

#[tokio::test]
async fn pages_of_other_sites_may_read_and_nothing_else() {
    let town = town().await;
    let mut program = town.visitor();
    for path in ["/open311/v2/services.json", "/open311/v2/requests.json", "/open311/v2/none.json"]
    {
        let answer = program.get(path).await;
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(answer.header("access-control-allow-credentials"), None);
    }
    let ask = Request::builder().method("OPTIONS").uri(format!("{V2}/requests.json"));
    let ask = ask.header("origin", "https://app.example");
    let answer =
        program.send(ask.header("access-control-request-method", "GET"), Body::empty()).await;
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert!(!answer.header("access-control-allow-methods").unwrap().contains("POST"));
    let sent = crate::post(&mut program, "json", "alm_none", &[]).await;
    assert_eq!(sent.header("access-control-allow-origin"), None);
    for path in ["/", "/reports", "/search?q=x", "/staff/reports"] {
        let answer = program.get(path).await;
        assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
    }
}
