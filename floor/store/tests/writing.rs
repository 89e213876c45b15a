//! What a write promises: stored exactly when it answers so, whatever goes wrong inside.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Lang, Ts, contribution::SearchDocument};
use store::{
    Db, Error, Migration, Result, Store, TownKey,
    migrate::{self, migrate},
    q, search,
};

const THING: Migration = Migration {
    room: "test",
    name: "0001_thing",
    sql: "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
          CREATE UNIQUE INDEX thing_name ON thing (name);",
};

static NEXT: AtomicU64 = AtomicU64::new(0);

fn database() -> Option<String> {
    std::env::var("ALLMENDE_TEST_DATABASE").ok()
}

async fn town() -> (tempfile::TempDir, Db, Store) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(folder.path(), database().as_deref()).unwrap();
    let nr = NEXT.fetch_add(1, Ordering::Relaxed);
    let store = db.store(&TownKey::new(&format!("writing_{}_{nr}", std::process::id())).unwrap());
    let steps = migrate::MIGRATIONS.iter().copied().chain([THING]).collect();
    migrate(&store, steps, Ts(0)).await.unwrap();
    (folder, db, store)
}

async fn add(store: &Store, id: i64, name: String) -> Result<()> {
    store
        .write(move |tx| {
            Box::pin(async move {
                q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", id, name).exec().await?;
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
async fn a_write_that_hides_a_failed_statement_is_not_stored_and_says_so() {
    let (_folder, _db, store) = town().await;
    add(&store, 1, "there".to_owned()).await.unwrap();
    let outcome: Result<()> = store
        .write(|tx| {
            Box::pin(async move {
                q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", 2_i64, "two").exec().await?;
                let twice = "INSERT INTO thing (id, name) VALUES (1, 'there')";
                assert!(q!(tx, twice).exec().await.is_err());
                Ok(())
            })
        })
        .await;
    assert!(matches!(outcome, Err(Error::Swallowed)), "{outcome:?}");
    assert_eq!(ids(&store).await, [1]);
}

#[tokio::test]
async fn a_write_inside_a_write_is_refused_instead_of_waiting_for_ever() {
    let (_folder, _db, store) = town().await;
    let inner = store.clone();
    let outcome: Result<()> = store
        .write(move |_| Box::pin(async move { add(&inner, 1, "inner".to_owned()).await }))
        .await;
    assert!(matches!(outcome, Err(Error::Nested)));
    assert!(ids(&store).await.is_empty());
}

#[tokio::test]
async fn what_a_write_read_stays_true_until_its_commit() {
    let (_folder, _db, store) = town().await;
    // Each looks for the highest number and takes the next: a race on any shared transaction.
    let writes = (0..20).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            store
                .write::<_, Error, _>(|tx| {
                    Box::pin(async move {
                        let sql = "SELECT coalesce(max(id), 0) FROM thing";
                        let next = q!(tx, sql).scalar::<i64>().await? + 1;
                        tokio::task::yield_now().await;
                        let name = next.to_string();
                        q!(tx, "INSERT INTO thing (id, name) VALUES ($1, $2)", next, name)
                            .exec()
                            .await?;
                        Ok(())
                    })
                })
                .await
        })
    });
    for write in futures_util::future::join_all(writes).await {
        write.unwrap().unwrap();
    }
    assert_eq!(ids(&store).await, (1..=20).collect::<Vec<_>>());
}

#[tokio::test]
async fn waiting_writers_leave_the_readers_their_connections() {
    let (_folder, _db, store) = town().await;
    let (go, wait) = tokio::sync::oneshot::channel::<()>();
    let first = store.clone();
    let held = tokio::spawn(async move {
        first
            .write::<_, Error, _>(move |_| {
                Box::pin(async move {
                    wait.await.unwrap();
                    Ok(())
                })
            })
            .await
    });
    let many: Vec<_> = (0..40)
        .map(|i| {
            let store = store.clone();
            tokio::spawn(async move { add(&store, i, format!("thing {i}")).await })
        })
        .collect();
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
    // Would wait for a connection until the pool gives up.
    assert!(ids(&store).await.is_empty());
    go.send(()).unwrap();
    held.await.unwrap().unwrap();
    for write in many {
        write.await.unwrap().unwrap();
    }
    assert_eq!(ids(&store).await.len(), 40);
}

/// SQLite may end the whole transaction when the disk is full or broken; here the write in the
/// middle of a shared commit does it.
#[tokio::test]
async fn when_the_engine_gives_a_transaction_up_what_answered_an_error_is_not_stored() {
    if database().is_some() {
        return;
    }
    let (_folder, _db, store) = town().await;
    let (go, wait) = tokio::sync::oneshot::channel::<()>();
    let (begun, inside) = tokio::sync::oneshot::channel::<()>();
    let first = store.clone();
    let busy = tokio::spawn(async move {
        first
            .write::<_, Error, _>(move |_| {
                Box::pin(async move {
                    begun.send(()).unwrap();
                    wait.await.unwrap();
                    Ok(())
                })
            })
            .await
    });
    inside.await.unwrap();
    let full = store.write::<(), Error, _>(|tx| {
        Box::pin(async move {
            q!(tx, "ROLLBACK").exec().await?;
            Err(Error::Stopped)
        })
    });
    let let_go = async {
        tokio::task::yield_now().await;
        go.send(()).unwrap();
    };
    let before = add(&store, 1, "before".to_owned());
    let after = add(&store, 3, "after".to_owned());
    let (_, before, full, after) = tokio::join!(let_go, before, full, after);
    busy.await.unwrap().unwrap();
    assert!(full.is_err());
    let stored = ids(&store).await;
    for (id, outcome) in [(1, before), (3, after)] {
        assert_eq!(stored.contains(&id), outcome.is_ok(), "{id}: {outcome:?}");
    }
    add(&store, 4, "small".to_owned()).await.unwrap();
    assert!(ids(&store).await.contains(&4), "the file is writable again");
}

#[tokio::test]
async fn odd_words_are_searched_for_without_an_error() {
    let (_folder, _db, store) = town().await;
    let long = "ab".repeat(5_000);
    let body = format!("{long} ½ 5e3 x² 日本語 İstanbul");
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let document = SearchDocument {
                    room: "test",
                    key: "1".to_owned(),
                    path: "/1".to_owned(),
                    title: "Odd".to_owned(),
                    body,
                    lang: Lang::De,
                    at: Ts(1),
                };
                search::put(tx, &document).await
            })
        })
        .await
        .unwrap();
    let mut tx = store.read().await.unwrap();
    for words in
        [long.as_str(), "½", "²", "5e3", "x²", "日本語", "\0", "a & b", "!", "İstanbul odd"]
    {
        search::find(&mut tx, words, Lang::De, None, 5).await.unwrap();
    }
    let found = search::find(&mut tx, &long, Lang::De, None, 5).await.unwrap();
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn documents_get_the_number_of_their_time_and_those_before_1970_are_left_alone() {
    let (_folder, _db, store) = town().await;
    let document = |nr: i64, at: Ts| SearchDocument {
        room: "test",
        key: nr.to_string(),
        path: format!("/{nr}"),
        title: format!("Laterne {nr}"),
        body: String::new(),
        lang: Lang::De,
        at,
    };
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                for nr in 0..500 {
                    search::put(tx, &document(nr, Ts(-nr * Ts::DAY - Ts::DAY))).await?;
                }
                search::put(tx, &document(500, Ts(Ts::DAY))).await?;
                search::put(tx, &document(501, Ts(2 * Ts::DAY))).await?;
                // As an earlier version numbered them: in the order they came in.
                q!(tx, "UPDATE search_document SET nr = 1 WHERE key = '501'").exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    search::renew(&store).await.unwrap();
    let mut tx = store.read().await.unwrap();
    let sql = "SELECT key FROM search_document ORDER BY nr DESC LIMIT 2";
    assert_eq!(q!(tx, sql).scalars::<String>().await.unwrap(), ["501", "500"]);
    let found = search::find(&mut tx, "501", Lang::De, None, 5).await.unwrap();
    assert_eq!(found.len(), 1);
}

/// Only a server can end a connection.
#[tokio::test]
async fn a_connection_that_the_server_ended_is_replaced_unnoticed() {
    if database().is_none() {
        return;
    }
    let (_folder, _db, store) = town().await;
    let mut doomed = store.read().await.unwrap();
    let sql = "SELECT CAST(pg_backend_pid() AS BIGINT)";
    let pid = q!(doomed, sql).scalar::<i64>().await.unwrap();
    let mut other = store.read().await.unwrap();
    drop(doomed);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let end = "SELECT pg_terminate_backend(CAST($1 AS INTEGER))";
    assert!(q!(other, end, pid).scalar::<bool>().await.unwrap());
    assert!(ids(&store).await.is_empty(), "the only idle connection is a dead one");
}
