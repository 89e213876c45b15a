//! One timeline over all rooms.

use kernel::Ts;

use crate::town::{citizen, message, report, town};

#[tokio::test]
async fn reports_messages_and_the_account_stand_in_one_list_the_newest_first() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    town.clock.advance(Ts::HOUR);
    let code = report(&town, Some(id), "Tiefes Schlagloch vor dem Theater").await;
    town.clock.advance(Ts::HOUR);
    message(&town, id, "Ihr Bescheid").await;
    let page = anna.get("/account/timeline").await;
    assert_eq!(
        page.all(".al-entry__title"),
        ["Nachricht im Postfach", "Meldung eingegangen", "Konto angelegt"]
    );
    let links = page.attributes(".al-entry__title a", "href");
    assert_eq!(links[1], format!("/reports/own/{code}"));
    assert_eq!(anna.get(&links[0]).await.status(), 200);
    assert_eq!(anna.get(&links[1]).await.status(), 200);
    let mut ben = town.person("ben@example.org", &[]).await;
    assert_eq!(ben.get("/account/timeline").await.all(".al-entry__title"), ["Konto angelegt"]);
}

#[tokio::test]
async fn a_long_timeline_is_read_page_by_page_and_nothing_is_lost() {
    let town = town().await;
    let (mut anna, id) = citizen(&town).await;
    for n in 0..40 {
        // Every fourth pair happens at the same moment.
        if n % 4 != 0 {
            town.clock.advance(Ts::SECOND);
        }
        message(&town, id, &format!("Nachricht {n}")).await;
    }
    let mut path = "/account/timeline".to_owned();
    let mut seen = Vec::new();
    loop {
        let page = anna.get(&path).await;
        seen.extend(page.attributes(".al-entry__title a", "href"));
        let Some(next) = page.attributes("a[rel=next]", "href").pop() else { break };
        path = next;
    }
    seen.sort();
    let all = seen.len();
    seen.dedup();
    assert_eq!((all, seen.len()), (41, 41));
}
