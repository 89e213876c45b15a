//! Who looked at whose data.

use identity::{
    Role,
    access::{
        Access, Sought, list_about_person, list_about_thing, list_departments, list_usages, note,
        search_about_person,
    },
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
async fn the_log_tells_department_role_and_reason_and_is_read_page_by_page() {
    let house = House::new().await;
    let anna = house.person("anna@example.org", &[]).await;
    open(&house, anna, 5).await;
    let mut tx = house.store.read().await.unwrap();
    let first = list_about_person(&mut tx, anna, None, 3).await.unwrap();
    assert_eq!(first[0].department.as_deref(), Some("tiefbau"));
    assert_eq!(
        (first[0].role.as_deref(), first[0].reason.as_str()),
        (Some("clerk"), "Rückfrage zum Ort")
    );
    let rest =
        list_about_person(&mut tx, anna, Some((first[2].at, first[2].id)), 10).await.unwrap();
    assert_eq!(rest.len(), 2);
    let sought = Sought { from: Some(first[1].at), ..Sought::default() };
    assert_eq!(search_about_person(&mut tx, anna, &sought, None, 10).await.unwrap().len(), 2);
    let (total, page) = list_usages(&mut tx, anna, &Sought::default(), 4, 10).await.unwrap();
    assert_eq!((total, page.len()), (5, 1));
    let other = Sought { department: Some("rathaus".into()), ..Sought::default() };
    assert!(search_about_person(&mut tx, anna, &other, None, 10).await.unwrap().is_empty());
    assert_eq!(list_departments(&mut tx, anna).await.unwrap(), ["tiefbau"]);
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
