//! Deleting when its time is over, with a clock that is moved.

mod staff_town;
#[path = "retention/told.rs"]
mod told;

use identity::Role;
use kernel::{FileId, Ts};
use reports::{
    retention::{Chain, Rule},
    store::{self as rows, find_by_code},
    verbs::{self, Ran},
};
use staff_town::{Like, clerk as signed_in, now, picture, press, report, town, verbs_of};
use store::{Error, journal};
use testkit::{Actor, TestTown};

const ANSWER: [(&str, &str); 2] = [("close_reason", "answered"), ("close_note", "Ja, gern.")];

async fn closed(town: &TestTown, clerk: &mut Actor, like: Like) -> String {
    let code = report(town, like).await;
    press(clerk, &code, "release", &[]).await;
    press(clerk, &code, "closure", &ANSWER).await;
    code
}

async fn has_contact(town: &TestTown, code: &str) -> bool {
    let id = now(town, code).await.id;
    let mut tx = town.store().read().await.expect("the store answers");
    rows::find_contact(&mut tx, id).await.expect("the store answers").is_some()
}

/// What the last run deleted by one rule, from the journal.
async fn ran(town: &TestTown) -> Vec<Ran> {
    let mut tx = town.store().read().await.expect("the store answers");
    let entries = journal::list_after(&mut tx, None, &["retention_ran"], 0, 1_000)
        .await
        .expect("the store answers");
    let last = entries.last().expect("a run is in the journal");
    let event: verbs::RetentionRan =
        serde_json::from_str(&last.detail).expect("a run is told in full");
    event.rules
}

async fn deleted(town: &TestTown, rule: Rule) -> i64 {
    ran(town).await.iter().find(|ran| ran.rule == rule).expect("each rule is named").deleted
}

fn like() -> Like {
    Like { email: Some("a@b.example"), ..Like::default() }
}

#[tokio::test]
async fn contact_data_go_when_their_time_is_over_and_not_before() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = closed(&town, &mut clerk, like()).await;
    let open = report(&town, like()).await;
    press(&mut clerk, &open, "release", &[]).await;
    let reopened = closed(&town, &mut clerk, like()).await;
    let disputed = closed(&town, &mut clerk, like()).await;
    let mut visitor = town.visitor();
    let dispute = format!("/reports/{disputed}/dispute");
    visitor.fill(&dispute, &dispute, &[("text", "Das Loch ist noch da.")]).await;
    town.run_jobs().await;
    town.clock.advance(179 * Ts::DAY);
    // Sessions have ended long ago.
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    press(&mut clerk, &reopened, "reopening", &[]).await;
    town.run_jobs().await;
    assert!(has_contact(&town, &code).await, "a day is left");
    town.clock.advance(2 * Ts::DAY);
    town.run_jobs().await;
    assert!(!has_contact(&town, &code).await);
    for kept in [&open, &reopened, &disputed] {
        assert!(has_contact(&town, kept).await, "what is not over is kept");
    }
    assert_eq!(deleted(&town, Rule::Contact).await, 1);
    assert_eq!(verbs_of(&town, &code).await.last().unwrap(), "report_contact_deleted");
    // The next night finds nothing, and says so.
    town.clock.advance(Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Contact).await, 0);
    assert!(town.visitor().get(&format!("/reports/{code}")).await.status() == 200);
}

#[tokio::test]
async fn the_proof_is_a_hash_over_the_sorted_ids_and_never_the_data() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let code = closed(&town, &mut clerk, like()).await;
        ids.push(now(&town, &code).await.id);
    }
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    ids.sort();
    let mut chain = Chain::default();
    ids.iter().for_each(|id| chain.add(id.0.as_bytes()));
    let rules = ran(&town).await;
    let contact = rules.iter().find(|ran| ran.rule == Rule::Contact).unwrap();
    assert_eq!((contact.deleted, contact.sha256.clone()), (3, chain.hex()));
    let mut tx = town.store().read().await.unwrap();
    let entries = journal::list_after(&mut tx, None, &["retention_ran"], 0, 10).await.unwrap();
    assert!(entries.iter().all(|entry| !entry.detail.contains('@')));
    drop(tx);
    let verdict = journal::verify(town.store(), |_| {}).await.unwrap();
    assert_eq!(verdict.broken, None);
}

#[tokio::test]
async fn the_number_of_voices_outlives_the_devices() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = report(&town, Like::default()).await;
    press(&mut clerk, &code, "release", &[]).await;
    let support = format!("/reports/{code}/support");
    for _ in 0..3 {
        let mut visitor = town.visitor();
        visitor.fill(&format!("/reports/{code}"), &support, &[]).await;
    }
    assert_eq!(now(&town, &code).await.supporters, 3);
    press(&mut clerk, &code, "closure", &ANSWER).await;
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Support).await, 1);
    assert_eq!(now(&town, &code).await.supporters, 3);
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    press(&mut clerk, &code, "reopening", &[]).await;
    town.visitor().fill(&format!("/reports/{code}"), &support, &[]).await;
    assert_eq!(now(&town, &code).await.supporters, 4, "a new voice is added to the old ones");
}

