//! Statements that wait for the next one are as good as those that do not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Actor, Ts};
use store::{
    Db, Error, Migration, Result, Store, TownKey, Tx, journal,
    migrate::{self, migrate},
    q,
};

const THING: Migration = Migration {
    room: "test",
    name: "0001_thing",
    sql: "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
          CREATE UNIQUE INDEX thing_name ON thing (name);",
};

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A fresh municipality on the run's engine.
async fn town() -> (tempfile::TempDir, Db, Store) {
    let folder = tempfile::tempdir().unwrap();
    let database = std::env::var("ALLMENDE_TEST_DATABASE").ok();
    let db = Db::open(folder.path(), database.as_deref()).unwrap();
    let nr = NEXT.fetch_add(1, Ordering::Relaxed);
    let store = db.store(&TownKey::new(&format!("waiting_{}_{nr}", std::process::id())).unwrap());
    let steps = migrate::MIGRATIONS.iter().copied().chain([THING]).collect();
    migrate(&store, steps, Ts(0)).await.unwrap();
    (folder, db, store)
}

async fn put(tx: &mut Tx, id: i64) -> Result<()> {
    let name = format!("$1 and '{id}'");
    q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", id, name).later().await
}

/// A write that puts these, one after the other.
async fn put_all(store: &Store, ids: std::ops::RangeInclusive<i64>) -> Result<()> {
    store
        .write(|tx| {
            Box::pin(async move {
                for id in ids {
                    put(tx, id).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn ids(store: &Store) -> Vec<i64> {
    let mut tx = store.read().await.unwrap();
    q!(tx, "SELECT id FROM thing ORDER BY id").scalars().await.unwrap()
}

#[tokio::test]
async fn what_waits_is_stored_whether_or_not_anything_is_asked_afterwards() {
    let (_folder, _db, store) = town().await;
    put_all(&store, 1..=40).await.unwrap();
    assert_eq!(ids(&store).await, (1..=40).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_question_sees_what_waits_and_a_count_is_of_the_last_statement_alone() {
    let (_folder, _db, store) = town().await;
    let seen: (Vec<String>, u64) = store
        .write::<_, Error, _>(|tx| {
            Box::pin(async move {
                put(tx, 1).await?;
                put(tx, 2).await?;
                let sql = "SELECT name FROM thing WHERE id >= $1 ORDER BY id";
                let names = q!(tx, sql, 1_i64).scalars().await?;
                put(tx, 3).await?;
                put(tx, 4).await?;
                let gone = q!(tx, "DELETE FROM thing WHERE id = $1", 1_i64).exec().await?;
                Ok((names, gone))
            })
        })
        .await
        .unwrap();
    assert_eq!(seen, (vec!["$1 and '1'".to_owned(), "$1 and '2'".to_owned()], 1));
    assert_eq!(ids(&store).await, [2, 3, 4]);
}

#[tokio::test]
async fn a_waiting_statement_that_fails_undoes_its_own_write_and_no_other() {
    let (_folder, _db, store) = town().await;
    put_all(&store, 5..=5).await.unwrap();
    let writes = (1..=9).map(|id| {
        let store = store.clone();
        tokio::spawn(async move { put_all(&store, id..=id).await })
    });
    let outcomes = futures_util::future::join_all(writes).await;
    let failed: Vec<_> = outcomes.into_iter().map(|outcome| outcome.unwrap().is_err()).collect();
    assert_eq!(failed, [false, false, false, false, true, false, false, false, false]);
    assert_eq!(ids(&store).await, (1..=9).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_statement_given_up_before_it_ran_leaves_those_before_it_as_they_were() {
    let (_folder, _db, store) = town().await;
    store
        .write::<_, Error, _>(|tx| {
            Box::pin(async move {
                put(tx, 1).await?;
                drop(tx.query("INSERT INTO thing (id, name) VALUES ($1, $2)").bind(7_i64));
                put(tx, 2).await
            })
        })
        .await
        .unwrap();
    assert_eq!(ids(&store).await, [1, 2]);
}

#[tokio::test]
async fn what_waits_behind_a_savepoint_is_undone_with_it() {
    let (_folder, _db, store) = town().await;
    let actor = Actor::System("test");
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let entry = journal::Entry { room: "test", verb: "thing_put", subject: "thing:1" };
                journal::append(tx, Ts(1), &actor, entry, &1).await?;
                put(tx, 1).await?;
                tx.savepoint().await?;
                journal::append(tx, Ts(2), &actor, entry, &2).await?;
                put(tx, 2).await?;
                tx.rollback_to().await?;
                journal::append(tx, Ts(3), &actor, entry, &3).await?;
                put(tx, 3).await
            })
        })
        .await
        .unwrap();
    assert_eq!(ids(&store).await, [1, 3]);
    let verdict = journal::verify(&store, |_| {}).await.unwrap();
    assert_eq!((verdict.entries, verdict.broken), (2, None));
}
