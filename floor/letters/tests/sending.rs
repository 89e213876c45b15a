//! A mail's life, from the caller's transaction to being forgotten.
//!
//! The part that speaks to a real mail server runs when `ALLMENDE_TEST_SMTP` holds its
//! `host:port` and `ALLMENDE_TEST_SMTP_FOLDER` the Maildir it writes to; the crate's README
//! tells how to start one.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod house;

use std::path::{Path, PathBuf};

use house::{House, NOW, mail};
use kernel::Ts;
use letters::Mailer;
use store::Error;
use web::app::Mode;

/// Bytes the test server takes at most.
const SERVER_TAKES: usize = 20_000;

#[tokio::test]
async fn without_a_server_mails_are_kept() {
    let house = House::demo().await;
    house.send(mail("Ihre Meldung", "Guten Tag")).await;
    house.work().await;
    let mails = house.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].subject.as_str(), mails[0].body.as_str()), ("Ihre Meldung", "Guten Tag"));
    assert_eq!((mails[0].sent_at, mails[0].failed_at), (None, None));
}

#[tokio::test]
async fn a_transaction_that_fails_sends_nothing() {
    let house = House::demo().await;
    let (chance, sender) = (house.app.chance.clone(), house.sender.clone());
    let outcome = house
        .store
        .write::<(), Error, _>(move |tx| {
            Box::pin(async move {
                letters::send(tx, &chance, NOW, &sender, &mail("Nie", "Nie")).await?;
                Err(Error::Stopped)
            })
        })
        .await;
    assert!(outcome.is_err());
    house.work().await;
    assert!(house.mails().await.is_empty());
}

#[tokio::test]
async fn after_the_retention_period_address_and_text_are_gone() {
    let house = House::demo().await;
    house.send(mail("Alt", "Geheim")).await;
    house.work().await;
    let code = house.mails().await[0].code.clone();

    house.clock.advance(20 * Ts::DAY);
    house.send(mail("Neu", "Neuer")).await;
    house.work().await;
    assert_eq!(house.mails().await.len(), 2);

    house.clock.advance(12 * Ts::DAY);
    house.work().await;
    let left = house.mails().await;
    assert_eq!(left.iter().map(|m| m.subject.as_str()).collect::<Vec<_>>(), ["Neu"]);
    let forgotten = house.find(&code).await;
    assert_eq!((forgotten.recipient, forgotten.subject, forgotten.body), Default::default());
    assert_eq!(forgotten.queued_at, NOW, "that there was a mail stays known");
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again() {
    let house = House::new(Mode::Production, Mailer::smtp("smtp://127.0.0.1:1").unwrap()).await;
    house.send(mail("Später", "Text")).await;
    house.work().await;
    let mails = house.mails().await;
    assert!(mails[0].last_error.is_some() && mails[0].failed_at.is_none());
    // Two and a half days of attempts, then it is given up.
    for _ in 0..20 {
        house.clock.advance(6 * Ts::HOUR);
        house.work().await;
    }
    let mails = house.mails().await;
    assert!(mails[0].failed_at.is_some() && mails[0].sent_at.is_none());
}

/// The test server, when the run has one.
fn server(test: &str) -> Option<(String, PathBuf)> {
    match (std::env::var("ALLMENDE_TEST_SMTP"), std::env::var("ALLMENDE_TEST_SMTP_FOLDER")) {
        (Ok(address), Ok(folder)) => Some((address, folder.into())),
        _ => {
            eprintln!("skipped: {test} (ALLMENDE_TEST_SMTP is not set)");
            None
        }
    }
}

/// The message in the Maildir that holds `needle`.
fn arrived(folder: &Path, needle: &str) -> Option<String> {
    let files = std::fs::read_dir(folder.join("new")).ok()?;
    let texts = files.filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok());
    texts.into_iter().find(|text| text.contains(needle))
}

#[tokio::test]
async fn a_mail_server_gets_the_message_as_it_should_be() {
    let Some((address, folder)) = server("a_mail_server_gets_the_message_as_it_should_be") else {
        return;
    };
    let mailer = Mailer::smtp(&format!("smtp://{address}")).unwrap();
    assert_eq!(mailer.check().await, Ok(true));
    let house = House::new(Mode::Production, mailer).await;
    let mark = house.app.chance.code(20);
    let text = format!("Grüße vom Rathaus,\n\n{} {mark}", "viele Wörter ".repeat(20));
    let mail = mail(&format!("Öffentliche Straße {mark}\r\nBcc: all@example.org"), &text)
        .unsubscribe("https://musterstadt.example/ende/1");
    house.send(mail).await;
    house.work().await;
    let shown = house.mails().await.remove(0);
    assert_eq!((shown.sent_at, shown.last_error), (Some(NOW), None));

    let message = arrived(&folder, &mark).expect("the server wrote it down");
    let (head, body) = message.split_once("\n\n").unwrap();
    for line in [
        "From: Musterstadt <nicht-antworten@musterstadt.example>",
        "To: anna@example.org",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://musterstadt.example/ende/1>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Date: Tue, 14 Nov 2023 22:13:20 +0000",
        "Content-Type: text/plain; charset=utf-8; format=flowed",
    ] {
        assert!(head.lines().any(|l| l.trim_end() == line), "{line}\n{head}");
    }
    assert!(!head.lines().any(|l| l.starts_with("Bcc")), "{head}");
    assert!(body.contains("Gr=C3=BC=C3=9Fe vom Rathaus"), "{body}");
    assert!(body.lines().all(|line| line.len() <= 78), "{body}");
    // The worker's second look sends nothing again.
    house.work().await;
    assert_eq!(house.mails().await.len(), 1);
}

#[tokio::test]
async fn what_opens_something_is_forgotten_once_sent() {
    let Some((address, _)) = server("what_opens_something_is_forgotten_once_sent") else {
        return;
    };
    let mailer = Mailer::smtp(&format!("smtp://{address}")).unwrap();
    let house = House::new(Mode::Production, mailer).await;
    house.send(mail("Anmelden", "https://musterstadt.example/anmelden/geheim").secret()).await;
    house.work().await;
    let shown = house.mails().await.remove(0);
    assert!(shown.sent_at.is_some());
    assert_eq!((shown.subject.as_str(), shown.body.as_str()), ("Anmelden", ""));
}

#[tokio::test]
async fn what_the_server_refuses_for_good_is_given_up_at_once() {
    let Some((address, _)) = server("what_the_server_refuses_for_good_is_given_up_at_once") else {
        return;
    };
    let mailer = Mailer::smtp(&format!("smtp://{address}")).unwrap();
    let house = House::new(Mode::Production, mailer).await;
    house.send(mail("Zu lang", &"Wort ".repeat(SERVER_TAKES / 4))).await;
    house.work().await;
    let shown = house.mails().await.remove(0);
    assert_eq!((shown.sent_at, shown.failed_at), (None, Some(NOW)));
    assert!(shown.last_error.unwrap().contains("552"));
}

#[tokio::test]
async fn a_server_without_tls_gets_nothing_where_tls_is_asked_for() {
    let Some((address, folder)) =
        server("a_server_without_tls_gets_nothing_where_tls_is_asked_for")
    else {
        return;
    };
    let mailer = Mailer::smtp(&format!("smtp://{address}?tls=required")).unwrap();
    let house = House::new(Mode::Production, mailer).await;
    let mark = house.app.chance.code(20);
    house.send(mail(&mark, "Text")).await;
    house.work().await;
    assert!(house.mails().await[0].sent_at.is_none());
    assert_eq!(arrived(&folder, &mark), None);
}
