//! A birth is registered, and the parents are told what they could apply for.

use identity::Role;
use serde_json::{Value, json};
use services::starts::proposal::{self, ProposalId};
use testkit::{Actor, Answer, TestTown};

use super::register::{Register, deliver};
use crate::{
    kept::keep,
    town::{follow, town},
};

const MAIL: &str = "marlene@konstanz.example";

fn parent(more: &Value) -> Value {
    let mut person = json!({
        "given_name": "Marlene", "family_name": "Brugger", "birth_date": "1994-04-03",
    });
    for (key, value) in more.as_object().unwrap() {
        person[key] = value.clone();
    }
    person
}

fn by_mail() -> Value {
    parent(&json!({"email": MAIL}))
}

async fn journal(town: &TestTown) -> Vec<String> {
    let mut tx = town.store().read().await.unwrap();
    let verbs: Vec<(String,)> =
        store::q!(&mut tx, "SELECT verb FROM journal ORDER BY seq").all().await.unwrap();
    verbs.into_iter().map(|(verb,)| verb).collect()
}

/// The newest mail.
async fn mailed(town: &TestTown) -> String {
    town.run_jobs().await;
    town.visitor().open("/outbox").await.main()
}

/// The path to the proposal in a text.
fn path_in(text: &str) -> String {
    let at = text.find("/services/proposals/").unwrap_or_else(|| panic!("no link in {text}"));
    text[at..].chars().take("/services/proposals/".len() + 19).collect()
}

async fn opened(actor: &mut Actor, path: &str) -> Answer {
    actor.fill(path, path, &[("born", "3.4.1994")]).await
}

#[tokio::test]
async fn a_birth_becomes_a_proposal_and_what_the_person_ticks_an_application() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    let told = register.tell(&town, &register.birth(&town, "1", &by_mail())).await;
    assert_eq!(told.status(), 202, "{}", told.text());
    let mail = mailed(&town).await;
    assert!(!mail.contains("Mia") && !mail.contains("Geburt eines"), "{mail}");
    let path = path_in(&mail);

    let mut parent = town.visitor();
    let wrong = parent.fill(&path, &path, &[("born", "4.4.1994")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(!wrong.main().contains("Mia"), "{}", wrong.main());
    let page = opened(&mut parent, &path).await;
    assert_eq!(page.status(), 200, "{}", page.main());
    for seen in ["Standesamt Konstanz", "Mia", "Geburtsurkunde", "18. November 2026"] {
        assert!(page.main().contains(seen), "{seen} in {}", page.main());
    }
    assert!(!page.has("input[name=take][checked]"), "nothing is ticked beforehand");
    let services = page.attributes("input[name=service]", "value");
    assert_eq!(services, ["geburtsurkunde", "kita_vormerkung"]);

    let begin = format!("{path}/begin");
    let begun = parent.press(&page, &begin, &[("take", "kind_vornamen")]).await;
    assert_eq!(begun.location().as_deref(), Some("/services/geburtsurkunde/apply"));
    follow(&mut parent, &begun).await;
    let step = parent.get("/services/geburtsurkunde/apply/geburt").await;
    assert_eq!(step.attributes("#f-kind_vornamen", "value"), ["Mia"]);
    assert_eq!(step.attributes("#f-registernummer", "value"), [""], "not ticked, not taken");
    let told = journal(&town).await;
    for verb in ["event_told", "proposal_made", "proposal_opened", "proposal_taken"] {
        assert_eq!(told.iter().filter(|known| *known == verb).count(), 1, "{verb} in {told:?}");
    }
    assert!(!told.contains(&"application_received".to_owned()), "nothing is sent by itself");
}

#[tokio::test]
async fn somebody_with_an_account_finds_it_in_their_mailbox() {
    let town = town().await;
    let mut marlene = town.person(MAIL, &[]).await;
    let register = Register::admitted(&town).await;
    let person = parent(&json!({"email": "Marlene@Konstanz.example"}));
    assert_eq!(register.tell(&town, &register.birth(&town, "1", &person)).await.status(), 202);
    let mut tx = town.store().read().await.unwrap();
    let messages: Vec<(String, String)> =
        store::q!(&mut tx, "SELECT path, body FROM mailbox_message").all().await.unwrap();
    drop(tx);
    let (path, body) = messages.into_iter().next().expect("a message");
    assert!(!body.contains("Mia"), "{body}");
    let page = opened(&mut marlene, &path).await;
    assert!(page.main().contains("Mia"), "{}", page.main());
}

#[tokio::test]
async fn somebody_without_any_address_gets_a_letter_with_a_code() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    let home = json!({"street": "Seestraße", "house_number": "3", "postcode": "78464",
                      "town": "Konstanz"});
    let person = parent(&json!({ "address": home }));
    register.tell(&town, &register.birth(&town, "1", &person)).await;
    let mut admin = town.person("k@konstanz.example", &[(Role::Administrator, None)]).await;
    let page = admin.get("/admin/registers").await;
    let letter = page.one("article");
    assert!(letter.contains("Seestraße 3") && !letter.contains("Mia"), "{letter}");
    let at = letter.find("Code ein: ").unwrap() + "Code ein: ".len();
    let code: String = letter[at..].chars().take(19).collect();
    let print = "/admin/registers/letter";
    let sheet = admin.press(&page, print, &[]).await;
    assert_eq!(sheet.header("content-type"), Some("application/pdf"), "{}", sheet.text());
    let first = keep(sheet.bytes(), "room_proposal");
    assert!(
        admin.press(&page, print, &[]).await.bytes() == first,
        "the same letter, the same bytes"
    );
    let posted = admin.press(&page, "/admin/registers/posted", &[]).await;
    assert!(!follow(&mut admin, &posted).await.has("article"), "its text is gone");
    assert_eq!(admin.press(&page, print, &[]).await.status(), 410);

    let mut parent = town.visitor();
    let enter = "/services/proposals";
    let lost = parent.fill(enter, enter, &[("code", "2222-2222-2222-2222")]).await;
    assert_eq!(lost.status(), 422);
    let found = parent.fill(enter, enter, &[("code", &code.to_lowercase())]).await;
    let path = found.location().unwrap();
    let page = opened(&mut parent, &path).await;
    let ended = parent.press(&page, &format!("{path}/decline"), &[]).await;
    assert!(follow(&mut parent, &ended).await.main().contains("gelöscht"));
    assert_eq!(parent.get(&path).await.status(), 410);
}