#[tokio::test]
async fn pictures_go_after_their_own_time_and_the_page_stays() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let (file, token) = picture(&town, 10).await;
    let like = Like { pictures: vec![file], ..Like::default() };
    let code = report(&town, like).await;
    press(&mut clerk, &code, "release", &[("picture", &token)]).await;
    press(&mut clerk, &code, "closure", &ANSWER).await;
    let address = format!("/files/{token}/small.jpg");
    assert_eq!(town.visitor().get(&address).await.status(), 200);
    town.run_jobs().await;
    town.clock.advance(729 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(town.visitor().get(&address).await.status(), 200);
    town.clock.advance(2 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Pictures).await, 1);
    assert_eq!(town.visitor().get(&address).await.status(), 404);
    assert_eq!(town.visitor().get(&format!("/reports/{code}")).await.status(), 200);
    assert!(file_is_gone(&town, file).await);
}

async fn file_is_gone(town: &TestTown, file: FileId) -> bool {
    let mut tx = town.store().read().await.expect("the store answers");
    files::find_file(&mut tx, file).await.expect("the store answers").is_none()
}

#[tokio::test]
async fn what_is_never_released_goes_whole_unless_somebody_works_on_it() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let (file, _) = picture(&town, 20).await;
    let untouched = report(&town, Like { pictures: vec![file], ..like() }).await;
    let withheld = report(&town, like()).await;
    press(&mut clerk, &withheld, "withholding", &[("withhold_reason", "Beleidigung")]).await;
    let worked_on = report(&town, like()).await;
    press(&mut clerk, &worked_on, "start", &[]).await;
    let public = report(&town, like()).await;
    press(&mut clerk, &public, "release", &[]).await;
    town.run_jobs().await;
    town.clock.advance(91 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Unreleased).await, 2);
    let mut tx = town.store().read().await.unwrap();
    for gone in [&untouched, &withheld] {
        assert!(find_by_code(&mut tx, gone).await.unwrap().is_none(), "{gone}");
    }
    for kept in [&worked_on, &public] {
        assert!(find_by_code(&mut tx, kept).await.unwrap().is_some(), "{kept}");
    }
    drop(tx);
    assert!(file_is_gone(&town, file).await);
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    assert_eq!(clerk.get(&format!("/staff/reports/{untouched}")).await.status(), 404);
}

#[tokio::test]
async fn what_was_public_for_months_is_not_gone_the_night_after_it_is_taken_back() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let withheld = report(&town, like()).await;
    press(&mut clerk, &withheld, "release", &[]).await;
    let disputed = closed(&town, &mut clerk, like()).await;
    let closed = report(&town, like()).await;
    let dispute = format!("/reports/{disputed}/dispute");
    town.visitor().fill(&dispute, &dispute, &[("text", "Noch da.")]).await;
    town.run_jobs().await;
    town.clock.advance(100 * Ts::DAY);
    // Sessions have ended long ago.
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let why = [("withhold_reason", "Wird geprüft")];
    for code in [&withheld, &disputed] {
        press(&mut clerk, code, "withholding", &why).await;
    }
    press(&mut clerk, &closed, "closure", &ANSWER).await;
    let left = async || {
        town.run_jobs().await;
        let mut tx = town.store().read().await.unwrap();
        let mut left = Vec::new();
        for code in [&withheld, &closed, &disputed] {
            left.push(find_by_code(&mut tx, code).await.unwrap().is_some());
        }
        left
    };
    town.clock.advance(89 * Ts::DAY);
    assert_eq!(left().await, [true, true, true], "a decision begins the period anew");
    town.clock.advance(2 * Ts::DAY);
    assert_eq!(left().await, [false, false, true], "what is disputed waits");
}

#[tokio::test]
async fn what_others_were_merged_into_is_over_when_it_is_withheld() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let (remaining, merged) = (report(&town, like()).await, report(&town, like()).await);
    press(&mut clerk, &merged, "merge", &[("merge_into", &remaining)]).await;
    press(&mut clerk, &remaining, "withholding", &[("withhold_reason", "Werbung")]).await;
    town.run_jobs().await;
    town.clock.advance(179 * Ts::DAY);
    town.run_jobs().await;
    assert!(has_contact(&town, &merged).await && has_contact(&town, &remaining).await);
    town.clock.advance(2 * Ts::DAY);
    town.run_jobs().await;
    assert!(!has_contact(&town, &merged).await && !has_contact(&town, &remaining).await);
}

