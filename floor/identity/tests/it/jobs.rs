//! Jobs that were given up, and the nightly sweep.

use axum::http::StatusCode;
use identity::Role;
use jobs::{Job, enqueue, queue};
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
