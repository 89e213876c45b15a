//! Mail that comes back, as a mail server's pipe hands it over.

use std::{io::Write, path::Path, process::Stdio};

use identity::Role;
use kernel::{Chance, Clock, Lang, Ts};
use letters::{Address, Mail, Sender, store::list_mails};
use store::{Db, Error, TownKey, journal, q};
use testkit::TestTown;

use crate::machine::{Machine, Said};

/// What the binary makes of a message.
fn receive(machine: &Machine, args: &[&str], message: &str) -> Said {
    let mut command = machine.command(&[&["mail", "receive"], args].concat());
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(message.as_bytes()).unwrap();
    Said::of(child.wait_with_output().unwrap())
}

/// A machine with one mail on its way, and the mail's code.
async fn with_mail() -> (Machine, String) {
    let machine = Machine::with_town();
    assert_eq!(machine.run(&["migrate"]).code, 0);
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    let store = db.store(&TownKey::new("musterstadt").unwrap());
    let sender = Sender {
        name: "Musterstadt".into(),
        from: "nicht-antworten@musterstadt.example".into(),
        reply_to: None,
        kept_days: 30,
    };
    let to = Address::parse("anna@example.org").unwrap();
    let mail = Mail::new(to, "test", Lang::De, "Neues", "Text");
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                letters::send(tx, &Chance::system(), Ts(1_000), &sender, &mail).await
            })
        })
        .await
        .unwrap();
    let mails = list_mails(&mut store.read().await.unwrap(), None, 9).await.unwrap();
    db.close().await;
    (machine, mails[0].code.clone())
}

/// How often the journal tells that a mail came back.
async fn told(machine: &Machine) -> usize {
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    let store = db.store(&TownKey::new("musterstadt").unwrap());
    let mut tx = store.read().await.unwrap();
    let count = journal::list_after(&mut tx, None, &["mail_returned"], 0, 9).await.unwrap().len();
    drop(tx);
    db.close().await;
    count
}

const NOTICE: &str = "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\n\
    To: bounces@stadt.example\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\n\
    Content-Type: multipart/report; report-type=delivery-status;\r\n boundary=\"b1\"\r\n\r\n\
    --b1\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
    --b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
    Final-Recipient: rfc822; anna@example.org\r\nAction: ACTION\r\nStatus: STATUS\r\n\
    Diagnostic-Code: smtp; 550 5.1.1 <anna@example.org>: no such user\r\n\
    --b1\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: a@b.example\r\n\
    X-Allmende-Mail: CODE\r\n--b1--\r\n";

fn notice(action: &str, status: &str, code: &str) -> String {
    NOTICE.replace("ACTION", action).replace("STATUS", status).replace("CODE", code)
}

#[tokio::test]
async fn a_notice_marks_the_mail_once_and_a_delay_does_not() {
    let (machine, code) = with_mail().await;
    let said = receive(&machine, &[], &notice("delayed", "4.4.1", &code));
    assert_eq!((said.code, said.out.trim()), (0, "delayed"), "{}", said.err);
    assert_eq!(told(&machine).await, 0);
    for _ in 0..2 {
        let said = receive(&machine, &["--json"], &notice("failed", "5.1.1", &code));
        assert_eq!((said.code, said.out.trim()), (0, "{\"message\":\"returned\"}"), "{}", said.err);
        assert!(!said.err.contains("anna"), "{}", said.err);
    }
    assert_eq!(told(&machine).await, 1, "the second notice changes nothing");
    let said = receive(&machine, &[], &notice("failed", "5.1.1", "NOSUCHCODE"));
    assert_eq!((said.code, said.out.trim()), (0, "unknown"));
}

#[tokio::test]
async fn a_notice_without_any_form_is_known_by_the_address_it_came_to() {
    let (machine, code) = with_mail().await;
    let plain = "From: Mail Delivery System <postmaster@mx.example>\nSubject: failure\n\n\
                 Hi. I'm afraid I wasn't able to deliver your message.\n550 no mailbox here\n";
    let said = receive(&machine, &["--recipient", &format!("bounces+{code}@s.example")], plain);
    assert_eq!((said.code, said.out.trim()), (0, "returned"), "{}", said.err);
    assert_eq!(told(&machine).await, 1);
}

