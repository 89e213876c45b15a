//! The mailbox: messages with documents, and the mail that says so.

use letters::store::list_mails;
use testkit::TestTown;

use crate::town::{EMAIL, citizen, message, town};

/// Subjects of the mails to the person.
async fn mails(town: &TestTown) -> Vec<(String, String)> {
    town.run_jobs().await;
    let mut tx = town.store().read().await.expect("the store reads");
    let all = list_mails(&mut tx, None, 100).await.expect("the mails are read");
    all.into_iter().filter(|m| m.recipient == EMAIL).map(|m| (m.subject, m.body)).collect()
}

#[tokio::test]
async fn a_message_is_new_until_it_is_opened_and_its_document_is_saved() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    message(&town, id, "Ihr Bescheid").await;
    let list = anna.get("/account/mailbox").await;
    assert_eq!(list.all(".al-entry__meta .al-chip"), ["neu"]);
    let path = list.attributes(".al-entry__title a", "href").remove(0);
    let page = anna.get(&path).await;
    assert_eq!(page.one("h1"), "Ihr Bescheid");
    assert!(page.text().contains("im Anhang finden Sie"));
    let file = anna.get(&format!("{path}/1")).await;
    assert!(file.bytes().starts_with(b"%PDF"));
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"Bescheid f_r Sie.pdf\"")
    );
    anna.get(&path).await;
    assert!(anna.get("/account/mailbox").await.all(".al-entry__meta .al-chip").is_empty());
    let mut tx = town.store().read().await.expect("the store reads");
    let opened =
        store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM journal WHERE verb = 'message_opened'");
    assert_eq!(opened.scalar::<i64>().await.expect("counted"), 1);
    let mut ben = town.person("ben@example.org", &[]).await;
    assert_eq!(ben.get(&path).await.status(), 404);
    assert_eq!(ben.get(&format!("{path}/1")).await.status(), 404);
}

#[tokio::test]
async fn a_mail_says_that_there_is_a_message_and_not_what_it_says() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    message(&town, id, "Ihr Bescheid").await;
    let told = mails(&town).await;
    assert_eq!(told.len(), 1);
    assert!(told[0].0.contains("Neue Nachricht") && !told[0].1.contains("Bescheid"));
    let path = anna.get("/account/mailbox").await.attributes(".al-entry__title a", "href");
    assert!(told[0].1.contains(&path[0]));
    assert!(anna.get("/account/choices").await.has("input[name=mailbox][checked]"));
    let token = anna.get("/account/choices").await.attributes("input[name=csrf]", "value");
    let none = anna.post("/account/choices", &[("csrf", &token[0])]).await;
    assert_eq!(none.location().as_deref(), Some("/account/choices?done=saved"));
    message(&town, id, "Noch einer").await;
    assert_eq!(mails(&town).await.len(), 1, "they want none");
    anna.post("/account/choices", &[("csrf", &token[0]), ("mailbox", "1")]).await;
    message(&town, id, "Und noch einer").await;
    assert_eq!(mails(&town).await.len(), 2);
}
