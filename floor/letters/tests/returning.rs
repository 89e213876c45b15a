//! Mails that come back, notices of every make, and the limit that ends a loop.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod house;

use house::{House, mail};
use kernel::Ts;
use letters::{
    Mailer,
    incoming::{Incoming, read},
    send::MOST_A_DAY,
};
use store::{Error, journal};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};
use web::app::Mode;

fn returned(code: Option<&str>, for_good: bool) -> impl Fn(&Incoming) -> bool {
    let code = code.map(str::to_owned);
    move |incoming| {
        matches!(incoming, Incoming::Returned { code: c, for_good: f, .. }
            if *c == code && *f == for_good)
    }
}

/// A notice with these lines about the recipient, and this part of the original.
fn notice(about: &str, original: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; boundary=\"=_x\"; report-type=delivery-status\n\n\
         This is a MIME message.\n--=_x\nContent-Type: text/plain\n\nIt failed.\n\
         --=_x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{about}\n\
         --=_x\n{original}\n--=_x--\n"
    )
}

const WHOLE: &str = "Content-Type: message/rfc822\n\nFrom: a@b.example\n\
                     X-Allmende-Mail: K7M2QXRT34\nSubject: Neues\n\nText";

#[test]
fn notices_of_every_make_are_understood() {
    let failed = "Final-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: 5.1.1\n\
                  Diagnostic-Code: smtp;\n 550 <anna@example.org> unknown";
    let incoming = read(notice(failed, WHOLE).as_bytes(), None);
    assert!(returned(Some("K7M2QXRT34"), true)(&incoming), "{incoming:?}");
    let Incoming::Returned { reason, .. } = incoming else { unreachable!() };
    assert!(reason.contains("550") && !reason.contains('@'), "{reason}");

    let heads = "Content-Type: text/rfc822-headers; charset=us-ascii\n\n\
                 x-allmende-mail: k7m2qxrt34";
    let incoming = read(notice("Action: failed\nStatus: 5.0.0", heads).as_bytes(), None);
    assert!(returned(Some("K7M2QXRT34"), true)(&incoming), "{incoming:?}");

    let incoming = read(notice("Action: delayed\nStatus: 4.4.7", WHOLE).as_bytes(), None);
    assert!(returned(Some("K7M2QXRT34"), false)(&incoming), "{incoming:?}");
    let incoming = read(notice("Action: failed\nStatus: 4.4.7", WHOLE).as_bytes(), None);
    assert!(returned(Some("K7M2QXRT34"), false)(&incoming), "a full mailbox may be emptied");
    let incoming = read(notice("Action: delivered\nStatus: 2.0.0", WHOLE).as_bytes(), None);
    assert_eq!(incoming, Incoming::Automatic, "a receipt is no failure");

    let stripped = "Content-Type: text/plain\n\nnothing of it";
    let incoming = read(notice(failed, stripped).as_bytes(), Some("ABC"));
    assert!(returned(Some("ABC"), true)(&incoming), "{incoming:?}");
    let incoming = read(notice(failed, stripped).as_bytes(), None);
    assert!(returned(None, true)(&incoming), "{incoming:?}");

    let quoted = "From: postmaster@mx.example\nDelivered-To: bounces@s.example\n\n\
                  The mail could not be delivered: 5.1.1\n> X-Allmende-Mail: K7M2QXRT34\n";
    assert!(returned(Some("K7M2QXRT34"), true)(&read(quoted.as_bytes(), None)));
    let by_sender = quoted.replace("postmaster@mx.example", "<>").replace("From", "Return-Path");
    assert!(returned(Some("K7M2QXRT34"), true)(&read(by_sender.as_bytes(), None)));
    let by_address = "From: postmaster@mx.example\nTo: bounces+k7m2@s.example\n\nTry later, 421\n";
    assert!(returned(Some("K7M2"), false)(&read(by_address.as_bytes(), None)));
}

#[test]
fn a_holiday_notice_is_no_returned_mail_whatever_numbers_it_holds() {
    let away = "Return-Path: <>\nFrom: anna@example.org\nTo: bounces+K7M2QXRT34@s.example\n\
                Auto-Submitted: auto-replied\nSubject: Urlaub\n\n\
                Bis 5.1.2027 erreichen Sie mich unter 07531 900 550.\n";
    assert_eq!(read(away.as_bytes(), None), Incoming::Automatic);
    assert_eq!(read(away.as_bytes(), Some("K7M2QXRT34")), Incoming::Automatic);
}

