//! Files in pieces: they go on where the connection broke, and are looked at like any other.

use axum::body::Body;
use http::Request;
use serde_json::{Value, json};
use testkit::{Actor, Answer};

use crate::{
    filling::{SERVICE, step},
    town::{PDF, town},
};

const PIECE: usize = 512 * 1024;

async fn token(actor: &mut Actor) -> String {
    let page = actor.open(&step("nachweise")).await;
    page.attributes("input[name='csrf']", "value").remove(0)
}

pub async fn begin(actor: &mut Actor, input: &str, name: &str, bytes: usize) -> Answer {
    let token = token(actor).await;
    let request = Request::post(format!("{}/pieces", step("nachweise")))
        .header("x-csrf-token", token)
        .header("content-type", "application/json");
    let body = json!({ "input": input, "name": name, "bytes": bytes }).to_string();
    actor.send(request, Body::from(body)).await
}

pub async fn put(actor: &mut Actor, path: &str, piece: usize, content: &[u8]) -> Answer {
    let token = token(actor).await;
    let request = Request::put(format!("{path}?piece={piece}")).header("x-csrf-token", token);
    actor.send(request, Body::from(content.to_vec())).await
}

/// A PDF of two pieces and a bit.
fn long_pdf() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(2 * PIECE + 100, b' ');
    bytes.extend_from_slice(b"\n%%EOF\n");
    bytes
}

#[tokio::test]
async fn a_file_goes_on_where_the_connection_broke() {
    let town = town().await;
    let mut actor = town.visitor();
    let pdf = long_pdf();
    let begun = begin(&mut actor, "f-nachweis", "karte.pdf", pdf.len()).await;
    assert_eq!(begun.status(), 201, "{}", begun.text());
    let path = begun.json()["path"].as_str().unwrap().to_owned();
    let first = put(&mut actor, &path, 0, &pdf[..PIECE]).await;
    assert_eq!(first.json()["done"], 1);
    // Half a piece is no piece, a gap is told, and a repeat changes nothing.
    assert_eq!(put(&mut actor, &path, 1, &pdf[PIECE..PIECE + 9]).await.status(), 400);
    let gap = put(&mut actor, &path, 2, &pdf[2 * PIECE..]).await;
    assert_eq!((gap.status(), gap.json()["done"].clone()), (409, Value::from(1)));
    let again = put(&mut actor, &path, 0, &pdf[..PIECE]).await;
    assert_eq!((again.status(), again.json()["done"].clone()), (409, Value::from(1)));
    assert_eq!(actor.get(&path).await.json()["done"], 1);
    put(&mut actor, &path, 1, &pdf[PIECE..2 * PIECE]).await;
    let last = put(&mut actor, &path, 2, &pdf[2 * PIECE..]).await;
    assert_eq!(last.json()["whole"], true, "{}", last.text());
    assert_eq!(actor.get(&path).await.status(), 404, "it is not on its way any more");

    let page = actor.open(&step("nachweise")).await;
    assert!(page.main().contains("karte.pdf"), "{}", page.main());
    let file = page.attributes("a[href$='document.pdf']", "href").remove(0);
    assert_eq!(actor.get(&file).await.bytes(), pdf, "every byte at its place");
}

#[tokio::test]
async fn pieces_are_held_to_the_same_rules_as_forms() {
    let town = town().await;
    let mut actor = town.visitor();
    let large = begin(&mut actor, "f-nachweis", "gross.pdf", 16 * 1024 * 1024).await;
    assert_eq!(large.status(), 422);
    assert!(large.json()["error"].as_str().unwrap().contains("15 Megabyte"));
    assert_eq!(begin(&mut actor, "f-erklaerung_arbeit", "x.pdf", 9).await.status(), 404);

    let text = b"kein Bild und kein PDF";
    let begun = begin(&mut actor, "f-nachweis", "brief.docx", text.len()).await;
    let path = begun.json()["path"].as_str().unwrap().to_owned();
    let refused = put(&mut actor, &path, 0, text).await;
    assert_eq!(refused.status(), 422, "it is looked at by its content");
    assert_eq!(actor.get(&path).await.status(), 404, "and gone");

    let begun = begin(&mut actor, "f-nachweis", "karte.pdf", PDF.len()).await;
    let path = begun.json()["path"].as_str().unwrap().to_owned();
    let mut other = town.visitor();
    assert_eq!(put(&mut other, &path, 0, PDF).await.status(), 404, "it is another's draft");
    let request = Request::put(format!("{path}?piece=0")).header("x-csrf-token", "guessed");
    let foreign = actor.send(request, Body::from(PDF.to_vec())).await;
    assert_eq!(foreign.status(), 403, "without the page's token");
    let token = token(&mut actor).await;
    let request = Request::delete(&path).header("x-csrf-token", token);
    assert_eq!(actor.send(request, Body::empty()).await.status(), 204);
    assert_eq!(actor.get(&path).await.status(), 404);
}

#[tokio::test]
async fn no_more_files_come_than_the_field_takes() {
    let town = town().await;
    let mut actor = town.visitor();
    let mut taken = 0;
    for nr in 0..30 {
        let begun = begin(&mut actor, "f-nachweis", &format!("{nr}.pdf"), PDF.len()).await;
        if begun.status() != 201 {
            assert_eq!(begun.status(), 422);
            break;
        }
        let path = begun.json()["path"].as_str().unwrap().to_owned();
        assert_eq!(put(&mut actor, &path, 0, PDF).await.status(), 200);
        taken += 1;
    }
    let page = actor.open(&format!("/services/{SERVICE}/apply/nachweise")).await;
    assert_eq!(page.all("a[href$='document.pdf']").len(), taken);
    assert!((1..30).contains(&taken), "{taken}");
    assert!(!page.has("[data-pieces]"), "there is no room any more");
}

#[tokio::test]
async fn what_broke_off_and_was_not_gone_on_with_gives_way() {
    let town = town().await;
    let mut actor = town.visitor();
    let mut paths = Vec::new();
    // The field takes four.
    for nr in 0..5 {
        let begun = begin(&mut actor, "f-nachweis", &format!("{nr}.pdf"), PDF.len()).await;
        assert_eq!(begun.status(), 201, "nobody waits for the nightly sweep: {}", begun.text());
        paths.push(begun.json()["path"].as_str().unwrap().to_owned());
        town.clock.advance(kernel::Ts::MINUTE);
    }
    assert_eq!(actor.get(&paths[0]).await.status(), 404, "the oldest has gone");
    assert_eq!(actor.get(&paths[1]).await.status(), 200);
    assert_eq!(put(&mut actor, &paths[4], 0, PDF).await.json()["whole"], true);
}

#[tokio::test]
async fn a_page_of_another_draft_sends_no_file_into_this_one() {
    let town = town().await;
    let mut actor = town.visitor();
    let begun = begin(&mut actor, "f-nachweis", "karte.pdf", PDF.len()).await;
    let draft = begun.json()["draft"].as_str().unwrap().to_owned();
    let page = actor.open(&step("nachweise")).await;
    assert_eq!(page.attributes("[data-pieces]", "data-draft"), [draft]);
    let token = token(&mut actor).await;
    let request = Request::post(format!("{}/pieces", step("nachweise")))
        .header("x-csrf-token", token)
        .header("content-type", "application/json");
    let body = json!({ "input": "f-nachweis", "name": "x.pdf", "bytes": 9, "draft": "0011" });
    let refused = actor.send(request, Body::from(body.to_string())).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.json()["error"].as_str().unwrap().contains("nicht begonnen"));
}
