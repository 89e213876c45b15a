//! What every room relies on when it stores something, on whichever engine the run has.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Actor, Ts};
use store::{
    Db, Error, Filter, Migration, Result, Store, TownKey,
    journal::{self, Entry},
    migrate::{self, migrate},
    q,
};

const THING: Migration = Migration {
    room: "test",
    name: "0001_thing",
    sql: "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, note TEXT);
          CREATE UNIQUE INDEX thing_name ON thing (name);",
};

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A fresh municipality on the run's engine.
async fn town() -> (tempfile::TempDir, Db, Store) {
    let folder = tempfile::tempdir().unwrap();
    let db =
        Db::open(folder.path(), std::env::var("ALLMENDE_TEST_DATABASE").ok().as_deref()).unwrap();
    let nr = NEXT.fetch_add(1, Ordering::Relaxed);
    let key = TownKey::new(&format!("rows_{}_{nr}", std::process::id())).unwrap();
    let store = db.store(&key);
    let steps = migrate::MIGRATIONS.iter().copied().chain([THING]).collect();
    migrate(&store, steps, Ts(0)).await.unwrap();
    (folder, db, store)
}

async fn add(store: &Store, id: i64, name: &str) -> Result<()> {
    let name = name.to_owned();
    store
        .write(move |tx| {
            Box::pin(async move {
                q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", id, name).exec().await?;
                Ok(())
            })
        })
        .await
}

async fn count(store: &Store) -> i64 {
    let mut tx = store.read().await.unwrap();
    q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM thing").scalar().await.unwrap()
}

#[tokio::test]
async fn many_writes_at_once_are_all_stored() {
    let (_folder, _db, store) = town().await;
    let writes = (0..200).map(|i| {
        let store = store.clone();
        tokio::spawn(async move { add(&store, i, &format!("thing {i}")).await })
    });
    for write in futures_util::future::join_all(writes).await {
        write.unwrap().unwrap();
    }
    assert_eq!(count(&store).await, 200);
}

#[tokio::test]
async fn a_failing_write_is_undone_alone() {
    let (_folder, _db, store) = town().await;
    let (a, b, c) =
        tokio::join!(add(&store, 1, "same"), add(&store, 2, "same"), add(&store, 3, "other"));
    let failed: Vec<_> = [a, b, c].into_iter().filter_map(Result::err).collect();
    assert_eq!(failed.len(), 1);
    assert!(failed[0].is_unique_violation());
    assert_eq!(count(&store).await, 2);
}

#[tokio::test]
async fn a_write_that_panics_is_undone_and_the_next_one_works() {
    let (_folder, _db, store) = town().await;
    let outcome = store
        .write::<(), Error, _>(|tx| {
            Box::pin(async move {
                q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", 1_i64, "half")
                    .exec()
                    .await?;
                panic!("a bug in a room");
            })
        })
        .await;
    assert!(matches!(outcome, Err(Error::Panicked)));
    assert_eq!(count(&store).await, 0);
    add(&store, 2, "whole").await.unwrap();
    assert_eq!(count(&store).await, 1);
}

#[tokio::test]
async fn reading_cannot_write() {
    let (_folder, _db, store) = town().await;
    let mut tx = store.read().await.unwrap();
    let outcome = q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", 1_i64, "no").exec().await;
    assert!(outcome.is_err());
    drop(tx);
    assert_eq!(count(&store).await, 0);
}

#[tokio::test]
async fn a_missing_or_surplus_bind_is_an_error_on_both_engines() {
    let (_folder, _db, store) = town().await;
    let mut tx = store.read().await.unwrap();
    let missing = q!(tx, "SELECT id FROM thing WHERE id = $1 AND name = $2", 1_i64).exec().await;
    assert!(matches!(missing, Err(Error::Placeholders { placeholders: 2, binds: 1, .. })));
    let surplus = q!(tx, "SELECT id FROM thing WHERE id = $1", 1_i64, "x").exec().await;
    assert!(matches!(surplus, Err(Error::Placeholders { placeholders: 1, binds: 2, .. })));
}