#[test]
fn bytes_that_are_no_message_crash_nothing() {
    let strange: [&[u8]; 6] = [
        b"",
        b"\xff\xfe\x00",
        b"\n\n\n",
        b"Content-Type: multipart/report; boundary=",
        b"Content-Type: multipart/report; boundary=\"\n\n--\n--",
        "Content-Type: multipart/report; boundary=ü\n\n--ü\nContent-Type: message/delivery-status"
            .as_bytes(),
    ];
    for message in strange {
        let _ = read(message, None);
    }
}

/// A mail server that knows nobody: it refuses every recipient with `refusal`, and answers who
/// the mail was said to be from.
async fn refusing(refusal: &'static str) -> (Mailer, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let mut from = String::new();
        write.write_all(b"220 test\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.get(..4).unwrap_or_default() {
                "MAIL" => {
                    from = line;
                    "250 ok"
                }
                "RCPT" => refusal,
                "QUIT" => break,
                _ => "250 test",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
            if line_ends(answer) {
                break;
            }
        }
        from
    });
    (Mailer::smtp(&format!("smtp://{address}")).unwrap(), server)
}

/// Nothing of interest comes after the refusal.
fn line_ends(answer: &str) -> bool {
    answer.starts_with('5') || answer.starts_with('4')
}

#[tokio::test]
async fn an_address_the_server_does_not_know_is_noted_at_once() {
    let (mailer, server) = refusing("550 5.1.1 <anna@example.org>: no such user").await;
    let mailer = mailer.returning_to("bounces@musterstadt.example").unwrap();
    let house = House::new(Mode::Production, mailer).await;
    house.send(mail("Neues", "Text")).await;
    house.work().await;
    let shown = house.mails().await.remove(0);
    assert_eq!(shown.failed_at, Some(house::NOW));
    assert!(!shown.last_error.unwrap().contains("anna"), "the address is in no error");
    assert_eq!(told(&house, "mail_returned").await, 1);
    let mut tx = house.store.read().await.unwrap();
    let (waiting, dead) = jobs::queue::count(&mut tx).await.unwrap();
    assert_eq!((waiting, dead), (1, 0), "nobody has to look at it; the mail is forgotten later");
    let counted = letters::store::count_mails(&mut tx).await.unwrap();
    assert_eq!((counted.failed, counted.returned), (0, 1));
    drop(tx);
    let from = server.await.unwrap();
    assert!(from.contains(&format!("<bounces+{}@musterstadt.example>", shown.code)), "{from}");
}

#[tokio::test]
async fn a_refusal_that_is_not_the_addresss_fault_ends_no_series() {
    for refusal in ["550 5.7.1 rejected as spam", "451 4.7.1 try again later"] {
        let (mailer, _server) = refusing(refusal).await;
        let house = House::new(Mode::Production, mailer).await;
        house.send(mail("Neues", "Text")).await;
        house.work().await;
        let shown = house.mails().await.remove(0);
        assert_eq!(shown.failed_at.is_some(), refusal.starts_with('5'), "{refusal}");
        assert_eq!(told(&house, "mail_returned").await, 0, "{refusal}");
    }
}

/// Numbers of the journal's entries of a kind.
async fn told(house: &House, verb: &'static str) -> usize {
    let mut tx = house.store.read().await.unwrap();
    journal::list_after(&mut tx, None, &[verb], 0, 99).await.unwrap().len()
}

#[tokio::test]
async fn a_mail_is_taken_back_once_and_only_by_its_own_code() {
    let house = House::demo().await;
    house.send(mail("Neues", "Text")).await;
    let code = house.mails().await[0].code.clone();
    for (code, known) in [(code.as_str(), true), (code.as_str(), true), ("NOSUCH", false)] {
        let code = code.to_owned();
        let taken = house.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { letters::take_back(tx, &code, "unknown", house::NOW).await })
        });
        assert_eq!(taken.await.unwrap(), known);
    }
    assert_eq!(told(&house, "mail_returned").await, 1);
    let mut tx = house.store.read().await.unwrap();
    assert_eq!(letters::store::count_mails(&mut tx).await.unwrap().returned, 1);
}

#[tokio::test]
async fn beyond_the_limit_of_a_day_mails_to_one_address_are_held_back_and_it_is_told_once() {
    let house = House::demo().await;
    for nr in 0..MOST_A_DAY + 3 {
        house.send(mail(&format!("Nr. {nr}"), "Text")).await;
    }
    house.work().await;
    let mails = house.mails().await;
    let held = mails.iter().filter(|m| m.failed_at.is_some()).count();
    assert_eq!((mails.len(), held), (usize::try_from(MOST_A_DAY).unwrap() + 3, 3));
    assert_eq!(told(&house, "mails_held_back").await, 1);
    house.clock.advance(Ts::DAY + Ts::HOUR);
    house.send(mail("Am Tag danach", "Text")).await;
    house.work().await;
    assert!(house.mails().await[0].failed_at.is_none());
}
