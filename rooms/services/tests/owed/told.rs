//! What applicants are told, and where.

use kernel::{Clock, PersonId};
use services::payment::verbs::{Clearing, clear, take_at_counter};
use store::Error;
use testkit::TestTown;

use crate::town::{Like, applied, case_path, check_all, clerk, decide, outbox, town};

async fn applicant(town: &TestTown) -> PersonId {
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let found = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            identity::seed::person(tx, &chance, now, "anna@example.org", "Anna").await
        })
    });
    found.await.expect("the person is there")
}

async fn subjects(town: &TestTown, person: PersonId) -> Vec<String> {
    town.run_jobs().await;
    let mut tx = town.store().read().await.expect("the store reads");
    let all = letters::store::mailbox::list_messages(&mut tx, person, None, 50).await;
    all.expect("they are read").into_iter().map(|message| message.subject).collect()
}

#[tokio::test]
async fn whoever_has_an_account_reads_it_in_the_mailbox_and_a_decision_also_by_mail() {
    let town = town().await;
    let person = applicant(&town).await;
    let sent = applied(&town, Like { person: Some(person), ..Like::default() }).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    let written = [("message_text", "Wir prüfen noch.")];
    anna.fill(&path, &format!("{path}/messages"), &written).await;
    let all = subjects(&town, person).await;
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(!outbox(&town).await.contains("Wir prüfen noch"), "mail is a postcard");

    check_all(&mut anna, &path).await;
    decide(&mut anna, &path, &[("outcome", "approved")]).await;
    let mut ben = clerk(&town, "ben").await;
    ben.fill(&path, &format!("{path}/confirmation"), &[]).await;
    assert_eq!(subjects(&town, person).await.len(), 2);
    assert!(outbox(&town).await.contains("Handwerkerparkausweis"), "its dispatch counts");
    let mut own = town.person("anna@example.org", &[]).await;
    let page = own.get(&format!("/services/own/{}/progress", sent.reference)).await;
    assert!(page.main().contains("gilt") || page.main().contains("bekannt"), "{}", page.main());
}

#[tokio::test]
async fn an_applicant_is_told_when_money_came_and_when_it_goes_back() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let deed = services::Deed {
        actor: kernel::Actor::System("test"),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    };
    let (id, number) = (sent.id, sent.reference.clone());
    let paid = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let about = (id, number.as_str(), crate::town::PERMIT);
            services::payment::asking::ask_for(tx, &deed, about, None).await?;
            let due = services::store::payment::list_dues(tx, id).await?.remove(0);
            assert!(take_at_counter(tx, &deed, &due).await?);
            let payment = services::store::payment::list_payments(tx, due.id).await?.remove(0);
            let why = ("clerk", "Sie haben zu viel bezahlt.");
            let back =
                services::payment::verbs::order_refund(tx, &deed, payment.id, 1_000, why).await?;
            assert_eq!(back, 1_000);
            let none = clear(tx, &deed, payment.id, Clearing::Looked).await?;
            assert!(!none);
            Ok(())
        })
    });
    paid.await.expect("it is paid");
    let mails = outbox(&town).await;
    assert!(mails.contains(&format!("Zahlung eingegangen: {}", sent.reference)), "{mails}");
    assert!(mails.contains(&format!("Sie bekommen Geld zurück: {}", sent.reference)), "{mails}");
    assert!(mails.contains("10,00 €"));
}