#[test]
fn a_notice_that_cannot_be_noted_is_kept_by_the_mail_server() {
    let machine = Machine::new();
    let file = machine.write("a.toml", "database = \"postgres://127.0.0.1:1/x\"\n");
    // Longer than what is read: the pipe must take all of it.
    let long = format!("{}{}", notice("failed", "5.1.1", "K7M2QXRT34"), "x".repeat(3 << 20));
    let said = receive(&machine, &["--config", &file], &long);
    assert_eq!((said.code, said.out.trim()), (75, "later"), "{}", said.err);
    assert!(!said.err.contains("anna"), "{}", said.err);
}

#[test]
fn machines_get_no_answer_and_people_learn_that_nobody_reads_it() {
    let machine = Machine::with_town();
    let word = |message: &str| {
        let said = receive(&machine, &["--json"], message);
        (said.code, said.out.trim().replace("{\"message\":\"", "").replace("\"}", ""))
    };
    let from = "From: anna@example.org\nTo: bounces@stadt.example\n";
    for head in [
        "Auto-Submitted: auto-replied\nSubject: Re: Neues\n",
        "X-Autoreply: yes\nSubject: Re: Neues\n",
        "Precedence: bulk\nSubject: Newsletter\n",
        "Subject: Automatische Antwort: Neues\n",
        "Subject: Abwesenheitsnotiz\n",
        "Return-Path: <>\nSubject: Urlaub\n",
    ] {
        assert_eq!(word(&format!("{from}{head}\nIch bin im Urlaub.\n")), (0, "automatic".into()));
    }
    let ours = format!("{from}X-Allmende-Mail: K7M2QXRT34\nSubject: Neues\n\nText\n");
    assert_eq!(word(&ours), (0, "loop".into()), "our own mail in a circle");
    let person = format!("{from}Subject: Re: Neues\nAuto-Submitted: no\n\nWann kommen Sie?\n");
    assert_eq!(word(&person), (67, "person".into()));
    assert_eq!(word(""), (67, "person".into()), "an empty message crashes nothing");
}

#[tokio::test]
async fn a_reporter_whose_mail_comes_back_is_marked_and_gets_no_series_any_more() {
    let town = TestTown::konstanz(crate::town::rooms).await;
    let code = crate::backup::submit(&town, "Die Lampe ist dunkel".to_owned(), None).await;
    let follow = format!("/reports/{code}/follow");
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("/reports/{code}")).await;
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let sent = visitor.post(&follow, &[("csrf", &token), ("email", "anna@example.org")]).await;
    assert!(sent.status() < 400);
    town.run_jobs().await;
    let followed = async || {
        let mut tx = town.store().read().await.unwrap();
        let rows = q!(
            tx,
            "SELECT CAST(count(*) AS BIGINT) FROM follower WHERE email = $1",
            "anna@example.org"
        );
        rows.scalar::<i64>().await.unwrap()
    };
    assert_eq!(followed().await, 1);
    let mut clerk = town.person("it@test.example", &[(Role::Administrator, None)]).await;
    let case = format!("/staff/reports/{code}");
    let words = "E-Mails an diese Person kommen zurück";
    assert!(!clerk.get(&case).await.text().contains(words));

    let mut tx = town.store().read().await.unwrap();
    let mark = list_mails(&mut tx, None, 9).await.unwrap().remove(0).code;
    drop(tx);
    let now = town.clock.now();
    let taken = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { letters::take_back(tx, &mark, "unknown", now).await })
    });
    assert!(taken.await.unwrap());
    town.run_jobs().await;
    assert_eq!(followed().await, 0);
    assert!(clerk.get(&case).await.text().contains(words));
}
