//! POST: what comes in is a report like any other.

use axum::{body::Body, http::Request};
use testkit::town::example;

use crate::{
    LAMP, V2, json, post, post_with_file, release, sender,
    staff_town::{clerk, now, town, verbs_of},
};

fn picture() -> Vec<u8> {
    std::fs::read(example("konstanz").join("demo/pictures/lamp.jpg")).expect("the picture is there")
}

#[tokio::test]
async fn a_report_comes_in_with_everything_and_is_read_back_once_it_is_released() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let more = [
        ("email", "anna@post.example"),
        ("first_name", "Anna"),
        ("last_name", "Maier"),
        ("phone", "07531 1"),
        ("address_string", "Seestraße 33"),
        ("address_id", "PW 112"),
        ("device_id", "x"),
        ("account_id", "y"),
        ("media_url", ""),
        ("jurisdiction_id", "konstanz"),
    ];
    let answer = post(&mut program, "json", &key, &[&LAMP[..], &more].concat()).await;
    assert_eq!(answer.status(), 201, "{}", answer.text());
    let sent = &answer.json()[0];
    let code = sent["service_request_id"].as_str().expect("a number at once").to_owned();
    assert!(sent.get("token").is_none(), "a number or a token, never both");
    let report = now(&town, &code).await;
    assert_eq!(report.department, "stadtwerke");
    assert_eq!(report.district.as_deref(), Some("altstadt"));
    assert_eq!(report.object_id.as_deref(), Some("PW 112"));
    assert_eq!(report.answers.0[0].value, "dunkel");
    assert!(verbs_of(&town, &code).await.contains(&"report_submitted".to_owned()));

    let path = format!("{V2}/requests/{code}.json");
    assert_eq!(program.get(&path).await.status(), 404, "nobody has read it yet");
    assert!(!program.get(&format!("{V2}/requests.json")).await.text().contains("flackert"));
    release(&town, &code).await;
    let read = json(&mut program, &path).await;
    assert_eq!(read[0]["description"], LAMP[3].1);
    assert_eq!(read[0]["status"], "open");
    assert_eq!(read[0]["address_id"], "PW 112");
    assert_eq!(read[0]["requested_datetime"], "2026-11-23T12:00:00Z");
    for secret in ["anna@post.example", "Maier", "07531 1"] {
        assert!(!program.get(&format!("{path}?extensions=true")).await.text().contains(secret));
    }
}

#[tokio::test]
async fn who_leaves_no_address_with_a_program_cannot_be_asked() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    for (more, reached) in [(&[][..], false), (&[("email", "anna@post.example")], true)] {
        let answer = post(&mut program, "json", &key, &[&LAMP[..], more].concat()).await;
        let sent = answer.json();
        let code = sent[0]["service_request_id"].as_str().expect("a number at once");
        let report = now(&town, code).await;
        let mut tx = town.store().read().await.expect("the store reads");
        let reach = reports::store::find_reach(&mut tx, report.id).await.expect("the store reads");
        assert_eq!(reach.any(), reached, "{more:?}");
    }
}

#[tokio::test]
async fn the_same_key_answers_the_same_number_and_makes_one_report() {
    let town = town().await;
    let (key, other) = (sender(&town).await, sender(&town).await);
    let mut program = town.visitor();
    let fields = [&LAMP[..], &[("idempotency_key", "17")]].concat();
    let first = post(&mut program, "json", &key, &fields).await;
    let again = post(&mut program, "json", &key, &fields).await;
    assert_eq!((first.status(), again.status()), (201, 200));
    assert_eq!(first.json(), again.json());
    let body = serde_urlencoded::to_string([&LAMP[..], &[("api_key", key.as_str())]].concat());
    let request = Request::post(format!("{V2}/requests.json"))
        .header("content-type", "application/x-www-form-urlencoded; charset=utf-8")
        .header("idempotency-key", "17");
    let by_header = program.send(request, Body::from(body.unwrap())).await;
    assert_eq!(by_header.json(), first.json());
    let elsewhere = post(&mut program, "json", &other, &fields).await;
    assert_ne!(elsewhere.json(), first.json(), "another program counts for itself");
}

