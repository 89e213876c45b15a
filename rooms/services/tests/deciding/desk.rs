//! The inbox, who may look, and what the log says of it.

use identity::{Role, access};
use kernel::PersonId;

use crate::town::{Like, applied, case_path, check_all, clerk, clerk_of, town};

#[tokio::test]
async fn the_inbox_shows_what_the_departments_hold_and_finds_a_reference() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let mut mine = clerk(&town, "anna").await;
    let page = mine.get("/staff/services").await;
    assert_eq!(page.status(), 200);
    assert!(page.main().contains(&sent.reference));
    let mut other = clerk_of(&town, "cem", "buergerbuero").await;
    assert!(!other.get("/staff/services").await.main().contains(&sent.reference));
    let asked = other.get("/staff/services?department=strassenverkehr").await;
    assert!(!asked.main().contains(&sent.reference), "a filter opens no other department");

    let found = mine.get(&format!("/staff/services?q={}", sent.reference.to_lowercase())).await;
    let to = found.location().expect("it leads to the case");
    assert_eq!(mine.open(&to).await.status(), 200);

    let path = case_path(&sent);
    mine.fill(&path, &format!("{path}/taking"), &[]).await;
    assert!(!mine.get("/staff/services?tab=new").await.main().contains(&sent.reference));
    assert!(mine.get("/staff/services?tab=open&only=mine").await.main().contains(&sent.reference));
    assert!(
        !mine.get("/staff/services?service=hundesteuer").await.main().contains(&sent.reference)
    );
    town.clock.advance(40 * kernel::Ts::DAY);
    let mut mine = clerk(&town, "anna").await;
    let late = mine.get("/staff/services?tab=open&late=1").await;
    assert!(late.main().contains(&sent.reference) && late.main().contains("überfällig"));
}

#[tokio::test]
async fn each_look_at_a_case_stands_in_the_access_log_once_a_visit() {
    let town = town().await;
    let citizen = person(&town).await;
    let like = Like { person: Some(citizen), ..Like::default() };
    let sent = applied(&town, like).await;
    let path = case_path(&sent);
    let mut clerk = clerk(&town, "anna").await;
    check_all(&mut clerk, &path).await;
    clerk.get(&path).await;
    let mut tx = town.store().read().await.expect("the store reads");
    let noted = access::list_about_person(&mut tx, citizen, None, 10).await.expect("it reads");
    assert_eq!(noted.len(), 1);
    assert_eq!(noted[0].thing, format!("application:{}", sent.reference));
    assert_eq!(noted[0].reason, "Bearbeitung des Antrags");
    drop(tx);
    town.clock.advance(kernel::Ts::HOUR);
    clerk.get(&path).await;
    let mut tx = town.store().read().await.expect("the store reads");
    let noted = access::list_about_person(&mut tx, citizen, None, 10).await.expect("it reads");
    assert_eq!(noted.len(), 2);
}

async fn person(town: &testkit::TestTown) -> PersonId {
    use kernel::Clock;
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let made = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            identity::seed::person(tx, &chance, now, "betrieb@example.org", "Erika Muster").await
        })
    });
    made.await.expect("the person is there")
}

#[tokio::test]
async fn citizens_and_visitors_stay_outside() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let mut citizen = town.person("c@example.org", &[]).await;
    for path in ["/staff/services".to_owned(), case_path(&sent)] {
        assert_eq!(citizen.get(&path).await.status(), 403);
        assert!(town.visitor().get(&path).await.location().is_some());
    }
    let mut field = town.person("f@example.org", &[(Role::Field, Some("strassenverkehr"))]).await;
    assert_eq!(field.get("/staff/services").await.status(), 403);
}
