//! Who looked at whose data.

use axum::http::StatusCode;
use identity::{
    Role,
    access::{Access, list_about_person, list_about_thing, note},
};
use kernel::{PersonId, Ts};
use store::Error;

use crate::house::House;

/// A clerk of the Tiefbauamt opens data of somebody, `times` times.
async fn open(house: &House, person: PersonId, times: usize) {
    let clerk = house.person("clerk@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    for _ in 0..times {
        house.clock.advance(Ts::SECOND);
        let (chance, now) = (house.app.chance.clone(), house.now());
        let clerk = clerk_of(clerk);
        let noted = house.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let access = Access {
                    person: Some(person),
                    thing: "report:AB12CD",
                    department: Some("tiefbau"),
                    reason: "Rückfrage zum Ort",
                    fields: "Name, E-Mail-Adresse",
                };
                note(tx, &chance, now, &clerk, &access).await
            })
        });
        noted.await.unwrap();
    }
}

fn clerk_of(id: PersonId) -> identity::Clerk {
    let person = identity::Person {
        id,
        email: "clerk@example.org".into(),
        name: "Carla Clerk".into(),
        created_at: Ts(0),
    };
    let grants = vec![identity::Grant { role: Role::Clerk, department: Some("tiefbau".into()) }];
    let session = identity::session::SessionId(id.0);
    let (proved, post_confirmed_at) = (kernel::Trust::Email, None);
    let signed = identity::Signed { session, person, grants, proved, post_confirmed_at };
    identity::Visitor::signed(signed).clerk().unwrap()
}

#[tokio::test]
async fn the_person_sees_which_department_looked_when_and_why_and_not_who() {
    let house = House::new().await;
    let anna = house.person("anna@example.org", &[]).await;
    open(&house, anna, 1).await;
    let mut browser = house.enter("anna@example.org", &[]).await;
    let page = browser.get("/account/access").await;
    assert_eq!(page.all("tbody td"), ["Tiefbauamt", "Rückfrage zum Ort", "Name, E-Mail-Adresse"]);
    assert!(!page.body.to_lowercase().contains("clerk"));
    let mut ben = house.enter("ben@example.org", &[]).await;
    assert!(ben.get("/account/access").await.all("tbody tr").is_empty());
}

#[tokio::test]
async fn a_long_log_is_read_page_by_page() {
    let house = House::new().await;
    let anna = house.person("anna@example.org", &[]).await;
    open(&house, anna, 33).await;
    let mut browser = house.enter("anna@example.org", &[]).await;
    let first = browser.get("/account/access").await;
    assert_eq!(first.all("tbody tr").len(), 30);
    let html = scraper::Html::parse_fragment(&first.body);
    let next = scraper::Selector::parse("a[rel=next]").unwrap();
    let href = html.select(&next).next().unwrap().attr("href").unwrap().to_owned();
    assert_eq!(browser.get(&href).await.all("tbody tr").len(), 3);
    let odd = browser.get("/account/access?before=x.y").await;
    assert_eq!((odd.status, odd.all("tbody tr").len()), (StatusCode::OK, 30));
}

#[tokio::test]
async fn the_log_is_kept_for_anybody_who_holds_the_thing_and_not_longer_than_the_town_says() {
    let house = House::new().await;
    let anna = house.person("anna@example.org", &[]).await;
    open(&house, anna, 2).await;
    let mut tx = house.store.read().await.unwrap();
    assert_eq!(list_about_thing(&mut tx, "report:AB12CD", None, 10).await.unwrap().len(), 2);
    assert!(list_about_thing(&mut tx, "report:OTHER", None, 10).await.unwrap().is_empty());
    drop(tx);
    // A sign-in plans the nightly sweep, which goes on by itself.
    let mut browser = house.browser();
    crate::signing_in::ask(&mut browser, "anna@example.org", "").await;
    for days in [700, 29] {
        house.clock.advance(days * Ts::DAY);
        house.work().await;
    }
    let mut tx = house.store.read().await.unwrap();
    assert_eq!(list_about_person(&mut tx, anna, None, 10).await.unwrap().len(), 2);
    drop(tx);
    house.clock.advance(2 * Ts::DAY);
    house.work().await;
    let mut tx = house.store.read().await.unwrap();
    assert!(list_about_person(&mut tx, anna, None, 10).await.unwrap().is_empty());
}
