//! A town whose services can all be applied for: fees nobody knows yet are entered.

use std::sync::Arc;

use files::Gates;
use services::{attachments::Attachments, fee_entry, published::definitions};
use testkit::{
    Actor, Answer, TestTown,
    town::{example, folder_files},
};
use web::Room;

/// A PDF as small as they come.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    let gates = Gates::new([Arc::new(Attachments) as Arc<dyn files::Gate>]);
    vec![
        files::room(files.clone(), gates),
        letters::room(mailer),
        identity::room(),
        admin::room(),
        press::room(),
        seal::room(&seal::Ledgers::default()),
        services::room(),
    ]
}

/// Konstanz with its own files.
pub async fn plain_town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// Konstanz after an administrator entered every fee.
pub async fn town() -> TestTown {
    let mut town = plain_town().await;
    let mut files = folder_files(&example("konstanz"));
    let paths: Vec<String> = definitions(&files).map(|(path, _)| path.to_owned()).collect();
    for path in paths {
        let body = files.get_mut(&path).unwrap();
        let text = String::from_utf8(body.clone()).unwrap();
        let (definition, _) = services::Definition::read(&path, &text);
        // More amounts than any fee has rows.
        let fees = definition.unwrap().fees.into_iter().map(|fee| (fee.key, vec![1_250; 20]));
        let entered = fee_entry::enter(&text, &fees.collect(), "the council").unwrap();
        assert!(!entered.contains("unknown = true"), "{path}");
        *body = entered.into_bytes();
    }
    change(&mut town, files).await;
    town
}

/// Gives the town other files.
pub async fn change(town: &mut TestTown, files: std::collections::BTreeMap<String, Vec<u8>>) {
    use kernel::Clock;
    let (key, towns) = (town.town.key.clone(), &town.app.towns);
    let (hosts, now) = (vec![town.host.clone()], town.clock.now());
    towns.registry().put(&key, hosts, files, now).await.unwrap();
    towns.refresh().await.unwrap();
    town.town = town.app.town(&key).await.unwrap().unwrap();
}

/// Opens the page a form leads to.
pub async fn follow(actor: &mut Actor, answer: &Answer) -> Answer {
    let next = answer.location();
    let next = next.unwrap_or_else(|| panic!("it does not go on: {}", answer.main()));
    actor.open(&next).await
}

/// The code in the newest mail to somebody.
pub async fn mailed_code(town: &TestTown, actor: &mut Actor) -> String {
    town.run_jobs().await;
    let page = actor.open("/outbox").await;
    let subject = page.all(".al-mail__subject").into_iter().next().unwrap();
    subject.chars().filter(char::is_ascii_digit).take(6).collect()
}

/// Shows that an address is one's own.
pub async fn confirm(town: &TestTown, actor: &mut Actor, service: &str, email: &str) {
    let (review, action) =
        (format!("/services/{service}/review"), format!("/services/{service}/email"));
    // Mails of the same moment have no order.
    town.clock.advance(kernel::Ts::SECOND);
    let asked = actor.fill(&review, &action, &[("email", email), ("act", "send")]).await;
    assert_eq!(asked.status(), 303, "{}", asked.main());
    let code = mailed_code(town, actor).await;
    let done = actor.fill(&review, &action, &[("code", &code), ("act", "check")]).await;
    assert_eq!(done.status(), 303, "{}", done.main());
}

/// Sends; answers the page that shows the number.
pub async fn send(actor: &mut Actor, service: &str) -> Answer {
    let (review, action) =
        (format!("/services/{service}/review"), format!("/services/{service}/send"));
    let sent = actor.fill(&review, &action, &[]).await;
    assert_eq!(sent.status(), 303, "{:?} {}", sent.all("#errors li"), sent.main());
    follow(actor, &sent).await
}
