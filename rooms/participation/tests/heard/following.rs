//! Following: from the wish to the mail, and out again.

use axum::{body::Body, http::Request};
use kernel::Ts;
use store::journal;

use crate::{
    post::{ANNA, BEN, follow, later, link, mails, news, wish},
    town::{self, PROCESS, clerk, code, press, released, send},
};

const ANSWER: [(&str, &str); 2] = [("state", "planned"), ("answer", "Markiert wird im April.")];

#[tokio::test]
async fn an_address_is_proved_by_pressing_and_hears_what_the_city_answers() {
    let town = town::town().await;
    let shown = released(&town, &[]).await;
    let mut visitor = town.visitor();
    let sent = wish(&mut visitor, &shown, ANNA, "at-once").await.expect("taken");
    assert_eq!(sent, format!("{PROCESS}/{shown}?follow-sent#follow-title"));
    assert!(visitor.get(&sent).await.main().contains("Fast fertig"));
    town.run_jobs().await;
    let path = link(&mails(&town, ANNA).await[0]);
    // A scanner opens the link; nothing is confirmed by that.
    let mut scanner = town.visitor();
    assert_eq!(scanner.get(&path).await.status(), 200);
    let mut clerk = clerk(&town).await;
    press(&mut clerk, &shown, "answer", &ANSWER).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert!(news(&town, ANNA).await.is_empty(), "nobody confirmed");
    let page = visitor.get(&path).await;
    assert!(page.main().contains("Radweg endet vor der Brücke"), "{}", page.main());
    let done = visitor.press(&page, &format!("{path}/confirm"), &[]).await;
    let done = visitor.get(&done.location().expect("back")).await;
    assert!(done.main().contains("Ihre Adresse ist bestätigt"), "{}", done.main());
    later(&town, 5 * Ts::MINUTE).await;
    let told = news(&town, ANNA).await;
    assert_eq!(told.len(), 1, "what happened in between is told once");
    for said in ["Radweg endet vor der Brücke", "geplant", "Markiert wird im April.", "Tiefbauamt"]
    {
        assert!(told[0].body.contains(said), "{said}: {}", told[0].body);
    }
    // Also years later, and each answer once.
    for _ in 0..3 {
        later(&town, 365 * Ts::DAY).await;
    }
    let mut clerk = town::clerk(&town).await;
    press(&mut clerk, &shown, "answer", &[("state", "built"), ("answer", "Fertig!")]).await;
    later(&town, 5 * Ts::MINUTE).await;
    later(&town, Ts::DAY).await;
    let told = news(&town, ANNA).await;
    assert_eq!(told.iter().filter(|mail| mail.body.contains("Fertig!")).count(), 1);
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn an_author_hears_of_the_release_and_the_reason_of_a_refusal() {
    let town = town::town().await;
    let (mut author, mut clerk) = (town.visitor(), clerk(&town).await);
    let own = send(&mut author, &[]).await;
    let about = own.split('?').next().unwrap_or_default().to_owned();
    let fields = [("email", ANNA), ("rhythm", "at-once")];
    let sent = author.fill(&own, &format!("{about}/follow"), &fields).await;
    assert_eq!(sent.location(), Some(format!("{about}?follow-sent#follow-title")));
    town.run_jobs().await;
    let path = link(&mails(&town, ANNA).await[0]);
    author.fill(&path, &format!("{path}/confirm"), &[]).await;
    let code = code(&mut author, &own).await;
    press(&mut clerk, &code, "release", &[]).await;
    later(&town, 5 * Ts::MINUTE).await;
    let told = news(&town, ANNA).await;
    assert!(told[0].body.contains("Ihr Beitrag ist jetzt für alle zu lesen."), "{}", told[0].body);
    follow(&town, &code, BEN, "at-once").await;
    let fields = [("rule", "personen"), ("reason", "Ein Name stand darin.")];
    press(&mut clerk, &code, "refusal", &fields).await;
    later(&town, 5 * Ts::MINUTE).await;
    let told = &news(&town, ANNA).await[0].body;
    assert!(told.contains("Ein Name stand darin.") && told.contains("Keine Namen"), "{told}");
    let told = &news(&town, BEN).await[0].body;
    assert!(told.contains("wird nicht mehr gezeigt"), "{told}");
    for hidden in ["Ein Name stand darin.", "Radweg endet vor der Brücke"] {
        assert!(!told.contains(hidden), "others are not told {hidden}: {told}");
    }
}

#[tokio::test]
async fn an_account_follows_with_one_press_and_ends_it_with_another() {
    let town = town::town().await;
    let shown = released(&town, &[]).await;
    let page = format!("{PROCESS}/{shown}");
    let mut anna = town.person(ANNA, &[]).await;
    assert_eq!(anna.get("/participation/follow").await.status(), 200);
    let follow = format!("{page}/follow");
    let sent = anna.fill(&page, &follow, &[("rhythm", "daily")]).await;
    assert_eq!(sent.location(), Some(format!("{page}?following#follow-title")));
    let shown_again = anna.get(&page).await;
    assert!(shown_again.main().contains("Sie bekommen Bescheid"), "{}", shown_again.main());
    assert!(mails(&town, ANNA).await.is_empty(), "the account has proved the address");
    let list = anna.open("/participation/follow").await;
    let path = list.attributes("form[action^='/participation/follow/']", "action").pop();
    let path = path.expect("a button");
    assert!(list.main().contains("Radweg endet vor der Brücke"));
    let one = format!("one={shown}");
    let ended = anna.send(Request::builder().method("POST").uri(&path), Body::from(one)).await;
    assert_eq!(ended.status(), 200);
    assert!(ended.main().contains("Ihre Adresse ist gelöscht"), "{}", ended.main());
    assert_eq!(anna.get(&path).await.status(), 410);
}

#[tokio::test]
async fn a_mail_program_ends_everything_with_one_click() {
    let town = town::town().await;
    let (first, second) =
        (released(&town, &[]).await, released(&town, &[("title", "Zebrastreifen")]).await);
    let path = follow(&town, &first, ANNA, "at-once").await;
    assert_eq!(follow(&town, &second, ANNA, "at-once").await, path, "one address, one page");
    let mut program = town.visitor();
    let click = || Body::from("List-Unsubscribe=One-Click");
    for _ in 0..2 {
        let request = Request::builder().method("POST").uri(&path);
        assert_eq!(program.send(request, click()).await.status(), 200, "a repeat is harmless");
    }
    press(&mut clerk(&town).await, &first, "answer", &ANSWER).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert!(news(&town, ANNA).await.is_empty());
    let mut tx = town.store().read().await.expect("it reads");
    let left = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM participation_reader");
    assert_eq!(left.scalar::<i64>().await.expect("a number"), 0);
}

#[tokio::test]
async fn what_is_wrong_or_forged_subscribes_nobody() {
    let town = crate::discussion_town::with_limits().await;
    let shown = released(&town, &[]).await;
    let page = format!("{PROCESS}/{shown}");
    let (form, mut visitor) = (format!("{page}/follow"), town.visitor());
    let long = format!("{}@example.org", "x".repeat(400));
    for (email, rhythm, wrong) in [
        ("", "daily", "#email[aria-invalid]"),
        ("anna", "daily", "#email[aria-invalid]"),
        (&long, "daily", "#email[aria-invalid]"),
        (ANNA, "hourly", "#rhythm[aria-invalid]"),
    ] {
        let again = visitor.fill(&page, &form, &[("email", email), ("rhythm", rhythm)]).await;
        assert_eq!(again.status(), 422, "{email} {rhythm}");
        assert!(again.has(wrong), "{email} {rhythm}: {}", again.main());
    }
    assert_eq!(visitor.get("/participation/follow/nobody-knows-this").await.status(), 410);
    let forged = visitor.post("/participation/follow/nobody-knows-this", &[("all", "1")]).await;
    assert_eq!(forged.status(), 200, "nobody learns whether a link is known");
    // Somebody types the address of another again and again: three mails, and the door is shut.
    let fields = [("email", ANNA), ("rhythm", "at-once")];
    let mut refused = 0;
    for _ in 0..5 {
        refused += usize::from(visitor.fill(&page, &form, &fields).await.status() == 429);
    }
    assert_eq!(refused, 2);
    town.run_jobs().await;
    assert_eq!(mails(&town, ANNA).await.len(), 3);
    press(&mut clerk(&town).await, &shown, "answer", &ANSWER).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert!(news(&town, ANNA).await.is_empty());
}

#[tokio::test]
async fn somebody_elses_form_changes_nothing_of_a_confirmed_address() {
    let town = town::town().await;
    let (first, second) =
        (released(&town, &[]).await, released(&town, &[("title", "Zebrastreifen")]).await);
    follow(&town, &first, ANNA, "weekly").await;
    let before = mails(&town, ANNA).await.len();
    let mut stranger = town.visitor();
    wish(&mut stranger, &first, ANNA, "at-once").await.expect("the same answer");
    town.run_jobs().await;
    assert_eq!(mails(&town, ANNA).await.len(), before, "followed already: no mail");
    // Another contribution asks again, and tells nothing before.
    wish(&mut stranger, &second, ANNA, "at-once").await.expect("the same answer");
    town.run_jobs().await;
    assert_eq!(mails(&town, ANNA).await.len(), before + 1);
    let mut clerk = clerk(&town).await;
    for code in [&first, &second] {
        press(&mut clerk, code, "answer", &ANSWER).await;
    }
    later(&town, 5 * Ts::MINUTE).await;
    assert!(news(&town, ANNA).await.is_empty(), "the rhythm is still the week's");
    later(&town, 7 * Ts::DAY).await;
    let told = news(&town, ANNA).await;
    assert_eq!(told.len(), 1);
    assert!(!told[0].body.contains("Zebrastreifen"), "{}", told[0].body);
}

#[tokio::test]
async fn addresses_nobody_confirmed_are_forgotten_and_others_stay() {
    let town = town::town().await;
    let shown = released(&town, &[]).await;
    follow(&town, &shown, BEN, "daily").await;
    wish(&mut town.visitor(), &shown, ANNA, "daily").await.expect("taken");
    for _ in 0..3 {
        later(&town, 20 * Ts::DAY).await;
    }
    let mut tx = town.store().read().await.expect("it reads");
    let left = store::q!(tx, "SELECT email FROM participation_reader ORDER BY email");
    assert_eq!(left.scalars::<String>().await.expect("it reads"), [BEN]);
}

#[tokio::test]
async fn who_deletes_their_account_is_written_to_no_more() {
    let town = town::town().await;
    let shown = released(&town, &[]).await;
    let page = format!("{PROCESS}/{shown}");
    let mut anna = town.person(ANNA, &[]).await;
    anna.fill(&page, &format!("{page}/follow"), &[("rhythm", "at-once")]).await;
    let who = std::sync::Arc::new(web::personal::Erasing {
        person: kernel::PersonId(uuid::Uuid::nil()),
        email: ANNA.to_owned(),
        mark: Vec::new(),
        actor: kernel::Actor::Visitor,
        at: kernel::Clock::now(&*town.clock),
        chance: town.app.chance.clone(),
    });
    let erased = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { participation::account::erase(tx, who).await })
    });
    erased.await.expect("erased");
    press(&mut clerk(&town).await, &shown, "answer", &ANSWER).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert!(mails(&town, ANNA).await.is_empty());
}