#[tokio::test]
async fn a_repeat_changes_nothing_and_a_number_is_used_once() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    let claims = register.birth(&town, "1", &by_mail());
    let token = register.signed(&claims);
    for _ in 0..3 {
        assert_eq!(deliver(&town, token.clone()).await.status(), 202);
    }
    let made = journal(&town).await.into_iter().filter(|verb| verb == "proposal_made").count();
    assert_eq!(made, 1);
    let mut other = claims;
    other["events"]["urn:allmende:event:birth.registered"]["on"] = "2026-11-19".into();
    let answer = register.tell(&town, &other).await;
    assert_eq!(answer.status(), 400);
    assert!(answer.text().contains("jti 1 was used"), "{}", answer.text());
}

#[tokio::test]
async fn what_is_wrong_is_said_in_the_words_of_the_standard() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    let right = register.birth(&town, "1", &by_mail());
    let with = |change: &dyn Fn(&mut Value)| {
        let mut claims = right.clone();
        change(&mut claims);
        claims
    };
    let event = "urn:allmende:event:birth.registered";
    let wrong = [
        ("invalid_issuer", with(&|c| c["iss"] = "somebody".into())),
        ("invalid_audience", with(&|c| c["aud"] = "singen".into())),
        ("invalid_request", with(&|c| c["iat"] = 1_000.into())),
        ("invalid_request", with(&|c| c["iat"] = (c["iat"].as_i64().unwrap() + 900).into())),
        ("invalid_request", with(&|c| c["events"] = json!({}))),
        ("invalid_request", with(&|c| c["events"][event]["data"]["child.size"] = 50.into())),
        ("invalid_request", with(&|c| c["events"][event]["data"]["child.birth_date"] = "x".into())),
        ("invalid_request", with(&|c| c["events"][event]["person"]["given_name"] = " ".into())),
        ("invalid_request", with(&|c| c["events"][event]["person"]["given_name"] = "A\nB".into())),
        ("invalid_request", with(&|c| c["events"][event]["person"]["email"] = "nowhere".into())),
        (
            "invalid_request",
            with(&|c| {
                c["events"][event]["person"].as_object_mut().unwrap().remove("email");
            }),
        ),
        (
            "access_denied",
            with(&|c| {
                let body = json!({"on": "2026-11-20", "person": c["events"][event]["person"]});
                c["events"] = json!({"urn:allmende:event:moved.in": body});
            }),
        ),
    ];
    for (err, claims) in wrong {
        let answer = register.tell(&town, &claims).await;
        assert_eq!((answer.status(), answer.json()["err"].as_str()), (400, Some(err)), "{claims}");
        assert!(!answer.json()["description"].as_str().unwrap().is_empty());
    }
    let mut forged = register.signed(&right).into_bytes();
    let middle = forged.len() / 2;
    forged[middle] = if forged[middle] == b'A' { b'B' } else { b'A' };
    let forged = deliver(&town, String::from_utf8(forged).unwrap()).await;
    assert_eq!(forged.json()["err"], "authentication_failed", "{}", forged.text());
    assert_eq!(deliver(&town, "hello".to_owned()).await.json()["err"], "invalid_request");

    let (id, now) = (register.source.id, kernel::Clock::now(&*town.clock));
    let revoked = town.store().write::<_, store::Error, _>(move |tx| {
        let by = kernel::Actor::System("test");
        Box::pin(async move { services::starts::source::revoke(tx, now, &by, id).await })
    });
    assert!(revoked.await.unwrap());
    assert_eq!(register.tell(&town, &right).await.json()["err"], "invalid_key");
    town.clock.advance(60 * kernel::Ts::SECOND);
    let anew = register.admitted_anew(&town).await;
    let old = anew.tell(&town, &right).await;
    assert_eq!((old.status(), old.json()["err"].as_str()), (400, Some("invalid_request")));
    assert!(old.text().contains("before this key was registered"), "{}", old.text());
    assert!(!journal(&town).await.contains(&"event_told".to_owned()), "nothing was taken");
}

