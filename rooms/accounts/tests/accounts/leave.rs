//! Deleting the account: what goes, what stays, over all tables.

use std::collections::{BTreeMap, BTreeSet};

use identity::Role;
use testkit::TestTown;

use crate::town::{EMAIL, NAME, PHONE, STREET, citizen, everywhere, town};

/// Tables in which the number of an erased account may stand, and what says so.
const NUMBERS: &[(&str, &str)] = &[
    ("access_log", "access_log_days"),
    ("field_act", "field_list_days"),
    ("field_stop", "field_list_days"),
    ("journal", "the journal names actors by number"),
    ("job", "what is still to be done about what happened"),
    ("outbox", "what happened, until all rooms heard it"),
    ("person", "the number itself, with nothing beside it"),
];

/// The file of a case stays as long as its service says, with what was sent, said and issued, and
/// the books as long as the law says; which of their columns, `forgotten.rs` looks at.
const FILES: [&str; 12] = [
    "application",
    "application_file",
    "case_decision",
    "case_extension",
    "case_leg",
    "case_letter",
    "case_message",
    "case_request",
    "payment",
    "payment_refund",
    "permit",
    "permit_change",
];

/// Tables with a text in one of their rows, each with the first such row.
async fn holding(town: &TestTown, text: &str) -> BTreeMap<String, String> {
    let mut snapshot = town.store().snapshot().await.expect("the rows are read");
    let mut found = BTreeMap::new();
    for table in snapshot.tables().await.expect("the tables are listed") {
        let rows = snapshot.rows(&table, |cells| {
            let row: String = cells.iter().map(|cell| format!("{}\n", cell.json())).collect();
            if row.to_lowercase().contains(&text.to_lowercase()) {
                found.entry(table.name.clone()).or_insert(row);
            }
            Ok(())
        });
        rows.await.expect("the rows are read");
    }
    found
}

#[tokio::test]
async fn nothing_personal_is_left_outside_of_what_the_rooms_declare() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    everywhere(&town, id).await;
    let before = holding(&town, EMAIL).await;
    for table in ["person", "contact", "follower", "mail", "signin_link", "identity_subject"] {
        assert!(before.contains_key(table), "{table} holds the address before");
    }
    let unsure = anna.fill("/account/leave", "/account/leave", &[]).await;
    assert_eq!(unsure.status(), 422);
    let gone = anna.fill("/account/leave", "/account/leave", &[("sure", "1")]).await;
    assert_eq!(gone.location().as_deref(), Some("/"));
    assert_eq!(anna.get("/account").await.status(), 303);
    for text in [EMAIL, NAME, "Unverwechselbar", STREET, PHONE] {
        let left = holding(&town, text).await;
        let stray: Vec<_> = left.keys().filter(|t| !FILES.contains(&t.as_str())).collect();
        assert!(stray.is_empty(), "{text}: {left:?}");
    }
    assert!(!holding(&town, NAME).await.contains_key("application_draft"));
    assert!(holding(&town, "proposal_ended").await.contains_key("journal"), "its end is told");
    let allowed: BTreeSet<&str> = NUMBERS.iter().map(|(table, _)| *table).collect();
    let found = holding(&town, &id.to_string()).await;
    let stray: Vec<_> = found.iter().filter(|(t, _)| !allowed.contains(t.as_str())).collect();
    assert!(stray.is_empty(), "{stray:?}");
    town.run_jobs().await;
    let late = holding(&town, EMAIL).await;
    let stray: Vec<_> = late.keys().filter(|table| !FILES.contains(&table.as_str())).collect();
    assert_eq!(stray, Vec::<&String>::new(), "also after the jobs");
    let anew = town.person(EMAIL, &[]).await.get("/account/timeline").await;
    assert!(!anew.text().contains("Schlagloch"), "a new account begins empty");
}

#[tokio::test]
async fn what_stays_is_said_before_with_the_reason_and_the_end() {
    let town = town().await;
    let (mut anna, _) = citizen(&town).await;
    let page = anna.get("/account/leave").await;
    let rows = page.all("tbody tr");
    assert!(rows.iter().any(|r| r.contains("Texte und Orte") && r.contains("Bleibt öffentlich")));
    assert!(rows.iter().any(|r| r.contains("Protokoll, welche Stelle") && r.contains("730")));
    assert!(rows.len() >= 6, "{rows:?}");
}

#[tokio::test]
async fn who_works_here_gives_the_roles_back_first() {
    let town = town().await;
    let mut carla = town.person("carla@example.org", &[(Role::Clerk, Some("tiefbauamt"))]).await;
    let page = carla.get("/account/leave").await;
    assert!(
        page.text().contains("Rollen in der Verwaltung")
            && !page.has("form[action='/account/leave']")
    );
}
