//! Once-only: kept by the person, seen by them alone, gone when they say so.

use crate::town::{citizen, town};

const ADD: &str = "/account/kept/add";

#[test]
fn what_can_be_kept_is_what_services_ask_for() {
    assert_eq!(identity::kept::NAMES, services::definition::PREFILL_KEYS);
}

#[tokio::test]
async fn a_person_keeps_sees_and_deletes_their_data_with_source_and_date() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    let add = format!("{ADD}?name=person.address");
    let missing = anna.fill(&add, ADD, &[("street", "Seestraße")]).await;
    assert_eq!(missing.status(), 422);
    assert_eq!(missing.attributes("#street", "value"), ["Seestraße"]);
    let parts = [
        ("street", "Seestraße"),
        ("house_number", "1"),
        ("postcode", "78464"),
        ("town", "Konstanz"),
    ];
    let kept = anna.fill(&add, ADD, &parts).await;
    assert_eq!(kept.location().as_deref(), Some("/account/kept?done=kept"));
    anna.fill(&add, ADD, &parts).await;
    let phone = format!("{ADD}?name=person.phone");
    anna.fill(&phone, ADD, &[("value", "07531 1")]).await;
    let list = anna.get("/account/kept").await;
    assert_eq!(list.all("tbody tr").len(), 2, "kept twice is kept once");
    assert!(list.text().contains("Seestraße 1, 78464 Konstanz"));
    assert!(list.text().contains("von Ihnen eingetragen"));
    let mut tx = town.store().read().await.expect("the store reads");
    let data = identity::kept::list(&mut tx, id).await.expect("the data are read");
    assert_eq!(data[0].value["postcode"], "78464");
    drop(tx);
    let mut ben = town.person("ben@example.org", &[]).await;
    assert!(!ben.get("/account/kept").await.has("tbody tr"));
    let datum = list.attributes("input[name=datum]", "value").remove(0);
    let token = ben.get(ADD).await;
    let token = ben
        .get(&format!("{ADD}?name=person.phone"))
        .await
        .attributes("input[name=csrf]", "value")
        .pop()
        .or(token.attributes("input[name=csrf]", "value").pop())
        .expect("a token");
    ben.post("/account/kept/forget", &[("datum", &datum), ("csrf", &token)]).await;
    assert_eq!(anna.get("/account/kept").await.all("tbody tr").len(), 2, "not Ben's to delete");
    anna.fill("/account/kept", "/account/kept/forget", &[]).await;
    assert_eq!(anna.get("/account/kept").await.all("tbody tr").len(), 1);
}

#[tokio::test]
async fn nothing_else_is_kept() {
    let town = town().await;
    let (mut anna, _) = citizen(&town).await;
    let token = anna.get(&format!("{ADD}?name=person.phone")).await;
    let token = token.attributes("input[name=csrf]", "value").remove(0);
    let sent = [("name", "person.religion"), ("value", "x"), ("csrf", token.as_str())];
    assert_eq!(anna.post(ADD, &sent).await.status(), 422);
    assert!(!anna.get("/account/kept").await.has("tbody tr"));
}
