//! Digests: one mail a person in a rhythm of their own, everything once, also after a stop half-way.

use kernel::{Clock, Ts};
use participation::{
    following::{ReaderId, Rhythm},
    jobs::digest::SendNews,
    store::following as rows,
};
use testkit::TestTown;

use crate::{
    post::{ANNA, BEN, follow, later, news},
    town::{self, clerk, press, released},
};

const ANSWER: [(&str, &str); 2] = [("state", "planned"), ("answer", "Markiert wird im April.")];

#[tokio::test]
async fn the_news_of_a_day_come_in_one_mail_in_the_morning() {
    let town = town::town().await;
    let (first, second) =
        (released(&town, &[]).await, released(&town, &[("title", "Zebrastreifen")]).await);
    for code in [&first, &second] {
        follow(&town, code, ANNA, "daily").await;
    }
    follow(&town, &second, BEN, "at-once").await;
    let mut clerk = clerk(&town).await;
    for code in [&first, &second] {
        press(&mut clerk, code, "answer", &ANSWER).await;
    }
    press(&mut clerk, &first, "answer", &[("state", "budgeted"), ("answer", "Bezahlt.")]).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert_eq!((news(&town, ANNA).await.len(), news(&town, BEN).await.len()), (0, 1));
    for _ in 0..3 {
        later(&town, Ts::DAY).await;
    }
    let told = news(&town, ANNA).await;
    assert_eq!(told.len(), 1, "one mail, and nothing on mornings without news");
    assert_eq!(told[0].subject, "Neues zu 2 Beiträgen");
    for said in ["Radweg endet vor", "Zebrastreifen", "Markiert wird im April.", "Bezahlt."] {
        assert!(told[0].body.contains(said), "{said}: {}", told[0].body);
    }
    assert_eq!(news(&town, BEN).await.len(), 1, "another rhythm tells nothing twice");
}

#[tokio::test]
async fn the_news_of_a_week_come_on_monday() {
    // The town's clock stands on a Monday, after seven.
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let path = follow(&town, &code, ANNA, "weekly").await;
    press(&mut clerk(&town).await, &code, "answer", &ANSWER).await;
    for _ in 0..6 {
        later(&town, Ts::DAY).await;
        assert!(news(&town, ANNA).await.is_empty());
    }
    later(&town, Ts::DAY).await;
    assert_eq!(news(&town, ANNA).await.len(), 1);
    // Whoever changes the rhythm hears what is left, and nothing twice.
    let mut clerk = clerk(&town).await;
    press(&mut clerk, &code, "answer", &[("state", "built"), ("answer", "Fertig!")]).await;
    let mut anna = town.visitor();
    let changed = anna.fill(&path, &format!("{path}/rhythm"), &[("rhythm", "at-once")]).await;
    assert_eq!(changed.status(), 303);
    later(&town, 5 * Ts::MINUTE).await;
    later(&town, 8 * Ts::DAY).await;
    let told = news(&town, ANNA).await;
    assert_eq!(told.len(), 2);
    assert!(told[0].body.contains("Fertig!"), "{}", told[0].body);
}

/// So many readers that their mails are written on several pages.
const READERS: usize = 450;

async fn fill(town: &TestTown, code: &str) {
    let (chance, now, code) = (town.app.chance.clone(), town.clock.now(), code.to_owned());
    let filled = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let found = participation::store::find_by_code(tx, &code).await?.expect("it is there");
            for nr in 0..READERS {
                let new = rows::Reader {
                    id: ReaderId::fresh(&chance, now),
                    email: format!("reader{nr}@example.org"),
                    lang: "de".to_owned(),
                    token: chance.token(),
                    rhythm: Rhythm::AtOnce.as_str().to_owned(),
                    told_seq: 0,
                };
                let reader = rows::insert_reader(tx, &new, true, now).await?;
                rows::insert_follower(tx, found.id, &reader, false, 0, Some(now), now).await?;
            }
            Ok(())
        })
    });
    filled.await.expect("filled");
}

async fn count(town: &TestTown, sql: &'static str) -> i64 {
    let mut tx = town.store().read().await.expect("it reads");
    store::q!(tx, sql).scalar().await.expect("a number")
}

const WAITING: &str = "SELECT CAST(count(*) AS BIGINT) FROM participation_digest";
const MAILS: &str =
    "SELECT CAST(count(DISTINCT recipient) AS BIGINT) FROM mail WHERE kind = 'participation_news'";
const ALL_MAILS: &str =
    "SELECT CAST(count(*) AS BIGINT) FROM mail WHERE kind = 'participation_news'";

#[tokio::test]
async fn a_run_that_was_interrupted_goes_on_and_tells_nobody_twice() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    fill(&town, &code).await;
    press(&mut clerk(&town).await, &code, "answer", &ANSWER).await;
    // What is new is found for all of them in one query …
    let found = town.store().write::<_, store::Error, _>(|tx| {
        Box::pin(async move {
            let upto = store::journal::last(tx).await?;
            let found = rows::fill_digests(tx, Rhythm::AtOnce, upto).await?;
            rows::mark_told(tx, Rhythm::AtOnce, upto).await?;
            Ok(found)
        })
    });
    assert_eq!(found.await.expect("found"), 450);
    // … a page of mails is begun, and the machine stops …
    let stopped = town.store().write::<(), store::Error, _>(|tx| {
        Box::pin(async move {
            assert_eq!(rows::delete_digests(tx, 200).await?.len(), 200);
            store::q!(tx, "SELECT nothing FROM nowhere").exec().await?;
            Ok(())
        })
    });
    assert!(stopped.await.is_err());
    assert_eq!(count(&town, WAITING).await, 450, "nothing is lost");
    // … and goes on.
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let again = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { jobs::enqueue(tx, &chance, now, now, &SendNews {}).await })
    });
    again.await.expect("planned");
    later(&town, Ts::SECOND).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert_eq!(count(&town, WAITING).await, 0);
    assert_eq!((count(&town, MAILS).await, count(&town, ALL_MAILS).await), (450, 450));
}
