//! Contact data: hidden, opened with a reason, written down, and read by the person.

mod staff_town;

use kernel::PersonId;
use staff_town::{Like, clerk, press, report, town};
use store::Error;
use testkit::TestTown;

const EMAIL: &str = "marlene.b@post.example";

async fn marlene(town: &TestTown) -> PersonId {
    let (chance, now) = (town.app.chance.clone(), testkit::town::NOW);
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                identity::seed::person(tx, &chance, now, "marlene@konstanz.example", "M").await
            })
        })
        .await
        .expect("the person is there")
}

#[tokio::test]
async fn contact_data_are_shown_once_and_the_person_reads_who_opened_them_and_why() {
    let town = town().await;
    let author = Some(marlene(&town).await);
    let code = report(&town, Like { email: Some(EMAIL), author, ..Like::default() }).await;
    let case = format!("/staff/reports/{code}");
    let mut clerk = clerk(&town, "tiefbauamt").await;
    assert!(!clerk.get(&case).await.text().contains(EMAIL));
    let action = format!("{case}/contact#contact");
    let fields = [("contact_reason", "question")];
    let answer = clerk.fill(&case, &action, &fields).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.main().contains(EMAIL), "{}", answer.main());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(!clerk.get(&case).await.text().contains(EMAIL));
    let mut person = town.person("marlene@konstanz.example", &[]).await;
    let log = person.get("/account/access").await.main();
    for said in ["Tiefbauamt", "Rückfrage zur Meldung", "E-Mail"] {
        assert!(log.contains(said), "{said}: {log}");
    }
    assert!(!log.contains("Telefon"), "what was not there was not shown: {log}");
}

#[tokio::test]
async fn without_a_reason_nothing_is_shown_and_nothing_is_noted() {
    let town = town().await;
    let author = Some(marlene(&town).await);
    let code = report(&town, Like { email: Some(EMAIL), author, ..Like::default() }).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    for reason in ["", "curiosity"] {
        let answer = press(&mut clerk, &code, "contact", &[("contact_reason", reason)]).await;
        assert_eq!(answer.status(), 422);
        assert!(!answer.text().contains(EMAIL));
        assert!(answer.has("#contact_reason[aria-invalid]"), "{}", answer.main());
    }
    let mut person = town.person("marlene@konstanz.example", &[]).await;
    assert!(!person.get("/account/access").await.main().contains("Tiefbauamt"));
}

#[tokio::test]
async fn who_left_no_contact_data_has_nothing_to_open() {
    let town = town().await;
    let author = Some(marlene(&town).await);
    let code = report(&town, Like { author, ..Like::default() }).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = clerk.get(&format!("/staff/reports/{code}")).await;
    assert!(!page.has("#contact form"));
    let sent = [("contact_reason", "question")];
    assert_eq!(press(&mut clerk, &code, "contact", &sent).await.status(), 200);
    let mut person = town.person("marlene@konstanz.example", &[]).await;
    assert!(!person.get("/account/access").await.main().contains("Rückfrage"));
}
