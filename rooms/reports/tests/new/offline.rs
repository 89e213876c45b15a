use axum::{
    body::Body,
    http::{Request, request::Builder},
};
use testkit::{Actor, Answer};

use crate::{picture, received, stored, voiced::town};

const KEY: &str = "3f0a7c1e-8d3b-4a52-9c76-2b1e5d4f6a70";
const BOUNDARY: &str = "----drafts";

fn request() -> Builder {
    Request::post("/reports/offline")
        .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
        .header("accept", "application/json")
}

/// What the island sends, with a token of another day.
async fn sent(actor: &mut Actor, request: Builder, fields: &[(&str, &str)]) -> Answer {
    let mut body = Vec::new();
    let all = [("csrf", "of last week"), ("idempotency_key", KEY)];
    for (name, value) in all.iter().chain(fields) {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"");
        body.extend_from_slice(format!("{head}\r\n\r\n{value}\r\n").as_bytes());
    }
    let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"pictures\"");
    let head = format!("{head}; filename=\"lamp.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(&picture("lamp.jpg"));
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    actor.send(request, Body::from(body)).await
}

const REPORT: [(&str, &str); 5] = [
    ("category", "strassenlaterne"),
    ("q-zustand", "dunkel"),
    ("address", "am Hafen"),
    ("text", "Die Laterne ist aus"),
    ("created_at", "2026-11-20T10:00:00Z"),
];

#[tokio::test]
async fn a_report_written_offline_arrives_once_however_often_it_is_sent() {
    let town = town().await;
    let mut anna = town.visitor();
    let first = sent(&mut anna, request().header("idempotency-key", KEY), &REPORT).await;
    assert_eq!(first.status(), 201, "{}", first.text());
    let again = sent(&mut anna, request().header("idempotency-key", KEY), &REPORT).await;
    assert_eq!(again.status(), 200);
    assert_eq!(first.json(), again.json());
    let codes = received(&town).await;
    assert_eq!(codes.len(), 1);
    let report = stored(&town, &codes[0]).await;
    assert_eq!(report.address.as_deref(), Some("am Hafen"));
    let answers: Vec<_> = report.answers.0.iter().map(|a| (&*a.question, &*a.value)).collect();
    assert_eq!(answers, [("zustand", "dunkel")]);
    let url = first.json()["secret_url"].as_str().unwrap().to_owned();
    let own = anna.get(&url).await;
    assert_eq!(own.all(".al-pictures > li").len(), 1);
}

#[tokio::test]
async fn what_is_wrong_comes_back_at_its_field() {
    let town = town().await;
    let mut ben = town.visitor();
    let fields = [("category", "nonsense"), ("email", "ben@")];
    let answer = sent(&mut ben, request().header("idempotency-key", KEY), &fields).await;
    assert_eq!(answer.status(), 422);
    let errors = answer.json()["errors"].clone();
    let fields: Vec<&str> =
        errors.as_array().unwrap().iter().map(|e| e["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["category", "text", "address", "email"]);
    assert!(received(&town).await.is_empty());
}

#[tokio::test]
async fn a_foreign_page_cannot_send_and_a_stale_form_without_a_key_neither() {
    let town = town().await;
    let mut carla = town.visitor();
    let foreign = request().header("idempotency-key", KEY).header("sec-fetch-site", "cross-site");
    assert_eq!(sent(&mut carla, foreign, &REPORT).await.status(), 403);
    assert_eq!(sent(&mut carla, request(), &REPORT).await.status(), 403);
    assert!(received(&town).await.is_empty());
}

#[tokio::test]
async fn a_draft_that_waited_is_its_writers_whoever_is_signed_in_when_it_is_sent() {
    let town = town().await;
    let mut anna = town.person("anna@post.example", &[]).await;
    let mut ben = town.person("ben@post.example", &[]).await;
    let link = anna.get("/reports/offline").await;
    let id = link.attributes("link[rel=al-offline]", "data-person").remove(0);
    let by_anna = [REPORT.as_slice(), &[("person", id.as_str())]].concat();
    let other = "5b0a7c1e-8d3b-4a52-9c76-2b1e5d4f6a71";
    let bens = sent(&mut ben, request().header("idempotency-key", KEY), &by_anna).await;
    assert_eq!(bens.status(), 201, "it is sent all the same");
    assert!(!ben.get("/reports/mine").await.main().contains(&code(&bens)));
    assert!(!anna.get("/reports/mine").await.main().contains(&code(&bens)));
    let annas = sent(&mut anna, request().header("idempotency-key", other), &by_anna).await;
    assert!(anna.get("/reports/mine").await.main().contains(&code(&annas)));
}

fn code(answer: &Answer) -> String {
    answer.json()["code"].as_str().expect("a code").to_owned()
}

#[tokio::test]
async fn the_questions_of_the_topic_wait_in_the_page_and_are_asked_without_a_script_too() {
    let town = town().await;
    let mut emil = town.visitor();
    let page = "/reports/offline";
    let before = emil.get(page).await;
    assert!(before.has("template[data-category=strassenlaterne]"));
    assert!(before.all("[data-questions] label").is_empty(), "no topic is chosen yet");
    let unasked: Vec<_> = REPORT.into_iter().filter(|(name, _)| *name != "q-zustand").collect();
    let asked = emil.fill(page, page, &unasked).await;
    assert_eq!(asked.status(), 422);
    assert_eq!(asked.one("[data-questions] .kern-error"), "Bitte beantworten Sie diese Frage.");
    assert_eq!(asked.attributes("[data-questions] input[type=radio]", "name")[0], "q-zustand");
    let done = emil.fill(page, page, &REPORT).await;
    assert_eq!(done.location().as_deref(), Some("/reports/new/done"), "{}", done.main());
}

#[tokio::test]
async fn the_page_works_without_a_script_too() {
    let town = town().await;
    let mut dora = town.visitor();
    let page = "/reports/offline";
    let missing = dora.fill(page, page, &[("text", "Nur Text")]).await;
    assert_eq!(missing.status(), 422);
    assert_eq!(missing.one("textarea"), "Nur Text");
    let done = dora.fill(page, page, &REPORT).await;
    assert_eq!(done.location().as_deref(), Some("/reports/new/done"), "{}", done.main());
    assert_eq!(dora.get("/reports/new/done").await.one(".al-code"), received(&town).await[0]);
}
