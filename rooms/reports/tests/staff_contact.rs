//! Contact data: hidden, opened with a reason, written down, and read by the person.

mod staff_town;

use identity::access;
use kernel::PersonId;
use letters::{Address, Mail, MailReturned, Sender};
use reports::store::{Follower, find_case, find_follower_of, insert_follower};
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

/// Who opened this person's data: department, reason and what was shown.
async fn looks(town: &TestTown, person: PersonId) -> Vec<(String, String, String)> {
    let mut tx = town.store().read().await.expect("the town is read");
    let lines = access::list_about_person(&mut tx, person, None, 10).await.expect("the log");
    let told = |l: access::Noted| (l.department.unwrap_or_default(), l.reason, l.fields);
    lines.into_iter().map(told).collect()
}

#[tokio::test]
async fn contact_data_are_shown_once_and_the_person_reads_who_opened_them_and_why() {
    let town = town().await;
    let author = marlene(&town).await;
    let like = Like { email: Some(EMAIL), author: Some(author), ..Like::default() };
    let code = report(&town, like).await;
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
    let looks = looks(&town, author).await;
    let [(department, reason, fields)] = looks.as_slice() else { panic!("one look: {looks:?}") };
    assert_eq!((department.as_str(), reason.as_str()), ("tiefbauamt", "Rückfrage zur Meldung"));
    assert!(fields.contains("E-Mail"), "{fields}");
    assert!(!fields.contains("Telefon"), "what was not there was not shown: {fields}");
}

#[tokio::test]
async fn without_a_reason_nothing_is_shown_and_nothing_is_noted() {
    let town = town().await;
    let author = marlene(&town).await;
    let like = Like { email: Some(EMAIL), author: Some(author), ..Like::default() };
    let code = report(&town, like).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    for reason in ["", "curiosity"] {
        let answer = press(&mut clerk, &code, "contact", &[("contact_reason", reason)]).await;
        assert_eq!(answer.status(), 422);
        assert!(!answer.text().contains(EMAIL));
        assert!(answer.has("#contact_reason[aria-invalid]"), "{}", answer.main());
    }
    assert_eq!(looks(&town, author).await, []);
}

#[tokio::test]
async fn who_left_no_contact_data_has_nothing_to_open() {
    let town = town().await;
    let author = marlene(&town).await;
    let code = report(&town, Like { author: Some(author), ..Like::default() }).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = clerk.get(&format!("/staff/reports/{code}")).await;
    assert!(!page.has("#contact form"));
    let sent = [("contact_reason", "question")];
    assert_eq!(press(&mut clerk, &code, "contact", &sent).await.status(), 200);
    assert_eq!(looks(&town, author).await, []);
}

/// A mail to an address, which comes back.
async fn returned(town: &TestTown, to: &'static str) {
    let (chance, now) = (town.app.chance.clone(), testkit::town::NOW);
    let sender = Sender::of(&town.town.config);
    let returned = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let to = Address::parse(to).expect("an address");
            let mail = Mail::new(to, "test", kernel::Lang::De, "Neues", "Text");
            let mail = letters::send(tx, &chance, now, &sender, &mail).await?;
            jobs::record(tx, now, &kernel::Actor::System("test"), &MailReturned { mail }).await
        })
    });
    returned.await.expect("the store works");
    town.run_jobs().await;
}

#[tokio::test]
async fn mail_that_comes_back_is_known_however_the_address_was_typed() {
    let town = town().await;
    let code = report(&town, Like { email: Some("Anna.B@post.example"), ..Like::default() }).await;
    let (chance, now, target_key) = (town.app.chance.clone(), testkit::town::NOW, code.clone());
    let followed = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let follower = Follower {
                id: chance.uuid(now),
                target: "report".to_owned(),
                target_key,
                email: "Anna.B@post.example".to_owned(),
                lang: "de".to_owned(),
                token: chance.token(),
                confirmed_at: Some(now),
                told_seq: 0,
            };
            insert_follower(tx, &follower, now).await
        })
    });
    followed.await.expect("the store works");
    let known = async || {
        let mut tx = town.store().read().await.expect("the store reads");
        let case = find_case(&mut tx, &code).await.expect("the store reads").expect("a case");
        let follower = find_follower_of(&mut tx, &code, "anna.b@post.example").await;
        (case.mail_returned, follower.expect("the store reads").is_some())
    };
    assert_eq!(known().await, (false, true));
    returned(&town, "somebody@post.example").await;
    assert_eq!(known().await, (false, true), "another address");
    returned(&town, "Anna.b@post.example").await;
    assert_eq!(known().await, (true, false));
}
