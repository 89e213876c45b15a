//! One draft in two browsers at the same moment: nothing that was stored is lost, and what has gone
//! stays gone.

use std::{convert::Infallible, future::Future};

use axum::body::Body;
use futures_util::stream;
use http::Request;
use testkit::{Actor, Answer, TestTown};

use crate::{
    filling::{SERVICE, business, scope, step},
    pieces::{begin, put},
    town::{PDF, town},
};

/// Somebody with the code of the actor's draft.
async fn beside(town: &TestTown, actor: &mut Actor) -> Actor {
    let code = actor.open(&step("umfang")).await.one(".al-code");
    let mut other = town.visitor();
    let resume = "/services/resume";
    other.fill(resume, resume, &[("code", &code)]).await;
    other
}

/// Sends a step whose words arrive only after `meanwhile` is done: the page had been read by then.
async fn save_slowly(
    actor: &mut Actor,
    path: &str,
    fields: &[(&str, &str)],
    meanwhile: impl Future<Output = ()> + Send + 'static,
) -> Answer {
    let page = actor.open(path).await;
    let token = page.attributes("input[name='csrf']", "value").remove(0);
    let asked = page.attributes("input[name='do-asked']", "value");
    let mut pairs = vec![("csrf", token.as_str())];
    pairs.extend(asked.iter().map(|name| ("do-asked", name.as_str())));
    pairs.extend(fields);
    let body = serde_urlencoded::to_string(pairs).unwrap();
    let words = stream::once(async move {
        meanwhile.await;
        Ok::<_, Infallible>(body)
    });
    let request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    actor.send(request, Body::from_stream(words)).await
}

#[tokio::test]
async fn a_file_that_finishes_in_another_browser_stays() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let mut other = beside(&town, &mut actor).await;
    let meanwhile = async move {
        let begun = begin(&mut other, "f-nachweis", "karte.pdf", PDF.len()).await;
        let path = begun.json()["path"].as_str().unwrap().to_owned();
        assert_eq!(put(&mut other, &path, 0, PDF).await.json()["whole"], true);
        scope(&mut other, "stadt", &[]).await;
    };
    let fields = [("f-firma", "Elektro Schwarz GmbH")];
    save_slowly(&mut actor, &step("betrieb"), &fields, meanwhile).await;

    let papers = actor.open(&step("nachweise")).await;
    assert!(papers.main().contains("karte.pdf"), "{}", papers.main());
    let business = actor.open(&step("betrieb")).await;
    assert_eq!(business.attributes("#f-firma", "value"), ["Elektro Schwarz GmbH"]);
    let scope = actor.open(&step("umfang")).await;
    assert!(scope.text().contains("Messgerät"), "what was typed elsewhere as well");
}

#[tokio::test]
async fn a_draft_that_was_thrown_away_meanwhile_does_not_rise_again() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let mut other = beside(&town, &mut actor).await;
    let code = actor.open(&step("umfang")).await.one(".al-code");
    let meanwhile = async move {
        let discard = format!("/services/{SERVICE}/discard");
        assert_eq!(other.fill(&step("umfang"), &discard, &[]).await.status(), 303);
    };
    let saved = save_slowly(&mut actor, &step("betrieb"), &[], meanwhile).await;
    assert_eq!(saved.status(), 410, "{}", saved.main());
    let resume = "/services/resume";
    let resumed = town.visitor().fill(resume, resume, &[("code", &code)]).await;
    assert_eq!(resumed.status(), 422, "its code opens nothing");
}