#[tokio::test]
async fn a_savepoint_survives_a_failing_statement() {
    let (_folder, _db, store) = town().await;
    add(&store, 1, "there").await.unwrap();
    store
        .write::<_, Error, _>(|tx| {
            Box::pin(async move {
                tx.savepoint().await?;
                let twice = q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", 2_i64, "there")
                    .exec()
                    .await;
                assert!(twice.unwrap_err().is_unique_violation());
                tx.rollback_to().await?;
                q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", 2_i64, "new").exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    assert_eq!(count(&store).await, 2);
}

#[tokio::test]
async fn a_filter_numbers_its_placeholders() {
    let (_folder, _db, store) = town().await;
    for (id, name) in [(1, "a"), (2, "b"), (3, "c")] {
        add(&store, id, name).await.unwrap();
    }
    let mut tx = store.read().await.unwrap();
    let mut f = Filter::new("SELECT id FROM thing WHERE TRUE");
    f.and("id > $?", 1_i64).and_in("name", ["b", "c", "z"]).bound(" ORDER BY id LIMIT $?", 5_i64);
    assert_eq!(f.query(&mut tx).scalars::<i64>().await.unwrap(), vec![2, 3]);
    let mut none = Filter::new("SELECT id FROM thing WHERE TRUE");
    none.and_in("name", Vec::<String>::new());
    assert!(none.query(&mut tx).scalars::<i64>().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_migration_edited_after_it_ran_is_refused() {
    let (_folder, _db, store) = town().await;
    assert_eq!(migrate(&store, vec![THING], Ts(1)).await.unwrap(), 0);
    let edited = Migration { sql: "CREATE TABLE other (id BIGINT NOT NULL PRIMARY KEY)", ..THING };
    let outcome = migrate(&store, vec![edited], Ts(2)).await;
    assert!(matches!(outcome, Err(Error::Edited { .. })));
}

#[tokio::test]
async fn two_municipalities_do_not_see_each_other() {
    let (_folder, db, store) = town().await;
    let other = db.store(&TownKey::new(&format!("{}_b", store.key())).unwrap());
    migrate(&other, vec![THING], Ts(0)).await.unwrap();
    add(&store, 1, "mine").await.unwrap();
    assert_eq!(count(&other).await, 0);
    assert_eq!(count(&store).await, 1);
}

async fn journal_of(entries: i64) -> (tempfile::TempDir, Db, Store) {
    let (folder, db, store) = town().await;
    for i in 1..=entries {
        store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    let entry = Entry { room: "test", verb: "thing_made", subject: "thing:1" };
                    journal::append(tx, Ts(i), &Actor::Visitor, entry, &i).await
                })
            })
            .await
            .unwrap();
    }
    (folder, db, store)
}

async fn broken_at(store: &Store) -> Option<i64> {
    journal::verify(store, |_| {}).await.unwrap().broken.map(|(seq, _)| seq)
}

async fn tamper(store: &Store, sql: &'static str) {
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                q!(tx, sql).exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn an_untouched_journal_proves() {
    let (_folder, _db, store) = journal_of(25).await;
    let verdict = journal::verify(&store, |_| {}).await.unwrap();
    assert_eq!((verdict.entries, verdict.broken), (25, None));
}

#[tokio::test]
async fn a_changed_entry_is_named() {
    let (_folder, _db, store) = journal_of(9).await;
    tamper(&store, "UPDATE journal SET detail = '99' WHERE seq = 4").await;
    assert_eq!(broken_at(&store).await, Some(4));
}

#[tokio::test]
async fn a_removed_entry_is_named() {
    let (_folder, _db, store) = journal_of(9).await;
    tamper(&store, "DELETE FROM journal WHERE seq = 6").await;
    assert_eq!(broken_at(&store).await, Some(6));
}

#[tokio::test]
async fn a_cut_end_is_named() {
    let (_folder, _db, store) = journal_of(9).await;
    tamper(&store, "DELETE FROM journal WHERE seq > 7").await;
    assert_eq!(broken_at(&store).await, Some(8));
}

#[tokio::test]
async fn an_entry_whose_hash_was_made_to_fit_breaks_the_next() {
    let (_folder, _db, store) = journal_of(9).await;
    // The hash of entry 3 copied to entry 4 together with its content still does not chain.
    tamper(
        &store,
        "UPDATE journal SET detail = (SELECT detail FROM journal WHERE seq = 3),
           hash = (SELECT hash FROM journal WHERE seq = 3) WHERE seq = 4",
    )
    .await;
    assert_eq!(broken_at(&store).await, Some(4));
}
