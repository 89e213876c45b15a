//! Open311 as a program meets it: both formats, every endpoint, every refusal.

mod staff_town;

#[path = "open311/errors.rs"]
mod errors;
#[path = "open311/files.rs"]
mod files;
#[path = "open311/keys.rs"]
mod keys;
#[path = "open311/reading.rs"]
mod reading;
#[path = "open311/sending.rs"]
mod sending;
#[path = "open311/shapes.rs"]
mod shapes;

use axum::{body::Body, http::Request};
use kernel::Actor as Author;
use reports::{
    Deed,
    api::key::{self, ApiKeyId, Wish},
    store::find_by_code,
    verbs,
};
use serde_json::Value;
use staff_town::{Like, report};
use store::Error;
use testkit::{Actor, Answer, TestTown};

const V2: &str = "/open311/v2";

/// A key as a program holds it.
async fn key(town: &TestTown, may_create: bool, may_read_details: bool) -> (ApiKeyId, String) {
    let secret = key::fresh(&town.app.chance);
    let (chance, issued) = (town.app.chance.clone(), secret.clone());
    let wish = Wish { name: "App".to_owned(), may_create, may_read_details };
    let id = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let actor = Author::System("test");
            key::issue(tx, &chance, testkit::town::NOW, &actor, &issued, &wish).await
        })
    });
    (id.await.expect("the key is stored"), secret)
}

async fn sender(town: &TestTown) -> String {
    key(town, true, false).await.1
}

fn deed(town: &TestTown) -> Deed {
    Deed {
        actor: Author::System("test"),
        department: "tiefbauamt".to_owned(),
        now: town.app.clock.now(),
        chance: town.app.chance.clone(),
    }
}

/// Lets the public see a report with all its pictures.
async fn release(town: &TestTown, code: &str) {
    let (deed, code) = (deed(town), code.to_owned());
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let report = find_by_code(tx, &code).await?.expect("it is there");
                let pictures = reports::store::list_pictures(tx, report.id).await?;
                let all: Vec<_> = pictures.iter().map(|p| p.file).collect();
                verbs::release(tx, &deed, &report, &all).await
            })
        })
        .await
        .expect("it is released");
}

/// A report everybody sees.
async fn public(town: &TestTown, like: Like) -> String {
    let code = report(town, like).await;
    release(town, &code).await;
    code
}

/// An answer that has to be well and JSON.
async fn json(actor: &mut Actor, path: &str) -> Value {
    let answer = actor.get(path).await;
    assert_eq!(answer.status(), 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
    answer.json()
}

/// Numbers of the requests an address lists, in their order.
async fn listed(actor: &mut Actor, query: &str) -> Vec<String> {
    let all = json(actor, &format!("{V2}/requests.json{query}")).await;
    let all = all.as_array().expect("a list").clone();
    all.iter().map(|r| r["service_request_id"].as_str().expect("text").to_owned()).collect()
}

const LAMP: [(&str, &str); 5] = [
    ("service_code", "strassenlaterne"),
    ("lat", "47.6603"),
    ("long", "9.1751"),
    ("description", "Die Laterne flackert seit Montag."),
    ("attribute[zustand]", "dunkel"),
];

/// What a program sends.
async fn post(actor: &mut Actor, ending: &str, key: &str, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("api_key", key)];
    all.extend_from_slice(fields);
    actor.post(&format!("{V2}/requests.{ending}"), &all).await
}

/// A form with a file, the way `requests` and `curl` write it.
async fn post_with_file(
    actor: &mut Actor,
    fields: &[(&str, &str)],
    file: &[u8],
    first: bool,
) -> Answer {
    let mark = "----program";
    let mut texts = Vec::new();
    for (name, value) in fields {
        let head = format!("--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        texts.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
    }
    let head = "Content-Disposition: form-data; name=\"media\"; filename=\"lamp.jpg\"";
    let mut picture =
        format!("--{mark}\r\n{head}\r\nContent-Type: image/jpeg\r\n\r\n").into_bytes();
    picture.extend_from_slice(file);
    picture.extend_from_slice(b"\r\n");
    let mut body = if first { [picture, texts].concat() } else { [texts, picture].concat() };
    body.extend_from_slice(format!("--{mark}--\r\n").as_bytes());
    let request = Request::post(format!("{V2}/requests.json"))
        .header("content-type", format!("multipart/form-data; boundary={mark}"));
    actor.send(request, Body::from(body)).await
}
