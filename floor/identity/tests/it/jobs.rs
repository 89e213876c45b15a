//! Jobs that were given up, and the nightly sweep.

use axum::http::StatusCode;
use identity::Role;
use jobs::{Job, enqueue, queue, stuck};
use kernel::Ts;
use serde::{Deserialize, Serialize};
use store::{Error, q};

use crate::house::House;

#[derive(Serialize, Deserialize)]
struct NobodyKnows {}

impl Job for NobodyKnows {
    const NAME: &'static str = "NobodyKnows";
}

#[tokio::test]
async fn an_administrator_sees_a_dead_job_and_wakes_it() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", &[(Role::Administrator, None)]).await;
    assert_eq!(it.get("/staff/jobs").await.all(".al-empty").len(), 1);
    let (chance, now) = (house.app.chance.clone(), house.now());
    let enqueued = house.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { enqueue(tx, &chance, now, now, &NobodyKnows {}).await })
    });
    enqueued.await.unwrap();
    for _ in 0..10 {
        house.work().await;
        house.clock.advance(Ts::HOUR);
    }
    let page = it.get("/staff/jobs").await;
    assert_eq!(page.all("tbody th"), ["NobodyKnows"]);
    assert!(page.body.contains("no code for the job NobodyKnows"));
    let id = page.value("input[name=job]");
    let woken = it.post("/staff/jobs", "/staff/jobs/wake", &[("job", &id)]).await;
    assert_eq!(woken.status, StatusCode::SEE_OTHER);
    assert!(it.get("/staff/jobs").await.all("tbody tr").is_empty());
    let (waiting, dead) = queue::count(&mut house.store.read().await.unwrap()).await.unwrap();
    assert_eq!((waiting, dead), (1, 0));
}

#[tokio::test]
async fn an_administrator_sees_a_listener_that_fails_and_leaves_the_event_out() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", &[(Role::Administrator, None)]).await;
    let failed = house.store.write::<_, Error, _>(|tx| {
        Box::pin(async move {
            q!(
                tx,
                "INSERT INTO listener_failure (name, seq, event, attempts, since, next_at, error)
                 VALUES ('news', 7, 'report_closed', 3, 0, 9000000000000000, 'it cannot be read')"
            )
            .exec()
            .await
        })
    });
    failed.await.unwrap();
    let page = it.get("/staff/jobs").await;
    assert!(page.body.contains("it cannot be read") && page.body.contains("report_closed"));
    let again = [("listener", "news")];
    let sent = it.post("/staff/jobs", "/staff/jobs/listener/again", &again).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let mut tx = house.store.read().await.unwrap();
    assert_eq!(stuck::list(&mut tx).await.unwrap()[0].next_at, house.now());
    drop(tx);
    // The second time its form is gone from the page; any other page has a token, too.
    for page in ["/staff/jobs", "/account"] {
        let skip = [("listener", "news"), ("event", "7")];
        let sent = it.post(page, "/staff/jobs/listener/skip", &skip).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "a repeat is harmless");
    }
    assert!(!it.get("/staff/jobs").await.body.contains("it cannot be read"));
    let mut tx = house.store.read().await.unwrap();
    let told = store::journal::list_after(&mut tx, None, &["event_skipped"], 0, 9).await.unwrap();
    assert_eq!(told.len(), 1);
    assert!(told[0].actor.starts_with("staff:"), "{}", told[0].actor);
}

#[tokio::test]
async fn the_sweep_deletes_what_has_ended_and_nothing_that_lives() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut gone = house.enter("ben@example.org", &[]).await;
    gone.post("/account", "/sign-out", &[]).await;
    crate::signing_in::ask(&mut house.browser(), "carl@example.org", "").await;
    anna.post_json("/account", "/passkeys/register/options", &serde_json::json!({})).await;
    house.clock.advance(Ts::DAY);
    house.work().await;
    let mut tx = house.store.read().await.unwrap();
    let left = q!(
        tx,
        "SELECT CAST((SELECT count(*) FROM session) AS BIGINT),
                CAST((SELECT count(*) FROM signin_link) AS BIGINT),
                CAST((SELECT count(*) FROM passkey_challenge) AS BIGINT),
                CAST((SELECT count(*) FROM job WHERE kind = 'SweepIdentity') AS BIGINT)"
    )
    .one::<(i64, i64, i64, i64)>()
    .await
    .unwrap();
    assert_eq!(left, (1, 0, 0, 1));
    drop(tx);
    assert_eq!(anna.get("/account").await.status, StatusCode::OK);
}
