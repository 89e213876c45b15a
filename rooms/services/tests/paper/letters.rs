//! Letters: shown before, kept as they were sent, handed to those concerned and nobody else.

use kernel::Clock;
use sha2::{Digest, Sha256};
use store::journal;

use crate::{
    approved, keep, letters_of, sheet,
    town::{
        Like, applied, case_path, check_all, clerk, clerk_of, decide, outbox, progress_path, town,
        verbs_of,
    },
};

#[tokio::test]
async fn a_decision_is_sent_when_its_sheet_is_kept_and_stays_what_it_was() {
    let town = town().await;
    let sent = approved(&town, Like::default()).await;
    let mut applicant = town.visitor();
    assert!(letters_of(&mut applicant, &sent).await.is_empty(), "it is not printed yet");
    assert!(!verbs_of(&town, &sent).await.contains(&"case_decision_sent".to_owned()));

    let mails = outbox(&town).await;
    assert!(mails.contains("Ihr Handwerkerparkausweis ist genehmigt"), "{mails}");
    let verbs = verbs_of(&town, &sent).await;
    let at = |verb: &str| verbs.iter().position(|v| v == verb).unwrap_or_else(|| panic!("{verb}"));
    assert!(at("case_decided") < at("case_letter_sent"));
    assert!(at("case_letter_sent") < at("case_decision_sent"));

    let links = letters_of(&mut applicant, &sent).await;
    assert_eq!(links.len(), 1, "{links:?}");
    let first = sheet(&mut applicant, &links[0], "room_letter").await;
    // The journal names the bytes.
    let subject = format!("application:{}", sent.id);
    let mut tx = town.store().read().await.expect("the store reads");
    let entries = journal::list_about(&mut tx, &subject, 500).await.expect("the journal reads");
    let told = entries.iter().find(|entry| entry.verb == "case_letter_sent").expect("an entry");
    let hash = services::receipt::hex(&Sha256::digest(&first));
    assert!(format!("{told:?}").contains(&hash), "{told:?}");
    drop(tx);

    // Running again changes nothing, and nobody prints anew.
    town.run_jobs().await;
    town.clock.advance(400 * kernel::Ts::DAY);
    assert!(sheet(&mut applicant, &links[0], "room_letter").await == first);
    let mut clerk = clerk(&town, "anna").await;
    let staff = format!("{}/letters/1.pdf", case_path(&sent));
    assert!(sheet(&mut clerk, &staff, "room_letter").await == first);
}

#[tokio::test]
async fn letters_open_to_the_applicant_and_the_department_alone() {
    let town = town().await;
    let sent = approved(&town, Like::default()).await;
    town.run_jobs().await;
    let staff = format!("{}/letters/1.pdf", case_path(&sent));
    assert_eq!(clerk_of(&town, "cem", "buergerbuero").await.get(&staff).await.status(), 403);
    let other = applied(&town, Like::default()).await;
    let wrong = format!("/services/own/{}/letters/1.pdf", other.secret);
    assert_eq!(town.visitor().get(&wrong).await.status(), 404);
    let named = format!("/services/own/{}/letters/1.pdf", sent.reference);
    let away = town.visitor().get(&named).await;
    assert!(away.location().is_some_and(|to| to.starts_with("/sign-in")), "{:?}", away.location());
    for name in ["0.pdf", "2.pdf", "x.pdf", "1"] {
        let path = format!("/services/own/{}/letters/{name}", sent.secret);
        assert_eq!(town.visitor().get(&path).await.status(), 404, "{name}");
    }
}

#[tokio::test]
async fn who_has_an_account_finds_the_sheet_in_the_mailbox_and_gets_one_mail() {
    let town = town().await;
    let mut person = town.person("betrieb@example.org", &[]).await;
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let id = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            identity::seed::person(tx, &chance, now, "betrieb@example.org", "Test Person").await
        })
    });
    let id = id.await.expect("the person is there");
    let sent = approved(&town, Like { person: Some(id), ..Like::default() }).await;
    town.run_jobs().await;
    let links = letters_of(&mut person, &sent).await;
    let bytes = sheet(&mut person, &links[0], "room_letter").await;
    let mut tx = town.store().read().await.expect("the store reads");
    let found = ::letters::store::mailbox::list_messages(&mut tx, id, None, 10).await;
    let found = found.expect("the mailbox reads");
    assert_eq!(found.len(), 1);
    assert!(found[0].subject.contains("genehmigt"));
    let kept = ::letters::store::mailbox::find_attachment(&mut tx, id, &found[0].code, 1).await;
    let kept = kept.expect("it reads").expect("an attachment");
    assert!(kept.bytes == bytes && kept.name.ends_with(".pdf"), "{}", kept.name);
}

#[tokio::test]
async fn a_clerk_sees_the_sheet_before_deciding_and_the_second_one_before_confirming() {
    let town = town().await;
    let sent = applied(&town, Like { lang: "en", ..Like::default() }).await;
    let path = case_path(&sent);
    let mut first = clerk(&town, "anna").await;
    check_all(&mut first, &path).await;
    let shown = decide(&mut first, &path, &[("outcome", "approved"), ("preview", "pdf")]).await;
    assert_eq!(shown.status(), 200, "{}", shown.text());
    keep(shown.bytes(), "room_draft");
    // Nothing is decided by looking.
    assert!(!verbs_of(&town, &sent).await.iter().any(|verb| verb.starts_with("case_deci")));
    let draft = format!("{path}/letters/draft.pdf");
    assert_eq!(first.get(&draft).await.status(), 404);
    decide(&mut first, &path, &[("outcome", "approved")]).await;
    let mut second = clerk(&town, "ben").await;
    assert!(second.get(&path).await.has(&format!("a[href='{draft}']")));
    sheet(&mut second, &draft, "room_draft").await;
    let wrong = decide(&mut first, &path, &[("outcome", ""), ("preview", "pdf")]).await;
    assert_eq!(wrong.status(), 422);
}

#[tokio::test]
async fn a_request_is_a_letter_too_and_can_be_looked_at_before() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    let asked = [("request_text", "Zulassungsbescheinigung"), ("request_due", "2026-12-04")];
    let looked = [asked[0], asked[1], ("request_preview", "pdf")];
    let shown = anna.fill(&path, &format!("{path}/request"), &looked).await;
    assert_eq!(shown.status(), 200, "{}", shown.text());
    keep(shown.bytes(), "room_request_draft");
    assert!(!verbs_of(&town, &sent).await.contains(&"case_request_made".to_owned()));
    let wrong = [("request_text", ""), asked[1], looked[2]];
    assert_eq!(anna.fill(&path, &format!("{path}/request"), &wrong).await.status(), 422);
    anna.fill(&path, &format!("{path}/request"), &asked).await;
    assert!(outbox(&town).await.contains("fehlt uns noch etwas"));
    let mut applicant = town.visitor();
    let links = letters_of(&mut applicant, &sent).await;
    assert_eq!(links.len(), 1);
    sheet(&mut applicant, &links[0], "room_request").await;
    let page = applicant.get(&progress_path(&sent)).await;
    assert!(page.main().contains("Nachforderung vom 23. November 2026"), "{}", page.main());
}
