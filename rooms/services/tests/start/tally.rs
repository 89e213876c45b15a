//! The public counter: three facts, and what is said when they differ.

use testkit::TestTown;

use crate::{
    filling::{SERVICE, complete},
    town::{send, town},
};

async fn counted(town: &TestTown) -> serde_json::Value {
    town.visitor().get("/services/tally.json").await.json()["total"].clone()
}

async fn run(town: &TestTown, sql: &'static str) {
    let done = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { store::q!(tx, sql).exec().await })
    });
    done.await.unwrap();
}

#[tokio::test]
async fn an_application_is_counted_when_it_is_shown_stored_and_delivered() {
    let town = town().await;
    let mut actor = complete(&town).await;
    send(&mut actor, SERVICE).await;
    let before = counted(&town).await;
    assert_eq!([&before["acknowledged"], &before["stored"], &before["on_the_way"]], [1, 1, 1]);
    town.clock.advance(11 * kernel::Ts::MINUTE);
    assert_eq!(counted(&town).await["late"], 1, "nobody carried it");
    town.run_jobs().await;
    let after = counted(&town).await;
    assert_eq!([&after["delivered"], &after["late"], &after["missing"]], [1, 0, 0]);
    let page = town.visitor().get("/services/tally").await;
    assert!(page.main().contains("Kein Antrag fehlt"), "{}", page.main());
    for language in ["en", "de-simple"] {
        assert_eq!(town.visitor().speaking(language).get("/services/tally").await.status(), 200);
    }
}

#[tokio::test]
async fn a_number_nobody_saw_is_told_apart_from_one_that_was_lost() {
    let town = town().await;
    let mut actor = complete(&town).await;
    let review = format!("/services/{SERVICE}/review");
    let action = format!("/services/{SERVICE}/send");
    let sent = actor.fill(&review, &action, &[]).await;
    town.run_jobs().await;
    let unseen = counted(&town).await;
    assert_eq!([&unseen["acknowledged"], &unseen["unseen"], &unseen["missing"]], [0, 1, 0]);
    let done = actor.open(&sent.location().unwrap()).await;
    assert!(done.has(".al-code"));
    assert_eq!(counted(&town).await["unseen"], 0);

    // A row is lost behind the program's back.
    run(&town, "DELETE FROM application_case").await;
    run(&town, "DELETE FROM application").await;
    let lost = counted(&town).await;
    assert_eq!([&lost["acknowledged"], &lost["stored"], &lost["missing"]], [1, 0, 1]);
    let page = town.visitor().get("/services/tally").await;
    assert!(page.main().contains("Ein Antrag wurde bestätigt und fehlt"), "{}", page.main());
}

#[tokio::test]
async fn the_counter_forgets_what_it_does_not_compare_any_more() {
    let town = town().await;
    let mut actor = complete(&town).await;
    send(&mut actor, SERVICE).await;
    town.run_jobs().await;
    town.clock.advance(15 * kernel::Ts::DAY);
    assert_eq!(counted(&town).await["acknowledged"], 0);
    town.clock.advance(16 * kernel::Ts::DAY);
    town.run_jobs().await;
    let rows: i64 = store::q!(
        &mut town.store().read().await.unwrap(),
        "SELECT CAST(count(*) AS BIGINT) FROM receipt_acknowledged"
    )
    .one::<(i64,)>()
    .await
    .unwrap()
    .0;
    assert_eq!(rows, 0);
}
