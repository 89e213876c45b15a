//! What is left of a person, column by column: what the rooms declare, until the time they declare,
//! and nothing else. The test looks at every column of every table there is, so that a new one
//! cannot hold somebody's data without saying so.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Clock, Ts, contribution::PersonalField};
use store::{backup::Cell, q};
use testkit::TestTown;

use crate::town::{EMAIL, IBAN, NAME, PHONE, PLATE, STREET, WORDS, citizen, everywhere, town};

/// What nobody else in the test town has.
const PLANTED: [&str; 7] = [EMAIL, NAME, PHONE, STREET, PLATE, IBAN, WORDS];

/// Periods that say that something stays when the account ends.
const STAYS: &[&str] = &[
    "service",
    "accounting_years",
    "contact_after_closing_days",
    "pictures_after_closing_days",
    "access_log_days",
    "field_list_days",
    "public",
];

/// As a value may lie in a column: plainly, within JSON, in an address, in a form, without spaces.
fn forms(value: &str) -> BTreeSet<String> {
    let json = serde_json::Value::from(value).to_string();
    let form = serde_urlencoded::to_string([("v", value)]).expect("it is encoded");
    let form = form.trim_start_matches("v=").to_owned();
    let all = [value.to_owned(), json.trim_matches('"').to_owned(), form.replace('+', "%20"), form];
    let packed: Vec<String> = all.iter().map(|form| packed(form)).collect();
    all.iter().map(|form| form.to_lowercase()).chain(packed).collect()
}

/// Without what people put between letters and digits.
fn packed(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect()
}

/// The columns that hold one of the planted values, each with the first value found there.
async fn holding(town: &TestTown) -> BTreeMap<String, String> {
    let needles: Vec<(&str, BTreeSet<String>)> = PLANTED.map(|v| (v, forms(v))).into();
    let mut snapshot = town.store().snapshot().await.expect("the rows are read");
    let mut found = BTreeMap::new();
    for table in snapshot.tables().await.expect("the tables are listed") {
        let names: Vec<String> =
            table.columns.iter().map(|column| format!("{}.{}", table.name, column.name)).collect();
        let rows = snapshot.rows(&table, |cells| {
            for (name, cell) in names.iter().zip(&cells) {
                let text = match cell {
                    Cell::Text(Some(text)) => text.clone(),
                    Cell::Bytes(Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
                    _ => continue,
                };
                let (plain, packed) = (text.to_lowercase(), packed(&text));
                let held = needles.iter().find(|(_, forms)| {
                    forms.iter().any(|form| plain.contains(form) || packed.contains(form))
                });
                if let Some((value, _)) = held {
                    found.entry(name.clone()).or_insert_with(|| (*value).to_owned());
                }
            }
            Ok(())
        });
        rows.await.expect("the rows are read");
    }
    found
}

/// What the rooms of the test town declare.
fn declared() -> Vec<PersonalField> {
    [
        files::PERSONAL_DATA,
        letters::PERSONAL_DATA,
        identity::personal::FIELDS,
        reports::personal::FIELDS,
        services::personal::FIELDS,
        participation::personal::FIELDS,
        accounts::personal::FIELDS,
    ]
    .concat()
}

/// Columns that hold something although no declaration lets them.
async fn strays(town: &TestTown, lets: impl Fn(&PersonalField) -> bool) -> Vec<String> {
    let fields = declared();
    let allowed: BTreeSet<&str> = fields.iter().filter(|f| lets(f)).map(|f| f.column).collect();
    let found = holding(town).await;
    let strays = found.into_iter().filter(|(column, _)| !allowed.contains(column.as_str()));
    strays.map(|(column, value)| format!("{column}: {value}")).collect()
}

/// Lets time go by, with its nights.
async fn wait(town: &TestTown, days: i64) {
    town.clock.advance(days * Ts::DAY);
    town.run_jobs().await;
    let (now, chance) = (town.clock.now(), town.app.chance.clone());
    let actor = Actor::System("test");
    let ran = reports::jobs::retain_now(&town.town, &chance, &actor, now, now).await;
    ran.expect("reports are forgotten");
    let ran = services::retention::run(&town.town, &chance, &actor, now, now).await;
    ran.expect("applications are forgotten");
    town.run_jobs().await;
}

#[tokio::test]
async fn what_is_left_of_a_person_is_what_the_rooms_declare_and_no_longer() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    everywhere(&town, id).await;

    let before = holding(&town).await;
    for column in [
        "person.email",
        "contact.phone",
        "kept_datum.value",
        "inquiry.answer",
        "mailbox_attachment.bytes",
        "application.answers",
        "case_message.text",
        "permit.plate",
        "payment_refund.note",
        "application_draft.data",
        "contribution.body",
    ] {
        assert!(before.contains_key(column), "{column} holds something: {:?}", before.keys());
    }
    assert_eq!(strays(&town, |_| true).await, Vec::<String>::new(), "everything is declared");

    let gone = anna.fill("/account/leave", "/account/leave", &[("sure", "1")]).await;
    assert_eq!(gone.location().as_deref(), Some("/"));
    town.run_jobs().await;
    let left = strays(&town, |field| STAYS.contains(&field.retention)).await;
    assert_eq!(left, Vec::<String>::new(), "after the account");

    // What nobody closed is not over.
    let now = town.clock.now();
    let closed = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { q!(tx, "UPDATE report SET closed_at = $1", now).exec().await })
    });
    closed.await.expect("the reports are closed");

    // The permit ends after a year, its service keeps for three more.
    wait(&town, 3 * 365).await;
    assert!(holding(&town).await.contains_key("application.answers"), "not before its time");
    wait(&town, 400).await;
    let books = |field: &PersonalField| matches!(field.retention, "accounting_years" | "public");
    assert_eq!(strays(&town, books).await, Vec::<String>::new(), "after the services' periods");
    assert!(holding(&town).await.contains_key("payment_refund.note"), "the books stay");

    wait(&town, 9 * 366).await;
    let public = |field: &PersonalField| field.retention == "public";
    assert_eq!(strays(&town, public).await, Vec::<String>::new(), "after the books");
}