#[tokio::test]
async fn a_proposal_closes_after_ten_wrong_days_and_is_gone_after_ninety() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    register.tell(&town, &register.birth(&town, "1", &by_mail())).await;
    let path = path_in(&mailed(&town).await);
    let mut stranger = town.visitor();
    for nr in 1..=10 {
        let born = format!("{nr}.1.1990");
        assert_eq!(stranger.fill(&path, &path, &[("born", &born)]).await.status(), 422);
    }
    assert_eq!(stranger.get(&path).await.status(), 410);
    town.clock.advance(92 * kernel::Ts::DAY);
    town.run_jobs().await;
    let mut tx = town.store().read().await.unwrap();
    let left: (i64,) =
        store::q!(&mut tx, "SELECT CAST(count(*) AS BIGINT) FROM proposal").one().await.unwrap();
    assert_eq!(left.0, 0);
    assert!(journal(&town).await.contains(&"proposal_ended".to_owned()));
}

#[tokio::test]
async fn pages_that_were_opened_before_have_no_further_tries() {
    let town = town().await;
    let register = Register::admitted(&town).await;
    register.tell(&town, &register.birth(&town, "1", &by_mail())).await;
    let mut tx = town.store().read().await.unwrap();
    let (id,): (ProposalId,) = store::q!(&mut tx, "SELECT id FROM proposal").one().await.unwrap();
    drop(tx);
    // As many requests do that all found the proposal open.
    let mut known = Vec::new();
    for born in [["1990-01-01"; 10].as_slice(), &["1994-04-03"]].concat() {
        let deed = services::Deed {
            actor: kernel::Actor::Visitor,
            now: kernel::Clock::now(&*town.clock),
            chance: town.app.chance.clone(),
        };
        let opened = town.store().write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { proposal::open(tx, &deed, id, born).await })
        });
        known.push(opened.await.unwrap());
    }
    assert_eq!(known, [false; 11], "the right day comes too late");
    assert!(!journal(&town).await.contains(&"proposal_opened".to_owned()));
}

#[tokio::test]
async fn an_administrator_admits_and_revokes_registers() {
    let town = town().await;
    let mut admin = town.person("k@konstanz.example", &[(Role::Administrator, None)]).await;
    let page = "/admin/registers";
    let wrong = admin.fill(page, page, &[("name", "Standesamt"), ("key", "secret")]).await;
    assert_eq!(wrong.status(), 422);
    for field in ["issuer", "key", "event"] {
        assert!(wrong.has(&format!("#{field}-error")), "{field}: {}", wrong.main());
    }
    let key = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    let right = [
        ("name", "Standesamt"),
        ("issuer", "standesamt"),
        ("key", key),
        ("event", "birth.registered"),
    ];
    let added = admin.fill(page, page, &right).await;
    let list = follow(&mut admin, &added).await;
    assert!(list.main().contains("Geburt eines Kindes"), "{}", list.main());
    let again = admin.fill(page, page, &right).await;
    assert_eq!(again.status(), 303, "a repeat is harmless");
    let other = [&right[..3], &[("event", "moved.in")]].concat();
    let other = admin.fill(page, page, &other).await;
    assert_eq!(other.status(), 422, "the key is in force for something else");
    assert!(other.main().contains("Dieser Schlüssel gilt schon"), "{}", other.main());
    let revoked = admin.press(&list, "/admin/registers/revoke", &[]).await;
    assert!(follow(&mut admin, &revoked).await.main().contains("gesperrt am"));
    let told = journal(&town).await;
    assert!(told.contains(&"source_registered".to_owned()), "{told:?}");
    assert!(told.contains(&"source_revoked".to_owned()), "{told:?}");
}