#[tokio::test]
async fn what_was_told_and_never_public_goes_with_the_contact_data() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = closed(&town, &mut clerk, Like::default()).await;
    let dispute = format!("/reports/{code}/dispute");
    town.visitor().fill(&dispute, &dispute, &[("text", "Herr Meier war es.")]).await;
    press(&mut clerk, &code, "dispute-rejection", &[]).await;
    let answers =
        r#"[{"question":"groesse","value":"tisch"},{"question":"kennzeichen","value":"KN-A 1"}]"#;
    let id = now(&town, &code).await.id;
    let told = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            store::q!(tx, "UPDATE report SET answers = $1 WHERE id = $2", answers, id).exec().await
        })
    });
    told.await.unwrap();
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    let report = now(&town, &code).await;
    let kept: Vec<_> = report.answers.0.iter().map(|answer| answer.question.as_str()).collect();
    assert_eq!(kept, ["groesse"], "the public reads it, so it stays");
    let mut tx = town.store().read().await.unwrap();
    let said = rows::list_voices(&mut tx, report.id).await.unwrap();
    assert!(said.iter().all(|voice| !voice.text.contains("Meier")), "{said:?}");
    drop(tx);
    // Nothing was known of the reporter, so nothing of theirs is said to be deleted.
    assert!(!verbs_of(&town, &code).await.contains(&"report_contact_deleted".to_owned()));
    assert_eq!(deleted(&town, Rule::Contact).await, 1);
    town.clock.advance(Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Contact).await, 0, "and once");
}

#[tokio::test]
async fn a_device_with_a_voice_on_two_merged_reports_counts_once_also_when_it_is_forgotten() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let (a, b) = (report(&town, Like::default()).await, report(&town, Like::default()).await);
    let support = |code: &str| (format!("/reports/{code}"), format!("/reports/{code}/support"));
    let mut visitor = town.visitor();
    for code in [&a, &b] {
        press(&mut clerk, code, "release", &[]).await;
        let (page, voice) = support(code);
        visitor.fill(&page, &voice, &[]).await;
    }
    let (page, voice) = support(&a);
    town.visitor().fill(&page, &voice, &[]).await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    press(&mut clerk, &b, "closure", &ANSWER).await;
    assert_eq!(now(&town, &b).await.supporters, 2);
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::Support).await, 2);
    let (page, voice) = support(&b);
    town.visitor().fill(&page, &voice, &[]).await;
    assert_eq!(now(&town, &b).await.supporters, 3, "one more than before");
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    press(&mut clerk, &a, "parting", &[]).await;
    assert_eq!((now(&town, &a).await.supporters, now(&town, &b).await.supporters), (2, 2));
}

#[tokio::test]
async fn a_category_may_delete_contact_data_sooner_also_when_it_is_retired() {
    let town = town().await;
    let mut files = town.town.files().clone();
    let text = String::from_utf8(files["categories.toml"].clone()).unwrap();
    let own = text.replace(
        "key = \"strassenschaden\"",
        "key = \"strassenschaden\"\nretired = true\nretention = { contact_days = 30 }",
    );
    files.insert("categories.toml".to_owned(), own.into_bytes());
    let registry = town.app.towns.registry();
    let at = testkit::town::NOW.plus(Ts::HOUR);
    registry.put(&town.town.key, vec![town.host.clone()], files, at).await.unwrap();
    town.app.towns.refresh().await.unwrap();
    let mut clerk = signed_in(&town, "koordination").await;
    let early = closed(&town, &mut clerk, like()).await;
    let usual = closed(&town, &mut clerk, Like { category: "strassenbeleuchtung", ..like() }).await;
    town.run_jobs().await;
    town.clock.advance(31 * Ts::DAY);
    town.run_jobs().await;
    assert!(!has_contact(&town, &early).await);
    assert!(has_contact(&town, &usual).await);
    let mut administrator = administrator(&town).await;
    let page = administrator.get("/staff/retention").await;
    assert!(page.main().contains("30 Tage"), "{}", page.main());
}

async fn administrator(town: &TestTown) -> Actor {
    town.person("kerstin@konstanz.example", &[(Role::Administrator, None)]).await
}

#[tokio::test]
async fn a_merged_report_keeps_its_contact_data_as_long_as_the_one_that_remains() {
    let town = town().await;
    let mut clerk = signed_in(&town, "koordination").await;
    let remaining = report(&town, like()).await;
    let merged = report(&town, like()).await;
    for code in [&remaining, &merged] {
        press(&mut clerk, code, "release", &[]).await;
    }
    let (one, two) = (now(&town, &merged).await, now(&town, &remaining).await);
    let deed = reports::Deed {
        actor: kernel::Actor::System("test"),
        department: String::new(),
        now: testkit::town::NOW,
        chance: town.app.chance.clone(),
    };
    let done = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::merge(tx, &deed, &one, &two).await })
    });
    done.await.unwrap();
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    assert!(has_contact(&town, &merged).await, "the one that remains is open");
    let mut clerk = signed_in(&town, "koordination").await;
    press(&mut clerk, &remaining, "closure", &ANSWER).await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    assert!(!has_contact(&town, &merged).await);
    assert!(!has_contact(&town, &remaining).await);
}

#[tokio::test]
async fn who_was_outside_where_is_forgotten_too() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = report(&town, Like::default()).await;
    press(&mut clerk, &code, "release", &[]).await;
    press(&mut clerk, &code, "plan", &[("day", "today")]).await;
    town.run_jobs().await;
    town.clock.advance(92 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(deleted(&town, Rule::FieldLists).await, 1);
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let list = clerk.get("/staff/reports/field?day=2026-11-23").await;
    assert_eq!(list.status(), 200);
    assert!(list.all("ol.al-stops li").is_empty());
}
