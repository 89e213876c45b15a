//! Who looked at my data, and asking why.

use kernel::Ts;

use crate::town::{administrator, citizen, look, message, town};

#[tokio::test]
async fn the_log_is_filtered_by_department_and_day_and_read_by_machines() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    look(&town, id, "tiefbauamt", "Rückfrage zum Ort").await;
    town.clock.advance(2 * Ts::DAY);
    look(&town, id, "koordination", "Zuordnung").await;
    let all = anna.get("/account/access").await;
    assert_eq!(all.all("tbody tr").len(), 2);
    assert!(!all.text().contains("Carla"), "the department, not the clerk");
    let one = anna.get("/account/access?department=tiefbauamt").await;
    assert!(one.one("tbody tr").contains("Rückfrage zum Ort"));
    let late = anna.get("/account/access?from=2026-11-24").await;
    assert!(late.one("tbody tr").contains("Zuordnung"));
    let early = anna.get("/account/access?until=2026-11-23").await;
    assert!(early.one("tbody tr").contains("Rückfrage"));
    let told = anna.get("/account/access/v2/findUsage?limit=1&offset=1").await.json();
    assert_eq!(told["totalUsages"], 2);
    let usages = told["usages"].as_array().expect("a list");
    assert_eq!(usages.len(), 1);
    assert_eq!(usages[0]["action"], "Rückfrage zum Ort");
    assert_eq!(usages[0]["receiverCode"], "tiefbauamt");
    assert_eq!(usages[0]["receiverSystem"], "report");
    assert!(usages[0]["logtime"].as_str().is_some_and(|t| t.starts_with("2026-11-23T")));
    let period = anna.get("/account/access/v2/findUsage?periodStart=2026-11-24T00:00:00Z").await;
    assert_eq!(period.json()["totalUsages"], 1);
    assert!(anna.get("/account/access/v2/usagePeriod").await.json()["periodStart"].is_string());
    assert_eq!(town.visitor().get("/account/access/v2/heartbeat").await.json()["status"], "UP");
    assert_eq!(town.visitor().get("/account/access/v2/findUsage").await.status(), 303);
}

#[tokio::test]
async fn an_objection_goes_to_the_administrators_and_the_answer_to_the_mailbox() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    look(&town, id, "tiefbauamt", "Rückfrage zum Ort").await;
    let page = anna.get("/account/access").await;
    let ask = page.attributes("tbody td a", "href").remove(0);
    let empty = anna.fill(&ask, &ask, &[]).await;
    assert_eq!(empty.status(), 422);
    let asked = anna.fill(&ask, &ask, &[("text", "Ich kenne diese Stelle nicht.")]).await;
    assert_eq!(asked.location().as_deref(), Some("/account/access?done=objected"));
    assert!(anna.get("/account/access").await.text().contains("Gestellt, Antwort folgt"));
    let mut ben = town.person("ben@example.org", &[]).await;
    assert_eq!(ben.get(&ask).await.status(), 404);
    assert_eq!(ben.get("/staff/objections").await.status(), 403);
    let mut it = administrator(&town).await;
    let desk = it.get("/staff/objections").await;
    let objection = desk.attributes("tbody th a", "href").remove(0);
    let page = it.get(&objection).await;
    assert!(page.text().contains("Ich kenne diese Stelle nicht."));
    assert!(!page.text().contains("Unverwechselbar"), "the answer needs no name");
    town.clock.advance(Ts::HOUR);
    it.fill(&objection, &objection, &[("answer", "Es ging um Ihre Meldung.")]).await;
    assert!(anna.get("/account/access").await.text().contains("Es ging um Ihre Meldung."));
    let mailbox = anna.get("/account/mailbox").await;
    assert_eq!(mailbox.all(".al-entry__title"), ["Antwort auf Ihre Nachfrage zu einem Zugriff"]);
    let timeline = anna.get("/account/timeline").await.all(".al-entry__title");
    assert!(timeline.contains(&"Nachfrage zu einem Zugriff beantwortet".to_owned()));
    assert!(!it.get(&objection).await.has("form[method=post] textarea"), "answered once");
    message(&town, id, "Nachher").await;
}