#[tokio::test]
async fn a_simple_key_of_a_program_opens_no_reporters_page() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [&LAMP[..], &[("idempotency_key", "17"), ("email", "a@b.example")]].concat();
    assert_eq!(post(&mut program, "json", &key, &fields).await.status(), 201);
    // A browser that sends the same key through the form must not be handed the other's link.
    let form = "/reports/offline";
    let token = "00000000-0000-0000-0000-000000000017";
    let sent = [
        ("idempotency_key", token),
        ("text", "x"),
        ("category", "strassenlaterne"),
        ("q-zustand", "dunkel"),
        ("address", "Hafen"),
    ];
    program.fill(form, form, &sent).await;
    let own = program.open("/reports/new/done").await;
    assert!(!own.text().contains("flackert"));
}

#[tokio::test]
async fn a_picture_comes_with_the_report_and_shows_once_released() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [&[("api_key", key.as_str())], &LAMP[..]].concat();
    let answer = post_with_file(&mut program, &fields, &picture(), false).await;
    assert_eq!(answer.status(), 201, "{}", answer.text());
    let code = answer.json()[0]["service_request_id"].as_str().unwrap().to_owned();
    release(&town, &code).await;
    let read = json(&mut program, &format!("{V2}/requests/{code}.json?extensions=true")).await;
    let url = read[0]["media_url"].as_str().expect("a picture").to_owned();
    assert_eq!(read[0]["extended_attributes"]["media_urls"][0], url.as_str());
    let path = url.split_once(&town.host).expect("our own address").1.to_owned();
    assert_eq!(program.get(&path).await.status(), 200);
}

#[tokio::test]
async fn a_key_after_the_picture_is_said_to_be_late_and_nothing_is_lost_in_silence() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [&[("api_key", key.as_str())], &LAMP[..]].concat();
    let answer = post_with_file(&mut program, &fields, &picture(), true).await;
    assert_eq!(answer.status(), 400, "{}", answer.text());
    assert!(answer.text().contains("api_key"));
    let answer = post_with_file(&mut program, &fields, b"no picture", false).await;
    assert_eq!(answer.status(), 400, "{}", answer.text());
}

#[tokio::test]
async fn a_link_to_a_picture_elsewhere_is_for_staff_only() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let link = "https://pictures.example/1.jpg";
    let fields = [&LAMP[..], &[("media_url", link)]].concat();
    let answer = post(&mut program, "json", &key, &fields).await;
    let code = answer.json()[0]["service_request_id"].as_str().unwrap().to_owned();
    release(&town, &code).await;
    let path = format!("{V2}/requests/{code}.json?extensions=true");
    assert!(!program.get(&path).await.text().contains("pictures.example"));
    assert!(!program.get(&format!("/reports/{code}")).await.text().contains("pictures.example"));
    let mut clerk = clerk(&town, "stadtwerke").await;
    assert!(clerk.get(&format!("/staff/reports/{code}")).await.text().contains(link));
}

#[tokio::test]
async fn words_are_not_asked_for_and_xml_answers_with_a_number() {
    let town = town().await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [LAMP[0], ("address_string", "Am Hafen"), ("attribute[zustand][]", "dunkel")];
    let answer = post(&mut program, "xml", &key, &fields).await;
    assert_eq!(answer.status(), 201, "{}", answer.text());
    let text = answer.text();
    let (_, rest) = text.split_once("<service_request_id>").expect("a number");
    let code = rest.split_once('<').unwrap().0;
    assert_eq!(now(&town, code).await.title, "Straßenlaterne defekt");
}

#[tokio::test]
async fn where_numbers_come_later_a_token_stands_for_one_until_the_release() {
    let town = crate::shapes::town_with(|text| {
        text.replace("key = \"strassenlaterne\"", "key = \"strassenlaterne\"\nopen311 = \"batch\"")
    })
    .await;
    let key = sender(&town).await;
    let mut program = town.visitor();
    let fields = [&LAMP[..], &[("idempotency_key", "1")]].concat();
    let sent = post(&mut program, "json", &key, &fields).await.json();
    assert_eq!(sent, post(&mut program, "json", &key, &fields).await.json());
    assert!(sent[0].get("service_request_id").is_none(), "a token or a number, never both");
    let token = sent[0]["token"].as_str().expect("a token").to_owned();
    let path = format!("{V2}/tokens/{token}.json");
    let waiting = json(&mut program, &path).await;
    assert_eq!(waiting, serde_json::json!([{"token": token}]));
    let code = crate::shapes::newest(&town).await;
    release(&town, &code).await;
    let ready = json(&mut program, &path).await;
    assert_eq!(ready, serde_json::json!([{"service_request_id": code, "token": token}]));
}
