//! At the counter, on the phone, from paper: the same draft, typed by staff.

use identity::Role;
use services::store::find_by_reference;
use store::journal;
use testkit::{Actor, Answer, TestTown};

use crate::{
    town::{follow, send, town},
    versions::{DOG, KEEPER, PET, REST, fill, step},
};

const NEW: &str = "/staff/services/new";

async fn clerk(town: &TestTown) -> Actor {
    town.person("tobias@konstanz.example", &[(Role::Clerk, Some("steuern"))]).await
}

async fn begin(clerk: &mut Actor, channel: &str, arrived: &str) -> Answer {
    let fields = [("service", DOG), ("channel", channel), ("arrived", arrived)];
    let begun = clerk.fill(NEW, NEW, &fields).await;
    assert_eq!(begun.status(), 303, "{:?}", begun.all("#errors li"));
    follow(clerk, &begun).await
}

async fn fill_all(actor: &mut Actor) {
    fill(actor, "halter", &KEEPER).await;
    fill(actor, "hund", &PET).await;
    for (key, fields) in REST {
        fill(actor, key, fields).await;
    }
}

fn sending() -> String {
    format!("{NEW}/{DOG}/sending")
}

#[tokio::test]
async fn staff_begin_for_somebody_who_goes_on_with_the_code() {
    let town = town().await;
    let mut clerk = clerk(&town).await;
    let page = begin(&mut clerk, "counter", "").await;
    assert!(page.main().contains("am Schalter"), "{}", page.main());
    fill(&mut clerk, "halter", &KEEPER).await;
    let handover = format!("{NEW}/{DOG}/handover");
    let handed = clerk.fill(&step("hund"), &handover, &[]).await;
    let code = handed.one(".al-code");
    assert_eq!(code.len(), 14, "{}", handed.main());
    let page = clerk.open(&step("halter")).await;
    assert_eq!(page.attributes("#f-vorname", "value"), [""], "the counter has let go of it");

    let mut yusuf = town.person("yusuf@konstanz.example", &[]).await;
    let resume = "/services/resume";
    let resumed = yusuf.fill(resume, resume, &[("code", &code)]).await;
    assert_eq!(resumed.location(), Some(step("hund")));
    fill(&mut yusuf, "hund", &PET).await;
    for (key, fields) in REST {
        fill(&mut yusuf, key, fields).await;
    }
    let reference = send(&mut yusuf, DOG).await.one(".al-code");
    let mut tx = town.store().read().await.unwrap();
    let sent = find_by_reference(&mut tx, &reference).await.unwrap().unwrap();
    assert!(sent.person.is_some(), "it is in the account of whoever sent it");
    let told = journal::list_about(&mut tx, &format!("application:{}", sent.id), 9).await.unwrap();
    assert!(format!("{:?}", told[0]).contains("typed_by"), "{told:?}");
}

#[tokio::test]
async fn staff_send_for_somebody_only_with_their_consent() {
    let town = town().await;
    let mut clerk = clerk(&town).await;
    begin(&mut clerk, "counter", "").await;
    fill_all(&mut clerk).await;
    let review = format!("/services/{DOG}/review");
    let page = clerk.open(&review).await;
    assert!(!page.has("#mailbox"), "the clerk's own address is nobody's mailbox here");
    let refused = clerk.fill(&review, &sending(), &[]).await;
    assert_eq!(refused.status(), 422);
    let told = refused.all(".al-errors li");
    assert_eq!(told.len(), 2, "who it is, and that they agree: {told:?}");

    let agreed = [("seen", "1"), ("consent", "1")];
    let sent = clerk.fill(&review, &sending(), &agreed).await;
    let done = follow(&mut clerk, &sent).await;
    let reference = done.one(".al-code");
    let mut tx = town.store().read().await.unwrap();
    let application = find_by_reference(&mut tx, &reference).await.unwrap().unwrap();
    assert_eq!((application.person, application.email), (None, None));
    drop(tx);
    let case = clerk.open(&format!("/staff/services/{reference}")).await;
    let came = case.one("section[aria-labelledby='clock-title']");
    assert!(came.contains("am Schalter, eingegeben von"), "{came}");
}

#[tokio::test]
async fn what_came_on_paper_counts_from_the_day_it_came() {
    let town = town().await;
    let mut clerk = clerk(&town).await;
    let late = [("service", DOG), ("channel", "paper"), ("arrived", "2026-11-24")];
    let refused = clerk.fill(NEW, NEW, &late).await;
    assert_eq!(refused.status(), 422, "tomorrow nothing has come yet");
    let page = begin(&mut clerk, "paper", "2026-11-09").await;
    assert!(page.main().contains("9. November 2026"), "{}", page.main());
    assert!(!page.has("form[action$='/handover']"));
    fill_all(&mut clerk).await;
    let review = format!("/services/{DOG}/review");
    let agreed = [("seen", "1"), ("consent", "1"), ("sending_email", "yusuf@example.org")];
    let sent = clerk.fill(&review, &sending(), &agreed).await;
    let done = follow(&mut clerk, &sent).await;
    let reference = done.one(".al-code");
    // Ten working days from 9 November.
    assert!(done.main().contains("23. November 2026"), "{}", done.main());
    let case = clerk.open(&format!("/staff/services/{reference}")).await;
    let came = case.one("section[aria-labelledby='clock-title']");
    assert!(came.contains("auf Papier") && came.contains("9. November 2026"), "{came}");
}

#[tokio::test]
async fn nobody_but_staff_begins_for_others() {
    let town = town().await;
    let mut yusuf = town.person("yusuf@konstanz.example", &[]).await;
    assert_eq!(yusuf.get(NEW).await.status(), 403);
    // Whoever resumes a draft of the counter sends it as their own.
    let mut clerk = clerk(&town).await;
    begin(&mut clerk, "phone", "").await;
    fill(&mut clerk, "halter", &KEEPER).await;
    let page = clerk.open(&format!("/services/{DOG}/review")).await;
    assert!(page.has("#for-somebody"), "{}", page.main());
    assert!(!page.has(&format!("form[action='/services/{DOG}/send']")));
}
