//! An opinion map from the first answer to the groups, through the doors people use.

mod town;

#[path = "opinions/abuse.rs"]
mod abuse;
#[path = "opinions/course.rs"]
mod course;
#[path = "opinions/import.rs"]
mod import;
#[path = "opinions/results.rs"]
mod results;
#[path = "opinions/statements.rs"]
mod statements;

use store::journal;
use testkit::TestTown;
use town::camps::{MAP, STATEMENTS, say};

/// How many numbers voted, and how many votes stand.
async fn counted(town: &TestTown) -> (i64, i64) {
    let mut tx = town.store().read().await.expect("it reads");
    let sql = "SELECT CAST(count(DISTINCT participant) AS BIGINT), CAST(count(*) AS BIGINT)
               FROM opinion_vote";
    store::q!(tx, sql).one().await.expect("a row")
}

#[tokio::test]
async fn one_statement_follows_another_until_all_are_seen_and_none_comes_twice() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    let way = visitor.get("/participation/stimmung").await;
    assert_eq!(way.attributes("#way-opinions ~ p a", "href"), [MAP]);
    let mut seen = Vec::new();
    for nr in 0..STATEMENTS {
        let page = visitor.get(MAP).await;
        let asked = page.one("#statement-text");
        assert_eq!(visitor.get(MAP).await.one("#statement-text"), asked, "asked again, the same");
        assert!(page.main().contains(&format!("{nr} von 14 Aussagen")), "{}", page.main());
        assert!(!seen.contains(&asked), "{asked} came twice");
        seen.push(asked);
        assert_eq!(page.attributes("button[name=vote]", "value"), ["1", "-1", "0"]);
        let done = visitor.press(&page, MAP, &[("vote", ["1", "-1", "0"][nr as usize % 3])]).await;
        assert_eq!(done.location().as_deref(), Some(&*format!("{MAP}?done=counted#statement")));
    }
    let page = visitor.get(MAP).await;
    assert!(page.main().contains("zu allen Aussagen etwas gesagt"), "{}", page.main());
    assert!(page.all("button[name=vote]").is_empty());
    // Somebody else is asked in another order.
    let mut other = town.visitor();
    let mut order = Vec::new();
    for _ in 0..STATEMENTS {
        let page = other.get(MAP).await;
        order.push(page.one("#statement-text"));
        other.press(&page, MAP, &[("vote", "1")]).await;
    }
    assert_ne!(order, seen);
    assert_eq!(counted(&town).await, (2, 28));
}

#[tokio::test]
async fn the_last_word_counts_and_the_journal_says_only_that_there_was_one() {
    let town = town::town().await;
    let mut person = town.person("a@b.example", &[]).await;
    let page = person.get(MAP).await;
    say(&mut person, &page, 3, 1).await;
    let changed = say(&mut person, &page, 3, -1).await;
    assert!(changed.location().is_some_and(|to| to.contains("done=changed")));
    say(&mut person, &page, 3, -1).await;
    let mine = person.get(&format!("{MAP}?statement=3")).await;
    assert_eq!(mine.all(".al-opinion__answer--said").len(), 1);
    assert!(mine.main().contains("Dazu haben Sie schon etwas gesagt"), "{}", mine.main());
    let table = person.get(&format!("{MAP}/results")).await;
    assert_eq!(table.all("#all tbody tr:nth-child(3) td")[..2], ["0 (0 %)", "1 (100 %)"]);
    let mut tx = town.store().read().await.expect("it reads");
    let told = journal::list_after(&mut tx, None, &["opinion_voted"], 0, 10).await;
    let told = told.expect("it reads");
    assert_eq!(told.len(), 2, "the third press changed nothing");
    for entry in &told {
        let told = format!("{entry:?}");
        assert!(told.contains("visitor") && !told.contains("citizen:"), "{told}");
        assert!(told.contains(r#"\"votes\":1"#) || told.contains(r#""votes":1"#), "{told}");
    }
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn who_said_what_is_forgotten_and_the_result_stays() {
    let town = town::town().await;
    town::camps::camps(&town, 16).await;
    let before = town.visitor().get(&format!("{MAP}/results")).await.all(".al-said__text");
    assert!(!before.is_empty());
    for _ in 0..2 {
        town.clock.advance(500 * kernel::Ts::DAY);
        town.run_jobs().await;
    }
    assert_eq!(counted(&town).await, (16, 224));
    let mut tx = town.store().read().await.expect("it reads");
    let left: i64 = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM opinion_participant")
        .scalar()
        .await
        .expect("a number");
    assert_eq!(left, 0);
    let after = town.visitor().get(&format!("{MAP}/results")).await.all(".al-said__text");
    assert_eq!(after, before);
}
